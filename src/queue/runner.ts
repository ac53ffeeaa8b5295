import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { makeWorkerUtils, run, type TaskList, type WorkerEvents } from 'graphile-worker';
import type { Pool } from 'pg';
import type { Logger } from '../logger';
import { drain, ended, giveUp, standstill } from './ending';
import { forgivingPool } from './forgiving-pool';
import { createLiveness, type Liveness } from './liveness';
import { type ActiveJobs, createActiveJobs, freeOrphanedJobs } from './orphaned-jobs';
import type { Executor } from './task';
import { createWorkerLogger } from './worker-logger';

export interface QueueOptions {
  url: string;
  /** At least one connection more than `concurrency`: one listens for new jobs. */
  pool: Pool;
  logger: Logger;
  executors: readonly Executor[];
  /** This process, as delivery leases name it; announced alive together with the worker pools. */
  processId: string;
  concurrency?: number;
  /** How long a due job may lie unseen when its notification was lost, in milliseconds. */
  pollIntervalMs?: number;
  /** How long running jobs may take to finish when the queue is stopped, in milliseconds. */
  drainMs?: number;
  livenessSweepMs?: number;
}

export const defaultConcurrency = 8;

/** The running queue of this process. */
export interface Queue {
  /** Whether the queue is taking jobs. */
  isRunning(): boolean;
  /** Lets running jobs finish, for 20 seconds at most, then stops. Whatever is left is freed for others. */
  stop(): Promise<void>;
}

/** How soon a queue that stopped by itself is started again, in milliseconds. */
const restartAfterMs = 500;
const productionDrainMs = 20_000;

const replacedJobsSql = `select id from graphile_worker.jobs
  where key is null and locked_at is null and attempts >= max_attempts and last_error is null limit 1000`;

/** Starts graphile-worker on an already migrated database. Signals are the caller's business. */
export async function startQueue(options: QueueOptions): Promise<Queue> {
  const { url, pool, logger, processId, drainMs = productionDrainMs } = options;
  const utils = await makeWorkerUtils({ pgPool: pool, logger: createWorkerLogger(logger) });
  const active = createActiveJobs();
  const liveness = createLiveness({
    url,
    pool,
    logger,
    async forceUnlock(poolIds) {
      await utils.forceUnlockWorkers(poolIds);
      // A later job had taken the place of these while they ran; their worker would have removed them.
      const { rows } = await pool.query<{ id: string }>(replacedJobsSql);
      if (rows.length > 0) await utils.completeJobs(rows.map(({ id }) => id));
    },
    async tidyUp(poolIds) {
      const freed = await freeOrphanedJobs(pool, { poolIds, active: active.ids });
      if (freed > 0) logger.warn({ jobs: freed }, 'freed jobs that were taken and forgotten');
    },
    sweepEveryMs: options.livenessSweepMs,
  });
  await liveness.announce(processId);
  const stopping = new AbortController();
  let current: Worker | null = await startWorker(options, { liveness, active });

  /**
   * graphile-worker gives up when it cannot note that a job is done, as after a restart of Postgres, and stands still when its
   * first question is not answered. A new pool takes its place; the old one retires, so that the jobs it did not finish are freed.
   */
  const watch = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      if (current) await current.ended;
      if (stopping.signal.aborted) return;
      current = null;
      logger.warn({}, 'the queue stopped by itself; starting it again');
      try {
        await pause(restartAfterMs, undefined, { signal: stopping.signal });
        current = await startWorker(options, { liveness, active });
        logger.info({}, 'the queue runs again');
      } catch (error) {
        if (!stopping.signal.aborted) logger.warn({ err: error }, 'the queue cannot be started yet');
      }
    }
  };
  const watching = watch();

  return {
    isRunning: () => current?.isTakingJobs() ?? false,
    async stop() {
      stopping.abort();
      if (current === null) await watching;
      await current?.stop(drainMs);
      await liveness.stop();
      await utils.release();
    },
  };
}

/** One worker pool from its start to its end. */
interface Worker {
  /** Resolves when it has ended, for whatever reason. */
  ended: Promise<void>;
  isTakingJobs(): boolean;
  stop(drainMs: number): Promise<void>;
}

async function startWorker(
  options: QueueOptions,
  { liveness, active }: { liveness: Liveness; active: ActiveJobs },
): Promise<Worker> {
  const { pool, logger, executors, concurrency = defaultConcurrency, pollIntervalMs = 1_000 } = options;
  const events = new EventEmitter() as WorkerEvents;
  active.watch(events);
  const poolIds: string[] = [];
  events.on('pool:create', ({ workerPool }) => poolIds.push(workerPool.id));
  let [isStopping, isFailing] = [false, false];
  const failed = standstill(events).then(() => {
    isFailing = true;
  });
  const runner = await run({
    pgPool: forgivingPool(pool),
    events,
    logger: createWorkerLogger(logger),
    taskList: taskListOf(executors, logger),
    noHandleSignals: true,
    preset: {
      worker: {
        concurrentJobs: concurrency,
        pollInterval: pollIntervalMs,
        // Without a delay, graphile-worker does not wait for the note that a job is done, and one that fails ends the process
        // as an unhandled rejection; with one, be it zero, it is tried again.
        completeJobBatchDelay: 0,
        failJobBatchDelay: 0,
      },
    },
  });
  const retire = async () => {
    for (const id of poolIds) await liveness.retire(id);
  };
  const finished = runner.promise.catch((error: unknown) =>
    logger.warn({ err: error }, 'the queue ended with an error'),
  );
  const givenUp = failed.then(() => (isStopping ? finished : giveUp(runner, { finished, logger })));
  const retired = Promise.race([finished, givenUp])
    .then(retire)
    .catch((error: unknown) => logger.warn({ err: error }, 'the queue could not retire yet'));
  try {
    for (const id of poolIds) await liveness.announce(id);
  } catch (error) {
    await drain(runner, { logger });
    throw error;
  }
  return {
    ended: retired,
    isTakingJobs: () => !isStopping && !isFailing,
    async stop(drainMs) {
      isStopping = true;
      await drain(runner, { drainMs, logger });
      await ended(retired);
    },
  };
}

function taskListOf(executors: readonly Executor[], logger: Logger): TaskList {
  const entries = executors.map(({ task, run: runJob }) => [
    task.identifier,
    async (payload: unknown) => {
      try {
        await runJob(payload);
      } catch (error) {
        logger.warn({ err: error, task: task.identifier }, 'a job failed and will be tried again');
        // The queue stores an error's message with the job; ours could hold what a database or Slack said.
        throw new Error(`job_failed: ${codeOf(error)}`);
      }
    },
  ]);
  return Object.fromEntries(entries);
}

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : 'unexpected';
}
