import { setTimeout as pause } from 'node:timers/promises';
import type { Runner, WorkerEvents } from 'graphile-worker';
import type { Logger } from '../logger';

/** How long graphile-worker may take to end once it has nothing to wait for any more, in milliseconds. */
const endMs = 1_000;

/** Resolves when graphile-worker 0.17 takes no jobs any more, and will not again, although it may go on believing that it works. */
export function standstill(events: WorkerEvents): Promise<void> {
  return new Promise((resolve) => {
    events.on('pool:fatalError', () => resolve());
    // It looks up its tasks once, with its first question, and keeps what it hears; when that is an error, all its workers hear
    // of that one for ever, with Postgres long back.
    let isAnswered = false;
    const answered = () => {
      isAnswered = true;
    };
    events.on('job:start', answered);
    events.on('worker:getJob:empty', answered);
    events.on('worker:getJob:error', () => {
      if (!isAnswered) resolve();
    });
  });
}

/** Lets running jobs finish for a time, then leaves them to another process. */
export async function drain(
  runner: Runner,
  { drainMs = endMs, logger }: { drainMs?: number; logger: Logger },
): Promise<void> {
  if (await Promise.race([settled(runner.stop(), logger), after(drainMs)])) return;
  logger.warn({ drainMs }, 'some jobs take too long to finish; they are left to another process');
  await Promise.race([settled(runner.kill(), logger), after(endMs)]);
}

/**
 * Ends a runner that stands still, or its clock would tick on beside its successor's. Two notes that fail at the same time make
 * graphile-worker 0.17 wait for ever for a third; it has let go of its jobs by then.
 */
export async function giveUp(
  runner: Runner,
  { finished, logger }: { finished: Promise<void>; logger: Logger },
): Promise<void> {
  await ended(settled(runner.stop(), logger));
  await ended(finished);
}

/** Waits for something that should end by itself now, but not for ever. */
export async function ended(work: Promise<unknown>): Promise<void> {
  await Promise.race([work, after(endMs)]);
}

/** Waits until a runner has stopped; one that was stopping already says so by an error. */
const settled = (work: Promise<unknown>, logger: Logger): Promise<boolean> =>
  work.then(
    () => true,
    (error: unknown) => {
      logger.debug({ err: error }, 'the queue was already stopping');
      return true;
    },
  );

const after = (ms: number): Promise<boolean> => pause(ms, false, { ref: false });
