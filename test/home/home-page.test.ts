import fc from 'fast-check';
import { readView } from '../../sandbox/gateway/view-methods';
import type { Workspace } from '../../sandbox/state/workspace';
import { type HomeScene, homeShows } from '../../src/home/home';
import { homePage } from '../../src/home/home-views';
import { inLanguage } from '../../src/language/current-language';

/** Long, empty, of one emoji a thousand times, right to left, and whatever else people write. */
const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    '',
    ' ',
    '👩‍👩‍👧‍👦'.repeat(400),
    'x'.repeat(3_000),
    '<!channel> *a* `b`',
    '\u202Eabc',
    'שלום '.repeat(300),
  ),
);
const moment = fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true });
const id = fc.uuid();
const channelId = fc.constantFrom('C0AAAAAAAA1', 'G0AAAAAAAA2');
const day = moment.map((at) => at.toISOString().slice(0, 10));
const some = <T>(item: fc.Arbitrary<T>, max: number) =>
  fc
    .record({ shown: fc.array(item, { maxLength: max }), more: fc.constantFrom(0, 1, 7, 1_000_000) })
    .map(({ shown, more }) => ({ shown, total: shown.length + more }));

const scenes: fc.Arbitrary<HomeScene> = fc.record({
  about: fc.constant({ slashCommand: '/retro', version: '1.2.3', dataPageUrl: null }),
  zone: fc.constantFrom('UTC', 'Asia/Kolkata'),
  today: day,
  isNew: fc.boolean(),
  settings: fc.record({
    language: fc.constantFrom(null, 'de', 'xx'),
    nudges: fc.constantFrom('all', 'fewer', 'none'),
    workingDays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
    quietHours: fc.record({ fromMinutes: fc.nat(1439), toMinutes: fc.nat(1439) }),
  }),
  start: fc.option(
    fc.record({
      kind: fc.constantFrom('check_in', 'incident', 'retro'),
      id,
      title: words,
      channelId,
      latestBy: fc.option(moment),
    }),
  ),
  drafts: some(
    fc.record({
      id,
      state: fc.constantFrom('writing', 'cooling', 'ready', 'lapsed'),
      title: words,
      savedAt: moment,
      nudgeAt: fc.option(moment),
      latestBy: fc.option(moment),
    }),
    homeShows.drafts,
  ),
  requests: some(fc.record({ id, authorName: words, title: words, expiresAt: moment }), homeShows.requests),
  items: some(fc.record({ id, title: words, channelId, dueOn: day }), homeShows.items),
  entries: some(
    fc.record({ id, words, mood: fc.option(fc.constantFrom('low', 'proud')), writtenAt: moment }),
    homeShows.entries,
  ),
  line: fc.option(
    fc.record({
      bars: fc.constant('▁▃█'),
      often: fc.option(fc.constant('low')),
      first: fc.constant('low'),
      latest: fc.constant('proud'),
      since: moment,
    }),
  ),
  cases: fc.array(
    fc.record({
      id,
      title: words,
      learned: fc.option(words),
      channelId,
      closedAt: moment,
      view: fc.constantFrom('all', 'shared', 'learned'),
    }),
    { maxLength: homeShows.cases },
  ),
});

const workspace = { ids: { next: () => 'B1' } } as unknown as Workspace;

it('is taken by Slack whatever there is: at most 100 blocks, every text within its limit, every list bounded', () => {
  fc.assert(
    fc.property(scenes, (scene) => {
      const [english, german] = (['en', 'de'] as const).map((language) => {
        const drawn = inLanguage(language, () => homePage(scene));
        expect(drawn.blocks.length).toBeLessThanOrEqual(100);
        expect(() => readView(workspace, JSON.parse(JSON.stringify(drawn)), 'home')).not.toThrow();
        return JSON.stringify(drawn);
      });
      for (const { shown, total } of [scene.drafts, scene.requests, scene.items]) {
        const more = total - shown.length;
        if (shown.length === 0 || more === 0) continue;
        expect(english).toContain(more === 1 ? 'And one more.' : `And ${more.toLocaleString('en')} more.`);
        expect(german).toContain(more === 1 ? 'Und noch eins.' : `Und ${more.toLocaleString('de')} weitere.`);
      }
      expect(english).not.toMatch(/"mrkdwn","text":"[^"]*<!channel/);
    }),
    { seed: 20261124, numRuns: 150 },
  );
});

it('has no heading with nothing under it', () => {
  fc.assert(
    fc.property(scenes, (scene) => {
      const empty = { shown: [], total: 0 };
      const text = JSON.stringify(
        homePage({ ...scene, drafts: empty, requests: empty, items: empty, cases: [] }),
      );
      expect(text).not.toMatch(/Your drafts|asked to read|Your action items|Learned lately/);
      expect(text).toContain(scene.isNew ? 'Nothing is ever shared by itself' : 'Nothing is waiting for you');
    }),
    { seed: 20261125, numRuns: 20 },
  );
});

it('is refused with one block too many (negative control)', () => {
  const blocks = Array.from({ length: 101 }, () => ({ type: 'divider' }));
  expect(() => readView(workspace, { type: 'home', blocks }, 'home')).toThrow();
});
