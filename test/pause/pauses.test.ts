import { attackerOf } from '../privacy/forge';
import { type House, startHouse } from '../support/house';
import { write } from '../support/stories';

/** What people are offered to do between writing and sharing. */
describe('ideas for a pause', () => {
  let house: House;
  beforeAll(async () => {
    house = await startHouse();
  });
  afterAll(() => house.stop());

  const untilThen = async (handle: string, title: string) => {
    await write(house, handle, { in: 'payments', title, words: 'It was slow.' });
    const card = (await house.person(handle).dm()).at(-1)?.visibleText ?? '';
    return /Until then: (.*)/.exec(card)?.[1];
  };
  const openList = async (handle: string) => {
    const person = house.person(handle);
    await person.command('/retro', 'settings', { in: 'payments' });
    if ((await person.modal()).snapshot.buttons.includes('Workspace settings')) {
      await person.press('Workspace settings', { in: 'modal' });
      await person.press('Ideas for a pause', { in: 'modal' });
    }
    return person;
  };
  const stored = () => house.rows<{ pauses: string[] }>('T0SANDBOX1', 'select pauses from pause_list');

  it('come with Evenkeel', async () => {
    expect(await untilThen('bo', 'One')).toMatch(/\S/);
    const ada = await openList('ada');
    expect((await ada.modal()).value('One idea a line')).toContain('A short walk, if you can.');
    expect((await ada.modal()).text()).toContain('Never advice about health.');
  });

  it('are a workspace’s own once an admin has written them; too many or too long ones come back with their words', async () => {
    const ada = house.person('ada');
    const many = Array.from({ length: 21 }, (_, index) => `Idea ${index}`).join('\n');
    await ada.fill('One idea a line', many);
    await ada.submit();
    expect((await ada.modal()).errors['One idea a line']).toContain('Please leave out 1.');
    expect((await ada.modal()).value('One idea a line')).toBe(many);
    await ada.fill('One idea a line', 'x'.repeat(121));
    await ada.submit();
    expect((await ada.modal()).errors['One idea a line']).toContain('120 characters');
    await ada.fill('One idea a line', '  Feed the <!channel> ducks \n\n');
    await ada.submit();
    await ada.closeModal({ all: true });
    expect(await untilThen('bo', 'Two')).toBe('Feed the &lt;!channel&gt; ducks');
    await openList('ada');
    expect((await ada.modal()).text()).toContain('Last changed by Ada');
  });

  it('are Evenkeel’s again when the list is emptied', async () => {
    const ada = house.person('ada');
    await ada.fill('One idea a line', '');
    await ada.submit();
    await ada.closeModal({ all: true });
    expect(await stored()).toEqual([{ pauses: [] }]);
    expect(await untilThen('bo', 'Three')).toMatch(/\S/);
  });

  it('are for admins to change, whoever sends the form', async () => {
    const bo = await openList('bo');
    expect((await bo.modal()).snapshot.buttons).not.toContain('Workspace settings');
    await bo.closeModal({ all: true });
    const forger = await attackerOf(house, 'bo');
    const state = { 'pause.lines': { text: { type: 'plain_text_input', value: 'Mine' } } };
    await forger.view('view_submission', 'pause.list', { state });
    expect(await stored()).toEqual([{ pauses: [] }]);
  });
});
