import { Client, type Pool } from 'pg';
import type { Logger } from '../logger';

/** How often a process looks for others that have died, in milliseconds. */
const sweepEveryMs = 2_000;

/** A process's proof of life: an advisory lock that Postgres itself drops when the process or its connection goes. */
export interface Liveness {
  /** Holds the lock for a worker pool of this process. */
  announce(poolId: string): Promise<void>;
  stop(): Promise<void>;
}

/** The SQL for the lock key of a worker pool or lease owner; shared with the delivery's claim. */
export const aliveKeySql = (placeholder: string) =>
  `hashtextextended('evenkeel-alive:' || ${placeholder}, 0)`;

/**
 * graphile-worker leaves a killed worker's jobs locked for four hours. Here each process holds a lock per worker
 * pool on a connection of its own, and whoever finds a pool without its lock frees that pool's jobs at once.
 */
export function createLiveness(options: {
  url: string;
  pool: Pool;
  logger: Logger;
  forceUnlock(poolIds: string[]): Promise<void>;
}): Liveness {
  const { url, pool, logger, forceUnlock } = options;
  const announced = new Set<string>();
  let holder: Client | null = null;
  let stopped = false;

  async function connect(): Promise<Client> {
    const client = new Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: 5_000 });
    client.on('error', (error) => {
      logger.warn({ err: error }, 'lost the liveness connection; it is made again at the next sweep');
      holder = null;
    });
    await client.connect();
    for (const poolId of announced) await lock(client, poolId);
    return client;
  }

  async function lock(client: Client, poolId: string): Promise<void> {
    await client.query(`select pg_advisory_lock(${aliveKeySql('$1')})`, [poolId]);
  }

  async function sweep(): Promise<void> {
    holder ??= await connect();
    const { rows } = await pool.query<{ id: string }>(
      'select distinct locked_by as id from graphile_worker._private_jobs where locked_by is not null',
    );
    const dead: string[] = [];
    for (const { id } of rows) if (!announced.has(id) && (await isDead(id))) dead.push(id);
    if (dead.length > 0) {
      logger.warn({ pools: dead.length }, 'freeing the jobs of workers that are gone');
      await forceUnlock(dead);
    }
  }

  async function isDead(poolId: string): Promise<boolean> {
    const { rows } = await pool.query<{ free: boolean }>(
      `select pg_try_advisory_xact_lock(${aliveKeySql('$1')}) as free`,
      [poolId],
    );
    return rows[0]?.free === true;
  }

  let running: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    running = running.then(async () => {
      if (stopped) return;
      await sweep().catch((error) => logger.warn({ err: error }, 'the liveness sweep will try again'));
    });
  }, sweepEveryMs);
  timer.unref();

  return {
    async announce(poolId) {
      announced.add(poolId);
      if (holder) await lock(holder, poolId);
      else holder = await connect();
    },
    async stop() {
      stopped = true;
      clearInterval(timer);
      await running;
      await holder?.end();
    },
  };
}
