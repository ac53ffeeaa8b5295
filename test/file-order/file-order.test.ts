import { type House, startHouse } from '../support/house';
import { write } from '../support/stories';

describe('a file that somebody asks for', () => {
  let house: House;
  beforeEach(async () => {
    house = await startHouse();
  });
  afterEach(() => house.stop());

  const workspaceId = () => house.sandbox.workspaces[0]?.id as string;
  const orders = () =>
    house.rows<{ state: string; problem: string | null; begins: number; failures: number }>(
      workspaceId(),
      'select state::text, problem, begins, failures from file_order',
    );

  async function askForFile() {
    await write(house, 'ada', { in: 'payments', title: 'Slow search', words: 'Nobody owned the alert' });
    const ada = house.person('ada');
    await ada.command('/retro', 'export', { in: 'payments' });
    return ada.submit();
  }

  it('arrives once, and its row says so', async () => {
    await askForFile();
    expect(await house.person('ada').files()).toMatchObject([{ name: '2040-03-05-slow-search.md' }]);
    expect(await orders()).toMatchObject([{ state: 'delivered', problem: null, begins: 1 }]);
  });
});
