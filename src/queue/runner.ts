import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { makeWorkerUtils, type Runner, run, type TaskList, type WorkerEvents } from 'graphile-worker';
import type { Pool } from 'pg';
import type { Logger } from '../logger';
import { createLiveness, type Liveness } from './liveness';
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

/** Starts graphile-worker on an already migrated database. Signals are the caller's business. */
export async function startQueue(options: QueueOptions): Promise<Queue> {
  const { url, pool, logger, processId, drainMs = productionDrainMs } = options;
  const utils = await makeWorkerUtils({ pgPool: pool, logger: createWorkerLogger(logger) });
  const liveness = createLiveness({
    url,
    pool,
    logger,
    forceUnlock: (poolIds) => utils.forceUnlockWorkers(poolIds),
    sweepEveryMs: options.livenessSweepMs,
  });
  await liveness.announce(processId);
  const stopping = new AbortController();
  let current: Worker | null = await startWorker(options, liveness);

  /**
   * graphile-worker gives up when it cannot note that a job is done, as after a restart of Postgres. A new pool takes its
   * place; the old one retires, so that the jobs it did not finish are freed.
   */
  const watch = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      if (current) await current.ended;
      if (stopping.signal.aborted) return;
      current = null;
      logger.warn({}, 'the queue stopped by itself; starting it again');
      try {
        await pause(restartAfterMs, undefined, { signal: stopping.signal });
        current = await startWorker(options, liveness);
        logger.info({}, 'the queue runs again');
      } catch (error) {
        if (!stopping.signal.aborted) logger.warn({ err: error }, 'the queue cannot be started yet');
      }
    }
  };
  const watching = watch();

  return {
    isRunning: () => current !== null,
    async stop() {
      stopping.abort();
      await current?.stop(drainMs);
      await watching;
      await liveness.stop();
      await utils.release();
    },
  };
}

/** One worker pool from its start to its end. */
interface Worker {
  /** Resolves when it has ended, for whatever reason. */
  ended: Promise<void>;
  stop(drainMs: number): Promise<void>;
}

async function startWorker(options: QueueOptions, liveness: Liveness): Promise<Worker> {
  const { pool, logger, executors, concurrency = defaultConcurrency, pollIntervalMs = 1_000 } = options;
  const events = new EventEmitter() as WorkerEvents;
  const poolIds: string[] = [];
  events.on('pool:create', ({ workerPool }) => poolIds.push(workerPool.id));
  const runner = await run({
    pgPool: pool,
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
  const ended = runner.promise
    .catch((error: unknown) => logger.warn({ err: error }, 'the queue ended with an error'))
    .then(retire)
    .catch((error: unknown) => logger.warn({ err: error }, 'the queue could not retire yet'));
  try {
    for (const id of poolIds) await liveness.announce(id);
  } catch (error) {
    await runner.stop();
    await ended;
    throw error;
  }
  return { ended, stop: (drainMs) => drain(runner, { drainMs, logger }) };
}

async function drain(
  runner: Runner,
  { drainMs, logger }: { drainMs: number; logger: Logger },
): Promise<void> {
  const tooLong = new AbortController();
  const stopped = runner
    .stop()
    .then(
      () => true,
      (error: unknown) => {
        logger.debug({ err: error }, 'the queue was already stopping');
        return true;
      },
    )
    .finally(() => tooLong.abort());
  const late = pause(drainMs, false, { signal: tooLong.signal }).catch(() => true);
  if (await Promise.race([stopped, late])) return;
  logger.warn({ drainMs }, 'some jobs take too long to finish; they are left to another process');
  await runner
    .kill()
    .catch((error: unknown) => logger.warn({ err: error }, 'the queue did not stop cleanly'));
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
