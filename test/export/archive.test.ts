import { archiveSchema, retroSchema } from '../../src/export/retro-schema';
import { type House, startHouse } from '../support/house';
import { seedRetros } from '../support/seed-retros';
import { unzip } from '../support/unzip';

describe('the archive of a channel', () => {
  let house: House;
  beforeAll(async () => {
    house = await startHouse();
    await seedRetros(house, { channelId: channelId(), userId: userId('ada'), count: 120 });
  });
  afterAll(() => house.stop());

  const workspace = () => house.sandbox.workspaces[0] as NonNullable<House['sandbox']['workspaces'][0]>;
  const channelId = () =>
    [...workspace().conversations.values()].find(({ name }) => name === 'payments')?.id as string;
  const userId = (handle: string) =>
    [...workspace().users.values()].find((user) => user.handle === handle)?.id as string;
  const newestFile = () => [...workspace().files.values()].at(-1)?.content as Buffer;

  async function order(format: string, days: { from?: string; until?: string } = {}) {
    const ada = house.person('ada');
    await ada.command('/retro', 'export', { in: 'payments' });
    await ada.choose('Which retrospective?', 'The archive of this channel: all 120 retros');
    await ada.choose('As what?', format);
    if (days.from) await ada.pickDate('Opened from', days.from);
    if (days.until) await ada.pickDate('Opened until', days.until);
    return ada.submit();
  }

  it('is a zip with an index and one file for each retro', async () => {
    await order('Markdown');
    const files = await unzip(newestFile());
    expect(files.size).toBe(121);
    console.log([...files.keys()].slice(0, 3), files.get('index.md')?.toString().slice(0, 600));
  });
  it('json', async () => {
    await order('JSON', { from: '2040-03-03' });
    const files = await unzip(newestFile());
    const index = archiveSchema.parse(JSON.parse(String(files.get('index.json'))));
    for (const { file } of index.retros) retroSchema.parse(JSON.parse(String(files.get(file))));
    console.log(index.retros.length, files.size);
  });
  it('pdf', async () => {
    await order('PDF');
    const files = await unzip(newestFile());
    console.log(
      files.size,
      (await house.person('ada').dm()).map((m) => m.visibleText),
    );
  });
});
