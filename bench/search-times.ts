import { anyCase } from '../src/case/case';
import { searchable } from '../src/case/case-store';
import { findSimilarCases } from '../src/case/find-similar-cases';
import { searchCases } from '../src/case/search-cases';
import { type Database, Prisma } from '../src/database/database';

/** How many cases, with five shared texts each, the time is measured among. */
const manyCases = 5_000;
const workspaceId = 'TMANY';
const reach = { channelIds: ['C1'], isFullMember: true };
const rounds = 9;

/**
 * How long it takes to find something in a large workspace, as lines for the screen. What is compared between machines is how many
 * times longer it takes than to look at every text once, which is the least that is possible without an index.
 */
export async function timeSearch(database: Database): Promise<string[]> {
  await fill(database);
  const yardstick = await medianOf(() => lookOnce(database));
  const lines = [`looking at every text once, among ${manyCases} cases: ${yardstick.toFixed(0)} ms`];
  for (const [name, ask] of asksOf(database)) {
    const took = await medianOf(ask);
    lines.push(`${name}: ${took.toFixed(0)} ms, ${(took / yardstick).toFixed(1)} times that`);
  }
  const indexed = await timeIndex(database);
  lines.push(`one look through an index, were row-level security off: ${indexed.toFixed(0)} ms`);
  return lines;
}

function asksOf(database: Database): [string, () => Promise<unknown>][] {
  const clock = { now: () => new Date(Date.UTC(2040, 0, 1)) };
  const search = (words: string) =>
    searchCases({ database, clock }, workspaceId, reach, { words, filter: anyCase, page: 0 });
  const text = Array.from({ length: 60 }, (_, index) => `word${index * 7}`).join(' ');
  return [
    ['search for two words', () => search('queue word77')],
    ['search with a slip of the finger', () => search('queeu')],
    ['the newest cases', () => search('')],
    [
      'similar cases for a text of 60 words',
      () => findSimilarCases({ database, reachOf: async () => reach }, workspaceId, { text }),
    ],
  ];
}

const lookFor = Prisma.sql`search @@ 'word77'::tsquery`;

function lookOnce(database: Database): Promise<unknown> {
  const documents = searchable(reach, anyCase);
  return database.withTenant(
    workspaceId,
    (tx) => tx.$queryRaw`select count(*) from (${documents}) as every where ${lookFor}`,
  );
}

/** What an index would make of the same look. As the owner of the tables, since the app's role may not use it. */
async function timeIndex({ pool }: Database): Promise<number> {
  await pool.query('alter table posting no force row level security');
  await pool.query('create index on posting using gin (search)');
  await pool.query('analyze posting');
  const look = `select count(*) from posting where workspace_id = '${workspaceId}' and ${lookFor.sql}`;
  const took = await medianOf(() => pool.query(look));
  await pool.query('alter table posting force row level security');
  return took;
}

async function medianOf(ask: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await ask();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)] as number;
}

/** Texts of words as rare as in life: a few in every text, most in few. */
async function fill(database: Database): Promise<void> {
  const atOnce = 250;
  for (let first = 1; first <= manyCases; first += atOnce) {
    const last = first + atOnce - 1;
    await database.withTenant(
      workspaceId,
      (tx) => tx.$executeRaw`
        with closed as (
          insert into retro (workspace_id, id, channel_id, title, state, facilitator_id, opened_at, latest_by, closed_at,
            learned, visibility)
          select ${workspaceId}, gen_random_uuid(), 'C1', 'Case ' || n, 'closed', 'U1', now(), now(), now(),
            'queue learned word' || n % 900, 'channel' from generate_series(${first}::int, ${last}::int) as n
          returning id
        )
        insert into posting (workspace_id, id, retro_id, kind, without_name, author_proof, first_text, second_text, third_text,
          shared_at)
        select ${workspaceId}, gen_random_uuid(), closed.id, 'similar', true, '',
          (select string_agg('word' || (power(random(), 3) * 3000)::int, ' ') from generate_series(1, 60 + n - n)), '', '', now()
        from closed, generate_series(1, 5) as n`,
    );
  }
}
