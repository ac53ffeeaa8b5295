import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { openPool } from '../../src/database/pool';
import { createLogger } from '../../src/logger';
import { createActiveJobs, freeOrphanedJobs } from '../../src/queue/orphaned-jobs';
import { type Queue, type QueueOptions, startQueue } from '../../src/queue/runner';
import { defineTask, executor } from '../../src/queue/task';
import { createTestDatabase, recordingLog, type TestDatabase } from '../support/postgres';
import { until } from '../support/until';

const task = defineTask('test_work', z.object({ n: z.number() }));

describe('the queue', () => {
  let test: TestDatabase;
  const logged: string[] = [];
  const logger = createLogger({ level: 'debug', destination: { write: (line) => logged.push(line) } });
  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(() => test.drop());

  const start = async (
    work: (n: number) => Promise<void>,
    options: Partial<QueueOptions> = {},
  ): Promise<Queue & { end(): Promise<void> }> => {
    const pool = openPool({ url: test.url, maxConnections: 9, log: recordingLog() });
    const queue = await startQueue({
      url: test.url,
      pool,
      logger,
      executors: [executor(task, ({ n }) => work(n))],
      processId: 'this process',
      pollIntervalMs: 100,
      livenessSweepMs: 100,
      ...options,
    });
    return {
      ...queue,
      async end() {
        await queue.stop();
        await pool.end();
      },
    };
  };
  const add = (n: number) =>
    test.database.pool.query(`select graphile_worker.add_job('test_work', json_build_object('n', $1::int))`, [
      n,
    ]);
  const jobs = async () =>
    (await test.database.pool.query('select locked_by, attempts from graphile_worker.jobs')).rows;

  it('starts without a word of warning', async () => {
    const queue = await start(async () => undefined);
    expect(queue.isRunning()).toBe(true);
    await queue.end();
    expect(logged.filter((line) => /"level":"(warn|error)"/.test(line))).toEqual([]);
  });

  it('lets a running job finish when it is stopped', async () => {
    let [begun, done] = [false, false];
    const queue = await start(async () => {
      begun = true;
      await pause(300);
      done = true;
    });
    await add(1);
    await until('the job runs', () => begun);
    await queue.end();
    expect(done).toBe(true);
    expect(queue.isRunning()).toBe(false);
    expect(await jobs()).toEqual([]);
  });

  it('does not wait for ever for a job that never ends, and leaves it to another process', async () => {
    let release: () => void = () => undefined;
    const stuck = new Promise<void>((resolve) => {
      release = resolve;
    });
    let begun = false;
    const queue = await start(
      async () => {
        begun = true;
        await stuck;
      },
      { drainMs: 200 },
    );
    await add(2);
    await until('the job runs', () => begun);
    const before = performance.now();
    await queue.end();
    expect(performance.now() - before).toBeLessThan(10_000);
    release();
    let again = false;
    const other = await start(
      async () => {
        again = true;
      },
      { processId: 'another process' },
    );
    await test.database.pool.query('update graphile_worker._private_jobs set run_at = now()');
    await until('another process does it', () => again);
    await other.end();
  });

  it('frees at once what a process that is gone has locked', async () => {
    await add(3);
    await test.database.pool.query(
      `update graphile_worker._private_jobs set locked_at = now(), locked_by = 'pool-of-a-dead-process', attempts = 1`,
    );
    const done: number[] = [];
    const queue = await start(async (n) => {
      done.push(n);
    });
    await until('it is done', () => done.length > 0, 5_000);
    await queue.end();
    expect(done).toEqual([3]);
  });

  it('frees what it has itself taken and forgotten, and nothing it is working on', async () => {
    await add(4);
    await add(5);
    const { pool } = test.database;
    const { rows } = await pool.query<{ id: string }>(
      `update graphile_worker._private_jobs set locked_at = now() - interval '11 seconds', locked_by = 'my pool' returning id`,
    );
    const active = createActiveJobs();
    const working = new Set([rows[0]?.id as string, ...active.ids]);
    expect(await freeOrphanedJobs(pool, { poolIds: ['my pool'], active: working })).toBe(1);
    expect(await freeOrphanedJobs(pool, { poolIds: ['other pool'], active: new Set() })).toBe(0);
    expect((await jobs()).map(({ locked_by }) => locked_by).sort()).toEqual(['my pool', null]);
    await pool.query('delete from graphile_worker._private_jobs');
  });

  it('proves again that it lives when that connection was cut', async () => {
    const alive = async () => {
      const { rows } = await test.database.pool.query(
        `select count(*)::int as held from pg_locks where locktype = 'advisory'
         and database = (select oid from pg_database where datname = current_database()) and mode = 'ExclusiveLock'`,
      );
      return rows[0].held as number;
    };
    const queue = await start(async () => undefined);
    expect(await alive()).toBe(2);
    await test.database.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where application_name = 'evenkeel liveness' and datname = current_database()`,
    );
    await until('the lock is held again', async () => (await alive()) === 2);
    await queue.end();
    expect(await alive()).toBe(0);
  });
});
