import { archiveSchema, retroSchema } from '../../src/export/retro-schema';
import { channelIdOf, handedOver, latestOrder, userIdOf } from '../support/files';
import { type House, startHouse } from '../support/house';
import { pdfPages } from '../support/pdf-pages';
import { seedRetros } from '../support/seed-retros';
import { unzip } from '../support/unzip';

/** More than two pages of what is looked up at a time. */
const count = 60;

describe('the archive of a channel', () => {
  let house: House;
  beforeAll(async () => {
    house = await startHouse();
    const [channelId, userId] = [channelIdOf(house, 'payments'), userIdOf(house, 'ada')];
    await seedRetros(house, { channelId, userId, count });
  });
  afterAll(() => house.stop());

  async function order(format: string, days: { from?: string; until?: string } = {}) {
    const ada = house.person('ada');
    await ada.command('/retro', 'export', { in: 'payments' });
    await ada.choose('Which retrospective?', `The archive of this channel: all ${count} retros`);
    await ada.choose('As what?', format);
    if (days.from) await ada.pickDate('Opened from', days.from);
    if (days.until) await ada.pickDate('Opened until', days.until);
    return ada.submit();
  }
  const newest = async () => unzip(handedOver(house).at(-1) as Buffer);

  it('is a zip with an index and one file for each retro, and says so in one message', async () => {
    await order('Markdown');
    const files = await newest();
    expect(files.size).toBe(count + 1);
    const index = String(files.get('index.md'));
    expect(index).toContain('# Retrospectives of #payments');
    const listed = [...index.matchAll(/\]\((retros\/[^)]+)\)/g)].map(([, path]) => decodeURI(path as string));
    expect(listed).toEqual([...files.keys()].filter((path) => path !== 'index.md'));
    expect(String(files.get(listed[2] as string))).toContain('### A teammate: assessment');
    expect(String(files.get(listed[3] as string))).toContain('> Words 4');
    const said = (await house.person('ada').dm()).map(({ visibleText }) => visibleText);
    expect(said).toEqual([
      expect.stringMatching(/^The archive of <#C\w+> as Markdown is ready/),
      'Here is the archive you asked for: 60 retros as Markdown, with an index.',
    ]);
  });

  it('keeps to the days that were asked for, and to its schema', async () => {
    await order('JSON', { from: '2040-03-03', until: '2040-03-03' });
    const files = await newest();
    const index = archiveSchema.parse(JSON.parse(String(files.get('index.json'))));
    expect(index).toMatchObject({ fileFormat: 'json', openedFrom: '2040-03-03', openedTo: '2040-03-03' });
    expect(index.retros).toHaveLength(24);
    for (const { file, id } of index.retros) {
      const json = retroSchema.parse(JSON.parse(String(files.get(file))));
      expect(json.retro.id).toBe(id);
      expect(json.retro.openedAt.slice(0, 13) >= '2040-03-02T23').toBe(true);
    }
    expect(String([...files.values()])).not.toMatch(/\bU0\w{6,}/);
  });

  it('is in the language of whoever asks, from the form to the file', async () => {
    house.sandbox.admin.setLocale('dalia', 'de-DE');
    const dalia = house.person('dalia');
    await dalia.command('/retro', 'export', { in: 'payments' });
    await dalia.choose('Welche Retro?', `Das Archiv dieses Kanals: alle ${count} Retros`);
    await dalia.pickDate('Eröffnet ab', '2040-03-04');
    await dalia.submit();
    const files = await newest();
    const index = String(files.get('index.md'));
    expect(index).toContain('- Eröffnet ab dem 04.03.2040\n');
    expect(index).toMatch(/, eröffnet am 4\. März 2040, abgeschlossen am \d+\. März 2040\n/);
    const [path] = [...files.keys()];
    expect(String(files.get(path as string))).toMatch(
      /^- Eröffnet: \w\w, 4\. März 2040, \d\d:\d\d Uhr von /m,
    );
    expect((await dalia.dm()).map(({ visibleText }) => visibleText)).toEqual([
      expect.stringMatching(/^Das Archiv von <#C\w+> als Markdown ist fertig/),
      expect.stringMatching(/^Hier ist das Archiv, um das du gebeten hast: \d+ Retros als Markdown/),
    ]);
  });

  it('says at once when there is nothing in those days', async () => {
    const result = await order('Markdown', { from: '2039-01-01', until: '2039-01-02' });
    expect(JSON.stringify(result)).toContain('No retro of this channel was opened in these days');
    await house.person('ada').closeModal();
  });

  it('holds PDFs that can be read', async () => {
    await order('PDF', { from: '2040-03-04' });
    const files = await newest();
    const [path] = [...files.keys()].filter((name) => name.endsWith('.pdf'));
    const [page] = await pdfPages(files.get(path as string) as Buffer);
    expect(page).toContain('Slow search');
    expect(page).toContain('Alerts need owners.');
  });

  describe('what was withdrawn', () => {
    const withdraw = (words: string) =>
      house.rows(
        house.sandbox.workspaces[0]?.id as string,
        `delete from posting where first_text = '${words}' returning 1`,
      );
    /** Withdraws after every retro is in the file, and before it is handed over. */
    async function withdrawnMeanwhile(words: string): Promise<string> {
      const off = house.sandbox.hooks.onStored('files.getUploadURLExternal', async () => {
        off();
        await withdraw(words);
      });
      await order('Markdown');
      return String([...(await newest()).values()]);
    }

    it('is not in it, also when that happened while it was made', async () => {
      await withdraw('Words 7');
      const text = await withdrawnMeanwhile('Words 8');
      expect(text).toContain('> Words 6');
      expect(text).not.toMatch(/> Words [78]\n/);
      expect(await latestOrder(house)).toMatchObject({ state: 'delivered', begins: 2 });
    });

    it('would be in it if nothing told the file that it is stale', async () => {
      const { pool } = house.test.database;
      await pool.query('alter table posting disable trigger mark_stale_files');
      expect(await withdrawnMeanwhile('Words 9')).toMatch(/> Words 9\n/);
      await pool.query('alter table posting enable trigger mark_stale_files');
    });
  });

  it('is for people who are in the channel, up to the last moment', async () => {
    const before = handedOver(house).length;
    const leave = house.sandbox.hooks.onStored('conversations.info', () => {
      leave();
      house.sandbox.admin.remove('payments', 'ada');
    });
    await order('Markdown');
    expect(handedOver(house)).toHaveLength(before);
    expect(await latestOrder(house)).toMatchObject({ state: 'failed', problem: 'not_a_member' });
    expect((await house.person('ada').dm()).at(-1)?.visibleText).toMatch(
      /could not be made. It is for people who are in the channel[\s\S]*Reference: \w{6}/,
    );
  });
});
