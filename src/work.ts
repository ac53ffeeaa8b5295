import type { EvenkeelOptions } from './app-options';
import { openPool } from './database/pool';
import { startSweeper } from './delivery/sweeper';
import { type LookAfter, startWorkspaceWatch } from './installation/watch-workspaces';
import { defaultConcurrency, type Queue, startQueue } from './queue/runner';
import type { Executor } from './queue/task';

/** What Evenkeel does when nobody asks: the queue, and those who look whether it forgets anything. */
export interface Work {
  start(): Promise<void>;
  stop(): Promise<void>;
  isRunning(): boolean;
}

/** One for each job that may be noted at the same time, one that listens. */
const queueConnections = defaultConcurrency + 1;

/** What runs beside requests: the queue, and the watch over what must not be forgotten. */
export function createWork(
  { database, databaseUrl: url, clock, logger, queuePollMs, sweepEveryMs }: EvenkeelOptions,
  { executors, processId, lookAfter }: { executors: Executor[]; processId: string; lookAfter: LookAfter },
): Work {
  // Connections of its own, so that a busy queue never keeps a person waiting.
  const pool = openPool({ url, maxConnections: queueConnections, log: logger });
  let queue: Queue | null = null;
  let watches: { stop(): Promise<void> }[] = [];
  return {
    isRunning: () => queue?.isRunning() ?? false,
    async start() {
      queue = await startQueue({ url, pool, logger, executors, processId, pollIntervalMs: queuePollMs });
      const deps = { database, clock, logger };
      watches = [startSweeper(deps, sweepEveryMs), startWorkspaceWatch({ ...deps, lookAfter })];
    },
    async stop() {
      for (const watch of watches) await watch.stop();
      await queue?.stop();
      await pool.end();
    },
  };
}
