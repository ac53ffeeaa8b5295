import { Client, type Pool } from 'pg';
import type { Logger } from '../logger';

/** How often a process proves that it lives and looks for others that have died, in milliseconds. */
const productionSweepMs = 2_000;
/** A connection that is silent for longer is not there any more, in milliseconds. */
const answerWithinMs = 5_000;

/** A process's proof of life: an advisory lock that Postgres itself drops when the process or its connection goes. */
export interface Liveness {
  /** Holds the lock for a worker pool or lease owner of this process. */
  announce(id: string): Promise<void>;
  /** Lets go of it: whatever it still holds is free for others. */
  retire(id: string): Promise<void>;
  stop(): Promise<void>;
}

/** The SQL for the lock key of a worker pool or lease owner; shared with the delivery's claim. */
export const aliveKeySql = (placeholder: string) =>
  `hashtextextended('evenkeel-alive:' || ${placeholder}, 0)`;

export interface LivenessOptions {
  url: string;
  pool: Pool;
  logger: Logger;
  forceUnlock(poolIds: string[]): Promise<void>;
  /** Looks after the jobs of this process's own pools. */
  tidyUp?(poolIds: readonly string[]): Promise<void>;
  sweepEveryMs?: number;
}

/**
 * graphile-worker leaves a killed worker's jobs locked for four hours. Here each process holds a lock per worker
 * pool on a connection of its own, and whoever finds a pool without its lock frees that pool's jobs at once.
 */
export function createLiveness(options: LivenessOptions): Liveness {
  const { url, pool, logger, forceUnlock, tidyUp, sweepEveryMs = productionSweepMs } = options;
  const announced = new Set<string>();
  let holder: Holder | null = null;
  let stopped = false;

  /** Makes the connection again when it was lost, and takes the locks it does not hold yet. */
  async function prove(): Promise<void> {
    if (holder?.isLost()) {
      await holder.close();
      holder = null;
    }
    holder ??= await openHolder(url, logger);
    await holder.hold(announced);
  }

  async function sweep(): Promise<void> {
    await prove();
    const { rows } = await pool.query<{ id: string }>(
      'select distinct locked_by as id from graphile_worker._private_jobs where locked_by is not null',
    );
    const dead: string[] = [];
    for (const { id } of rows) if (!announced.has(id) && (await isDead(pool, id))) dead.push(id);
    if (dead.length > 0) {
      logger.warn({ pools: dead.length }, 'freeing the jobs of workers that are gone');
      await forceUnlock(dead);
    }
    await tidyUp?.([...announced]);
  }

  // One after the other: two at once would make two connections.
  let running: Promise<void> = Promise.resolve();
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const done = running.then(work);
    running = done.catch((error) => logger.warn({ err: error }, 'the liveness sweep will try again'));
    return done;
  };
  let waiting = false;
  const rest = () => {
    waiting = false;
  };
  const timer = setInterval(() => {
    if (waiting || stopped) return;
    waiting = true;
    inTurn(sweep).then(rest, rest);
  }, sweepEveryMs);
  timer.unref();

  return {
    announce(id) {
      announced.add(id);
      return inTurn(prove);
    },
    retire(id) {
      announced.delete(id);
      return inTurn(async () => holder?.letGo(id));
    },
    async stop() {
      stopped = true;
      clearInterval(timer);
      await running;
      await holder?.close();
    },
  };
}

/** Takes part in the lock for a moment: possible only when nobody holds it. Shared, so that two who look do not see each other. */
async function isDead(pool: Pool, id: string): Promise<boolean> {
  const { rows } = await pool.query<{ free: boolean }>(
    `select pg_try_advisory_xact_lock_shared(${aliveKeySql('$1')}) as free`,
    [id],
  );
  return rows[0]?.free === true;
}

/** The connection that holds the locks. */
interface Holder {
  isLost(): boolean;
  hold(ids: ReadonlySet<string>): Promise<void>;
  letGo(id: string): Promise<void>;
  close(): Promise<void>;
}

async function openHolder(url: string, logger: Logger): Promise<Holder> {
  const client = new Client({
    connectionString: url,
    application_name: 'evenkeel liveness',
    keepAlive: true,
    connectionTimeoutMillis: answerWithinMs,
    query_timeout: answerWithinMs,
  });
  const held = new Set<string>();
  let lost = false;
  client.on('error', (error) => {
    if (!lost)
      logger.warn({ err: error }, 'lost the liveness connection; it is made again at the next sweep');
    lost = true;
  });
  client.on('end', () => {
    lost = true;
  });
  await client.connect();

  /** A connection that does not answer is given up: the server drops its locks, and a new one takes them. */
  async function ask(sql: string, values: string[]): Promise<{ locked?: boolean }[]> {
    try {
      return (await client.query<{ locked?: boolean }>(sql, values)).rows;
    } catch (error) {
      lost = true;
      throw error;
    }
  }

  return {
    isLost: () => lost,
    async hold(ids) {
      // Also when there is nothing to take: an answer proves that the connection, and so the locks, are there.
      await ask('select 1', []);
      for (const id of ids) {
        if (held.has(id)) continue;
        // Never waits: while a connection of ours that was cut off still holds the lock, we count as alive through that one.
        const [row] = await ask(`select pg_try_advisory_lock(${aliveKeySql('$1')}) as locked`, [id]);
        if (row?.locked) held.add(id);
      }
    },
    async letGo(id) {
      if (held.delete(id)) await ask(`select pg_advisory_unlock(${aliveKeySql('$1')})`, [id]);
    },
    async close() {
      lost = true;
      // A connection that is gone already says so by an error; it is gone, which is what was wanted.
      await client
        .end()
        .catch((error: unknown) => logger.debug({ err: error }, 'the liveness connection was gone'));
    },
  };
}
