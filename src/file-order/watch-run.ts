import type { Clock } from '../clock';
import type { Database } from '../database/database';
import { reviseMessage } from '../delivery/promise-message';
import { AppError } from '../errors';
import type { Logger } from '../logger';
import { type FileOrder, progressKind } from './file-order';
import { noteProgress, type Run } from './file-order-store';
import { promiseProgress } from './order-file';

/** How soon a stop takes effect, and how often the person's message may change, in milliseconds. */
const lookEveryMs = 700;
const tellEveryMs = 3_000;

/** An eye on one run: says how far it is, and ends it when the person stops it or another run takes over. */
export interface RunWatch {
  signal: AbortSignal;
  progress(done: number, total: number): void;
  /** Ends the run because of this. */
  abort(reason: unknown): void;
  stop(): Promise<void>;
}

interface Deps {
  database: Database;
  clock: Clock;
  logger: Logger;
  stopping: AbortSignal;
}

/** What a run is aborted with when its order is not its own any more. */
export const lostRun = () => new AppError('file_order_not_ours', 'the order was stopped or taken over');
/** What a run is aborted with when its process stops. */
const processStops = () => new AppError('process_stops', 'this process is being stopped');

export function watchRun(deps: Deps, order: FileOrder, run: Run): RunWatch {
  const { database, logger, stopping, clock } = deps;
  const { workspaceId, id } = order;
  const controller = new AbortController();
  let far = { done: 0, total: order.total };
  let told = { done: 0, at: performance.now() };

  const look = async () => {
    const now = far;
    const isTelling = now.done !== told.done && performance.now() - told.at >= tellEveryMs;
    const isOurs = await database.withTenant(workspaceId, async (tx) => {
      if (!(await noteProgress(tx, run, now))) return false;
      // A file that takes longer than thought gets its message now.
      if (isTelling) await promiseProgress(tx, { clock, workspaceId }, order);
      if (isTelling) await reviseMessage(tx, { clock, workspaceId }, progressKind, id);
      return true;
    });
    if (isTelling) told = { done: now.done, at: performance.now() };
    if (!isOurs) controller.abort(lostRun());
  };
  let looking: Promise<void> = Promise.resolve();
  let isLooking = false;
  const timer = setInterval(() => {
    if (isLooking || controller.signal.aborted) return;
    isLooking = true;
    looking = look()
      .catch((error: unknown) =>
        logger.warn({ err: error, orderId: id }, 'how far a file is could not be noted'),
      )
      .finally(() => {
        isLooking = false;
      });
  }, lookEveryMs);
  timer.unref();
  const whenStopping = () => controller.abort(processStops());
  if (stopping.aborted) whenStopping();
  stopping.addEventListener('abort', whenStopping);

  return {
    signal: controller.signal,
    progress(done, total) {
      far = { done, total };
    },
    abort: (reason) => controller.abort(reason),
    async stop() {
      clearInterval(timer);
      stopping.removeEventListener('abort', whenStopping);
      await looking;
    },
  };
}
