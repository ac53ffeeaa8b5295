import { join } from 'node:path';
import { type Sandbox, type SandboxOptions, startSandbox, VirtualClock } from '../../sandbox';
import { wakeJobs } from '../../sandbox/wake-jobs';
import { createEvenkeel, type Evenkeel, type EvenkeelOptions } from '../../src/app';
import { connectWorkspace } from '../../src/installation/connect-workspace';
import { createLogger, type Logger } from '../../src/logger';
import { SlackReceiver } from '../../src/slack/receiver';
import { createSocketReceiver } from '../../src/slack/socket-receiver';
import { generateKeyRing, parseKeyRing } from '../../src/vault/key-ring';
import { advance } from './advance';
import { createTestDatabase, type TestDatabase } from './postgres';
import { until } from './until';

export type PersonClient = ReturnType<Sandbox['person']>;

/** A Monday, far enough ahead that jobs of the virtual future never come due by themselves. */
export const monday = '2040-03-05T09:00:00Z';

/** The whole of Evenkeel on a sandbox workspace and a database of its own, in one process, on a virtual clock. */
export interface House {
  sandbox: Sandbox;
  clock: VirtualClock;
  test: TestDatabase;
  evenkeel: Evenkeel;
  /** The key ring as text, for another process of the same house. */
  keys: string;
  /** Where Evenkeel listens. */
  port: number;
  /** Every line logged so far. */
  logged: string[];
  /** A person whose every doing returns only when Evenkeel has done its part, promised messages included. */
  person(handle: string, options?: { workspace?: string }): PersonClient;
  /** Moves the clock, stopping where somebody's own words come back; waits until everything that came due is done. */
  advance(by: Parameters<VirtualClock['advance']>[0]): Promise<void>;
  /** Waits until no job is runnable and Slack is quiet; a test whose jobs are done elsewhere may put another wait in its place. */
  settle: () => Promise<void>;
  /** Waits until no request of Slack's and no call to it is under way, whatever the queue does. */
  idle(): Promise<void>;
  /** SQL as the superuser of the test database would see it, past row-level security. */
  rows<Row>(workspaceId: string, sql: string): Promise<Row[]>;
  stop(): Promise<void>;
}

export interface HouseOptions {
  at?: string;
  /** On the system's clock, for what has to be seen happening in its own time. */
  realTime?: boolean;
  /** A database to be broken, instead of one on the shared server. */
  database?: TestDatabase;
  sandbox?: SandboxOptions;
  socketMode?: boolean;
  evenkeel?: Partial<
    Pick<
      EvenkeelOptions,
      'pace' | 'timing' | 'atSendPoint' | 'slashCommand' | 'defences' | 'sweepEveryMs' | 'openTempFile'
    >
  >;
}

const unpaced = { everyMs: 0 };

export async function startHouse(options: HouseOptions = {}): Promise<House> {
  const clock = options.realTime ? VirtualClock.running() : VirtualClock.frozenAt(options.at ?? monday);
  const sandbox = await startSandbox({ ...options.sandbox, clock });
  const test = options.database ?? (await createTestDatabase());
  const keys = generateKeyRing();
  const logged: string[] = [];
  const logger = createLogger({ level: 'debug', destination: { write: (line) => logged.push(line) } });
  const routes = () => evenkeel.routes;
  const receiver = receiverFor(options, { sandbox, clock, logger, routes });
  const evenkeel: Evenkeel = createEvenkeel({
    database: test.database,
    databaseUrl: test.url,
    clock,
    logger,
    keyRing: parseKeyRing(keys),
    slackApiUrl: sandbox.apiUrl,
    receiver,
    slashCommand: '/retro',
    pace: unpaced,
    // Whatever comes due on a virtual clock is announced.
    queuePollMs: options.realTime ? 200 : 1_000,
    pressExecArgv: ['-r', join(__dirname, 'register-typescript.cjs')],
    ...options.evenkeel,
  });
  for (const { botToken } of sandbox.workspaces) {
    await connectWorkspace({ apiUrl: sandbox.apiUrl, logger }, evenkeel.installations, botToken);
  }
  if (options.socketMode) sandbox.admin.setSocketMode(true);
  const port = Number(await evenkeel.start());
  if (!options.socketMode) sandbox.setAppUrl(`http://127.0.0.1:${port}/slack/events`);

  const { pool } = test.database;
  clock.onChange(() => wakeJobs(pool, clock.now()));
  const listenersDone = trackListeners(evenkeel);
  const quiet = async () => {
    await listenersDone();
    await sandbox.idle();
  };
  const settle = async () => {
    await quiet();
    await until('no job is runnable', async () => {
      const { rows } = await pool.query(
        // A job that failed, as on a machine that is busy, is tried again within seconds and belongs to what was begun.
        `select count(*)::int as busy from graphile_worker._private_jobs
         where locked_at is not null or attempts < max_attempts
           and run_at <= now() + case when attempts > 0 then interval '10 seconds' else interval '0' end`,
      );
      return rows[0].busy === 0;
    });
    await quiet();
  };
  const house: House = {
    person: (handle, where) => waiting(sandbox.person(handle, where), () => house.settle()),
    sandbox,
    clock,
    test,
    evenkeel,
    keys,
    port,
    logged,
    settle,
    idle: quiet,
    advance: (by) => advance(house, by),
    rows: (workspaceId, sql) => test.database.withTenant(workspaceId, (tx) => tx.$queryRawUnsafe(sql)),
    async stop() {
      await evenkeel.stop();
      await sandbox.stop();
      await test.drop();
    },
  };
  return house;
}

/** Waits for what listeners do after acknowledging, over HTTP and Socket Mode alike. */
export function trackListeners({ bolt }: Evenkeel): () => Promise<unknown> {
  const underWay = new Set<Promise<void>>();
  const processEvent = bolt.processEvent.bind(bolt);
  bolt.processEvent = (event) => {
    const work = processEvent(event).finally(() => underWay.delete(work));
    underWay.add(work);
    return work;
  };
  return () => Promise.allSettled([...underWay]);
}

function receiverFor(
  { socketMode }: HouseOptions,
  {
    sandbox,
    clock,
    logger,
    routes,
  }: { sandbox: Sandbox; clock: VirtualClock; logger: Logger; routes: () => Evenkeel['routes'] },
) {
  if (socketMode) {
    const appToken = sandbox.workspaces[0]?.appToken as string;
    return createSocketReceiver({ appToken, apiUrl: sandbox.apiUrl, logger });
  }
  return new SlackReceiver({
    signingSecret: sandbox.signingSecret,
    port: 0,
    host: '127.0.0.1',
    clock,
    logger,
    health: async () => ({ ready: true, checks: {} }),
    routes: {
      'POST /incidents/*': async (request, response) => routes()['POST /incidents/*']?.(request, response),
    },
  });
}

/** Looking does not change anything, so nothing has to be waited for. */
const looks = new Set([
  'modal',
  'hasModal',
  'home',
  'messages',
  'dm',
  'thread',
  'ephemerals',
  'files',
  'toasts',
  'me',
]);

function waiting(person: PersonClient, settle: () => Promise<void>): PersonClient {
  return new Proxy(person, {
    get(target, name) {
      const member = Reflect.get(target, name) as unknown;
      if (typeof member !== 'function' || typeof name !== 'string') return member;
      return async (...args: unknown[]) => {
        const result: unknown = await member.apply(target, args);
        if (!looks.has(name)) await settle();
        return result;
      };
    },
  });
}
