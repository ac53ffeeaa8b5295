import pg from 'pg';
import { systemClock } from '../src/clock';
import { type Database, openDatabase } from '../src/database/database';
import type { Deps } from '../src/deps';
import { homePage } from '../src/home/home-views';
import { loadHome } from '../src/home/load-home';
import { type HomeDeps, openHome } from '../src/home/publish-home';
import { writeEntry } from '../src/journal/write-entry';
import { createLogger } from '../src/logger';
import { createPlatform } from '../src/platform';
import { createWebClient } from '../src/slack/web-clients';
import { parseKeyRing } from '../src/vault/key-ring';
import { median } from './compare';
import { workspaceId } from './requests';
import { seedSql } from './seed-sql';

/** Medians of the rounds, in milliseconds each; the ratio is the median of each round's own. */
export interface HomeFigures {
  byHandMs: number;
  evenkeelMs: number;
  ratio: number;
}

const actor = { workspaceId, userId: 'U0HOME0001' };
const channelId = 'C0HOME0001';
/** What a busy person has: everything their Home tab has room for, and much that it has not. */
const much = { retros: 500, drafts: 8, entries: 5 } as const;
const reach = { channelIds: [channelId], isFullMember: true };

/**
 * What it costs to draw a busy person's Home tab anew, beside the least it could: the same reading transaction sent by hand with pg,
 * and the same blocks published with Slack's own client, nothing parsed, opened or drawn.
 */
export async function measureHome(
  { databaseUrl, slackPort, keys }: { databaseUrl: string; slackPort: number; keys: string },
  { rounds, count }: { rounds: number; count: number },
): Promise<HomeFigures> {
  const logger = createLogger({ level: 'warn' });
  const database = openDatabase({ url: databaseUrl, log: logger });
  const byHand = new pg.Pool({ connectionString: databaseUrl });
  try {
    const slackApiUrl = `http://127.0.0.1:${slackPort}/api/`;
    const { deps: base } = createPlatform(
      {
        database,
        clock: systemClock,
        logger,
        keyRing: parseKeyRing(keys),
        slackApiUrl,
        slashCommand: '/retro',
      },
      { whenMoved: async () => undefined },
    );
    const deps: HomeDeps = { ...base, reaches: { ask: async () => reach, recall: async () => reach } };
    const client = createWebClient('xoxb-bench-home', { apiUrl: slackApiUrl, logger });
    await makeBusy(deps);
    const redraw = () => openHome(deps, client, actor);
    const reading = await readingOf(database, redraw);
    const { scene } = await loadHome(deps, actor, { reach, looking: false });
    const view = homePage(scene);
    return await inTurns({ rounds, count }, redraw, async () => {
      await send(byHand, reading);
      await client.views.publish({ user_id: actor.userId, view });
    });
  } finally {
    await byHand.end();
    await database.close();
  }
}

/** Cases, action items, drafts and journal entries of somebody who has opened their Home tab today. */
async function makeBusy(deps: Deps): Promise<void> {
  const { userId } = actor;
  const now = systemClock.now();
  await deps.database.withTenant(workspaceId, async (tx) => {
    const member = {
      displayName: 'Bench',
      timeZone: 'Europe/Stockholm',
      isFullMember: true,
      locale: 'en-GB',
    };
    await tx.member.create({ data: { ...actor, ...member, seenAt: now, homeOpenedOn: now } });
    await tx.$executeRawUnsafe(seedSql({ workspaceId, channelId, userId, count: much.retros, until: now }));
    await tx.$executeRaw`
      insert into assessment (workspace_id, id, author_id, channel_id, retro_id, state, saved_at, nudge_at)
      select ${workspaceId}, gen_random_uuid(), ${userId}, ${channelId}, id, 'cooling', now(), now() + interval '1 day'
      from retro where channel_id = ${channelId} limit ${much.drafts}`;
  });
  for (let entry = 0; entry < much.entries; entry += 1) {
    const words = `What stayed with me, ${entry}: it was a long night, and nobody was alone with it.`;
    await writeEntry(deps, actor, { viewId: `V${entry}`, words, mood: 'steady', wordsBlockId: 'words' });
  }
}

interface Statement {
  text: string;
  values: unknown[];
}

/** The first transaction of the work, as it is sent to Postgres. */
async function readingOf({ pool }: Database, work: () => Promise<void>): Promise<Statement[]> {
  const sent: Statement[] = [];
  const followed = new Set<pg.PoolClient>();
  const record = (client: pg.PoolClient) => {
    if (followed.has(client)) return;
    followed.add(client);
    const query: unknown = Reflect.get(client, 'query');
    Reflect.set(client, 'query', (...args: unknown[]) => {
      const [what, values] = args as [string | Statement, unknown[] | undefined];
      const text = typeof what === 'string' ? what : what.text;
      sent.push({ text, values: (typeof what === 'string' ? values : (what.values ?? values)) ?? [] });
      return Reflect.apply(query as () => unknown, client, args);
    });
  };
  pool.on('acquire', record);
  await work();
  pool.off('acquire', record);
  // What they have of their own again is the class's.
  for (const client of followed) Reflect.deleteProperty(client, 'query');
  const end = sent.findIndex(({ text }) => /^commit/i.test(text));
  if (end < 3)
    throw new Error(`a Home tab was read with ${sent.length} statements that could not be followed`);
  return sent.slice(0, end + 1);
}

async function send(pool: pg.Pool, statements: readonly Statement[]): Promise<void> {
  const client = await pool.connect();
  try {
    for (const { text, values } of statements) await client.query(text, values);
  } finally {
    client.release();
  }
}

/** Both in turn, one redraw after the other, after a round that only warms up. */
async function inTurns(
  { rounds, count }: { rounds: number; count: number },
  evenkeel: () => Promise<void>,
  byHand: () => Promise<void>,
): Promise<HomeFigures> {
  const measured: { evenkeelMs: number; byHandMs: number }[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const times = { evenkeelMs: [] as number[], byHandMs: [] as number[] };
    for (let each = 0; each < count; each += 1) {
      times.evenkeelMs.push(await timed(evenkeel));
      times.byHandMs.push(await timed(byHand));
    }
    if (round > 0) measured.push({ evenkeelMs: median(times.evenkeelMs), byHandMs: median(times.byHandMs) });
  }
  return {
    byHandMs: median(measured.map((round) => round.byHandMs)),
    evenkeelMs: median(measured.map((round) => round.evenkeelMs)),
    ratio: median(measured.map((round) => round.evenkeelMs / round.byHandMs)),
  };
}

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** The figures in words. */
export function homeLines({ byHandMs, evenkeelMs, ratio }: HomeFigures): string[] {
  return [
    'Home tab of a busy person, drawn anew and published',
    `  by hand    ${byHandMs.toFixed(1)} ms`,
    `  Evenkeel   ${evenkeelMs.toFixed(1)} ms`,
    `  ratio      ${ratio.toFixed(2)}`,
    'By hand: the same reading transaction sent with pg, and the same blocks published with Slack’s own client; nothing is parsed,',
    'opened with a key, drawn or noted. One after the other, in turns; medians.',
  ];
}
