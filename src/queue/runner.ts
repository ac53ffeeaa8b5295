import { EventEmitter } from 'node:events';
import {
  makeWorkerUtils,
  type Runner,
  run,
  type TaskList,
  type WorkerEvents,
  Logger as WorkerLogger,
} from 'graphile-worker';
import type { Pool } from 'pg';
import type { Logger } from '../logger';
import { createLiveness } from './liveness';
import type { Executor } from './task';

export interface QueueOptions {
  url: string;
  pool: Pool;
  logger: Logger;
  executors: readonly Executor[];
  /** This process, as delivery leases name it; announced alive together with the worker pools. */
  processId: string;
  concurrency?: number;
  /** How long a due job may lie unseen when its notification was lost, in milliseconds. */
  pollIntervalMs?: number;
}

/** The running queue of this process. */
export interface Queue {
  /** Whether the queue is taking jobs. */
  isRunning(): boolean;
  /** Lets running jobs finish, then stops. */
  stop(): Promise<void>;
}

/** Starts graphile-worker on an already migrated database. Signals are the caller's business. */
export async function startQueue(options: QueueOptions): Promise<Queue> {
  const { url, pool, logger, executors, processId, concurrency = 8, pollIntervalMs = 1_000 } = options;
  const workerLogger = new WorkerLogger(() => (level, message) => {
    if (level === 'error' || level === 'warning') logger.warn({ source: 'queue' }, withoutDetail(message));
  });
  const utils = await makeWorkerUtils({ pgPool: pool, logger: workerLogger });
  const liveness = createLiveness({
    url,
    pool,
    logger,
    forceUnlock: (poolIds) => utils.forceUnlockWorkers(poolIds),
  });
  await liveness.announce(processId);

  const events = new EventEmitter() as WorkerEvents;
  const announcing: Promise<void>[] = [];
  events.on('pool:create', ({ workerPool }) => announcing.push(liveness.announce(workerPool.id)));
  let running = true;
  const runner: Runner = await run({
    pgPool: pool,
    events,
    logger: workerLogger,
    taskList: taskListOf(executors, logger),
    concurrency,
    pollInterval: pollIntervalMs,
    noHandleSignals: true,
  });
  await Promise.all(announcing);
  runner.promise.then(
    () => {
      running = false;
    },
    (error: unknown) => {
      running = false;
      logger.error({ err: error }, 'the queue stopped by itself');
    },
  );

  return {
    isRunning: () => running,
    async stop() {
      await stopRunner(runner, logger);
      await liveness.stop();
      await utils.release();
    },
  };
}

async function stopRunner(runner: Runner, logger: Logger): Promise<void> {
  try {
    await runner.stop();
  } catch (error) {
    logger.warn({ err: error }, 'the queue was already stopping');
  }
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

/** graphile-worker's messages end in details of jobs and errors; the first words say what kind of thing happened. */
function withoutDetail(message: string): string {
  return message.split(/[;:('"\n]/, 1)[0] ?? '';
}
