import fc from 'fast-check';
import { anyCase } from '../../src/case/case';
import { findSimilarCases } from '../../src/case/find-similar-cases';
import { searchCases } from '../../src/case/search-cases';
import { suggestPlans } from '../../src/plan/suggest-plans';
import { createTestDatabase, type TestDatabase } from '../support/postgres';

/** Whatever somebody types, search answers; PostgreSQL's own query language is none of theirs. */
describe('search', () => {
  let test: TestDatabase;
  const workspaceId = 'TWORDS';
  const clock = { now: () => new Date('2040-03-05T09:00:00Z') };
  const reach = { channelIds: ['C1'], isFullMember: true };
  const nasty = `It's a "queue": 50% | !broken & (a\\b) <-> 'c':* 'quoted'' -- ; drop table retro`;

  beforeAll(async () => {
    test = await createTestDatabase();
    await test.database.withTenant(
      workspaceId,
      (tx) => tx.$executeRaw`
        insert into retro (workspace_id, id, channel_id, title, state, facilitator_id, opened_at, latest_by, closed_at, learned,
          visibility)
        select ${workspaceId}, gen_random_uuid(), 'C1', 'Queue ' || n, 'closed'::retro_state, 'U1', now(), now(), now(), ${nasty},
          'channel'::case_visibility
        from generate_series(1, 12) as n
        union all
        select ${workspaceId}, gen_random_uuid(), 'C1', title, 'closed'::retro_state, 'U1', now(), now(), now(), null,
          'channel'::case_visibility
        from unnest(array['Zebra certificate', 'DNS with a stale cache']) as title`,
    );
  });
  afterAll(() => test.drop());

  const search = (words: string, page = 0) =>
    searchCases({ database: test.database, clock }, workspaceId, reach, { words, filter: anyCase, page });
  const similar = (text: string) =>
    findSimilarCases({ database: test.database, reachOf: async () => reach }, workspaceId, { text });

  it('finds what is full of signs by any of its words', async () => {
    for (const words of ['queue', '"drop table"', 'brokn', "it's a queue", nasty])
      expect([words, (await search(words)).total]).toEqual([words, 12]);
    expect((await similar(`zebra certificate ${nasty}`)).map((each) => each.case.title)).toEqual([
      'Zebra certificate',
    ]);
  });

  it('answers anything that can be typed', async () => {
    const signs = fc.constantFrom(...`'":*&|!()<->\\%_-;@#/éß漢 queue`, '<@U1>', 'a:b', '\\', "''");
    await fc.assert(
      fc.asyncProperty(fc.array(signs, { maxLength: 12 }), async (parts) => {
        const text = parts.join('');
        expect((await search(text)).total).toBeGreaterThanOrEqual(0);
        expect((await similar(text)).length).toBeLessThanOrEqual(3);
        await test.database.withTenant(workspaceId, (tx) => suggestPlans({ tx }, { channelId: null, text }));
      }),
      { numRuns: 25, seed: 5 },
    );
  });

  it.each([
    ['cahce', 1, 'two letters that changed places'],
    ['dsn', 1, 'the same in a word of three'],
    ['zeb', 1, 'the beginning of a word'],
    ['dxs', 0, 'another letter in a word of three: it might be any other'],
    ['ds', 0, 'two letters'],
  ])('finds %s in %i case: %s', async (words, total) => {
    expect((await search(words)).total).toBe(total);
  });

  it('turns pages without a gap or a repetition, and comes back from beyond the last', async () => {
    const pages = [await search('queue', 0), await search('queue', 1), await search('queue', 2)];
    const ids = pages.flatMap(({ found }) => found.map((each) => each.case.retroId));
    expect(new Set(ids).size).toBe(12);
    expect(await search('queue', 9)).toMatchObject({ page: 0, total: 12 });
  });
});
