import type { Pool, PoolClient } from 'pg';
import { z } from 'zod';
import { openPool } from '../../src/database/pool';
import { createLogger } from '../../src/logger';
import { forgivingPool } from '../../src/queue/forgiving-pool';
import { startQueue } from '../../src/queue/runner';
import { defineTask, executor } from '../../src/queue/task';
import { createTestDatabase, recordingLog, type TestDatabase } from '../support/postgres';
import { until } from '../support/until';

const task = defineTask('test_work', z.object({ n: z.number() }));

/** Whether a timer keeps the process from ending; Node does not declare where it says that one has gone off or was cleared. */
const ticks = (timer: NodeJS.Timeout & { _destroyed?: boolean }) => timer.hasRef() && !timer._destroyed;

/** Happens before the queue asks Postgres this; the question gets the error that is thrown. */
type Before = (sql: string, cut: () => Promise<unknown>) => Promise<unknown> | undefined;

function openWatchedPool(url: string, before: Before): Pool {
  const pool = openPool({ url, maxConnections: 9, log: recordingLog() });
  pool.on('connect', (client) => {
    const query: (...question: unknown[]) => Promise<unknown> = client.query.bind(client);
    const cut = () => query('select pg_terminate_backend(pg_backend_pid())');
    const watched = async (...question: unknown[]) => {
      const [first] = question as [string | { text: string }];
      await before(typeof first === 'string' ? first : first.text, cut);
      return query(...question);
    };
    client.query = watched as PoolClient['query'];
  });
  return pool;
}

describe('a queue that graphile-worker has brought to a standstill', () => {
  let test: TestDatabase;
  const timers = jest.spyOn(globalThis, 'setTimeout');
  beforeAll(async () => {
    test = await createTestDatabase();
  });

  const start = async (watch: Before, work: (n: number) => Promise<unknown>) => {
    const logged: string[] = [];
    const pool = openWatchedPool(test.url, watch);
    const queue = await startQueue({
      url: test.url,
      pool,
      logger: createLogger({ level: 'debug', destination: { write: (line) => logged.push(line) } }),
      executors: [executor(task, async ({ n }) => void (await work(n)))],
      processId: 'this process',
      pollIntervalMs: 100,
      livenessSweepMs: 100,
    });
    const restarts = () => logged.filter((line) => line.includes('the queue runs again')).length;
    const end = async () => {
      await queue.stop();
      await pool.end();
    };
    return { queue, restarts, end };
  };
  const add = (n: number) =>
    test.database.pool.query(`select graphile_worker.add_job('test_work', json_build_object('n', $1::int))`, [
      n,
    ]);
  const noJobIsLeft = async () =>
    (await test.database.pool.query('select 1 from graphile_worker._private_jobs')).rowCount === 0;

  it('begins anew when its connection is cut while it looks up its tasks', async () => {
    let cuts = 0;
    const done: number[] = [];
    const { queue, restarts, end } = await start(
      (sql, cut) => (/insert into .*_private_tasks/.test(sql) && cuts++ === 0 ? cut() : undefined),
      async (n) => done.push(n),
    );
    await until('it has noticed', () => !queue.isRunning());
    await add(1);
    await until('it is done', noJobIsLeft);
    expect({ done, running: queue.isRunning(), restarts: restarts() }).toEqual({
      done: [1],
      running: true,
      restarts: 1,
    });
    await end();
  });

  it('begins anew when two notes that something is done are lost at once, and leaves nothing ticking', async () => {
    let notes = 0;
    let [hasFirst, hasBoth] = [(): void => undefined, (): void => undefined];
    const first = new Promise<void>((resolve) => {
      hasFirst = resolve;
    });
    const both = new Promise<void>((resolve) => {
      hasBoth = resolve;
    });
    const { restarts, end } = await start(
      async (sql, cut) => {
        if (!/^delete from .*_private_jobs/.test(sql) || ++notes > 2) return;
        if (notes === 1) hasFirst();
        else hasBoth();
        await both;
        await cut();
      },
      async (n) => (n === 3 ? first : undefined),
    );
    await add(2);
    await add(3);
    await until('both are done and noted', noJobIsLeft);
    expect(restarts()).toBe(1);
    await end();
    await test.drop();
    await until(
      'nothing ticks any more',
      () => !timers.mock.results.some(({ value }) => ticks(value)),
      5_000,
    );
  });

  it('asks for work again at its next turn while Postgres is starting', async () => {
    const starting = Object.assign(new Error('the database system is starting up'), { code: '57P03' });
    const pool = { connect: () => Promise.reject(starting) } as unknown as Pool;
    // What graphile-worker goes by: with the code it would sleep for seconds, then minutes.
    const heard: unknown = await forgivingPool(pool)
      .connect()
      .catch((error: unknown) => error);
    expect(heard).toMatchObject({ message: starting.message, cause: starting });
    expect(heard).not.toHaveProperty('code');
  });
});
