import { type House, startHouse } from '../support/house';

/** Two days, three people, two time zones: from the first word to the closed case. */
describe('a retro from the first word to the closed case', () => {
  let house: House;
  beforeAll(async () => {
    house = await startHouse();
  });
  afterAll(() => house.stop());

  it('goes the whole way', async () => {
    const { sandbox } = house;
    const bo = house.person('bo');
    await bo.command('/retro', '', { in: 'payments' });
    const form = await bo.modal();
    console.log(form.title, form.text());
    await bo.fill('What is it about?', 'Payments slow on Monday');
    await bo.fill('What is not going well?', 'Bob forgot to scale the queue workers.');
    await bo.fill('How do you feel about it?', 'Tired');
    const result = await bo.submit();
    console.log(result);
    await house.settle();
    console.log((await bo.dm()).map((m) => m.visibleText + JSON.stringify(m.buttonTexts)));
    console.log((await bo.messages('payments')).map((m) => m.visibleText + JSON.stringify(m.buttonTexts)));
    console.log(sandbox.requests.failures());
    console.log(house.logged.filter((l) => /warn|error/.test(l)).join(''));
  });
});
