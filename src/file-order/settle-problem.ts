import { backoffMs } from '../delivery/pacing';
import { persistently } from '../delivery/persistently';
import { reviseMessage } from '../delivery/promise-message';
import { AppError } from '../errors';
import { newReference } from '../slack/error-reference';
import { classifySlackFailure } from '../slack/slack-failure';
import type { FileDeps } from './file-deps';
import { type FileOrder, mostFailures, progressKind } from './file-order';
import { countFailure, endFileOrder } from './file-order-store';
import { promiseProgress, ringMaker } from './order-file';

export const tooManyBegins = () => new AppError('keeps_changing', 'a file had to begin anew too often');
export const maybeDelivered = () =>
  new AppError('maybe_delivered', 'a file may have been handed over; it must not be twice');

/** What is known about why a file could not be made. */
type Problem =
  /** Nobody has to do anything: it is stopped, or another run's. */
  | { kind: 'none' }
  /** Another try may well work. */
  | { kind: 'again'; code: string; afterMs?: number }
  /** The same again will not work; the person is told. */
  | { kind: 'final'; code: string };

/** Codes of a system that has no room left for a file. */
const fullDisk = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

function problemOf(error: unknown): Problem {
  if (error instanceof AppError && error.code === 'file_order_not_ours') return { kind: 'none' };
  if (error instanceof AppError && error.code === 'process_stops')
    return { kind: 'again', code: error.code, afterMs: 0 };
  if (error instanceof AppError && error.code !== 'workspace_not_installed')
    return { kind: 'final', code: error.code };
  const code = (error as { code?: unknown }).code;
  if (typeof code === 'string' && fullDisk.has(code)) return { kind: 'final', code: 'disk_full' };
  const failure = classifySlackFailure(error);
  if (failure.kind === 'rate_limited')
    return { kind: 'again', code: 'slack_busy', afterMs: failure.retryAfterSeconds * 1_000 };
  if (failure.kind === 'uncertain' || failure.kind === 'not_sent')
    return { kind: 'again', code: isFromOutside(error) ? 'no_answer' : 'unexpected' };
  return { kind: 'final', code: failure.code };
}

/** Whether a service said it, or a line to one: our own mistakes have neither a code nor such a name. */
function isFromOutside(error: unknown): boolean {
  const { code, name, cause } = error as { code?: unknown; name?: unknown; cause?: unknown };
  if (typeof code === 'string' || /^(WebAPI|PrismaClient)/.test(String(name))) return true;
  return cause instanceof Error && isFromOutside(cause);
}

/** A run has ended without its file being handed over: it is tried again, or the person is told what to do. */
export async function settleProblem(
  deps: FileDeps,
  order: FileOrder,
  error: unknown,
  runId?: string,
): Promise<void> {
  const { database, clock, logger } = deps;
  const { workspaceId, id } = order;
  const problem = problemOf(error);
  if (problem.kind === 'none') return;
  const reference = newReference();
  logger.warn(
    { err: error, orderId: id, kind: order.kind, code: problem.code, reference },
    'a file could not be made',
  );
  await persistently(() =>
    database.withTenant(workspaceId, async (tx) => {
      if (problem.kind === 'again') {
        const isStopping = problem.code === 'process_stops';
        const failures = isStopping ? 0 : await countFailure(tx, id);
        if (failures < mostFailures) {
          const afterMs = problem.afterMs ?? backoffMs(failures);
          return ringMaker(tx, { clock, workspaceId }, id, new Date(clock.now().getTime() + afterMs));
        }
      }
      const end = { state: 'failed', problem: problem.code, reference, endedAt: clock.now() } as const;
      if (!(await endFileOrder(tx, { id, runId, from: ['waiting', 'making', 'handing_over'] }, end))) return;
      await promiseProgress(tx, { clock, workspaceId }, order);
      await reviseMessage(tx, { clock, workspaceId }, progressKind, id);
    }),
  );
}
