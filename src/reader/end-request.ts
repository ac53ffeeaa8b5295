import { cardKind } from '../assessment/assessment';
import { getOwnAssessment } from '../assessment/assessment-store';
import type { Clock } from '../clock';
import type { Database, TenantTransaction } from '../database/database';
import { reviseMessage } from '../delivery/promise-message';
import { enqueue } from '../queue/enqueue';
import { type ReaderRequest, type ReaderRequestEnding, requestKind } from './reader';
import { findAsked, findRequestForUpdate, listAskedOf, markEnded } from './reader-store';
import { expireReaderRequestTask } from './reader-tasks';

interface Deps {
  database: Database;
  clock: Clock;
}

/** Ends a request that is still open: the reader's message and the author's card say so. Ending it twice changes nothing. */
export async function endRequest(
  { tx, clock }: { tx: TenantTransaction; clock: Clock },
  { workspaceId, id, assessmentId }: ReaderRequest,
  because: ReaderRequestEnding,
): Promise<void> {
  if (!(await markEnded(tx, id, because))) return;
  await reviseMessage(tx, { clock, workspaceId }, requestKind, id);
  await reviseMessage(tx, { clock, workspaceId }, cardKind, assessmentId);
}

/** The author takes it back. @throws AppError `not_found` */
export async function withdrawRequest(
  { database, clock }: Deps,
  input: { workspaceId: string; assessmentId: string; authorId: string },
): Promise<void> {
  const { workspaceId, assessmentId, authorId } = input;
  await database.withTenant(workspaceId, async (tx) => {
    await getOwnAssessment(tx, assessmentId, authorId);
    const asked = await findAsked(tx, assessmentId);
    if (asked) await endRequest({ tx, clock }, asked, 'withdrawn');
  });
}

/** Its time has run out. The job is only the alarm clock; called too early, it is set again. */
export async function expireRequest(
  { database, clock }: Deps,
  { workspaceId, requestId }: { workspaceId: string; requestId: string },
): Promise<void> {
  await database.withTenant(workspaceId, async (tx) => {
    const request = await findRequestForUpdate(tx, requestId);
    if (request?.state !== 'asked') return;
    const { expiresAt: runAt } = request;
    if (runAt <= clock.now()) return endRequest({ tx, clock }, request, 'expired');
    await enqueue(tx, expireReaderRequestTask, { workspaceId, requestId }, { clock, runAt });
  });
}

/** A person has left the workspace: those who asked them are told on their cards. */
export async function endRequestsTo(
  { database, clock }: Deps,
  { workspaceId, readerId }: { workspaceId: string; readerId: string },
): Promise<void> {
  await database.withTenant(workspaceId, async (tx) => {
    for (const request of await listAskedOf(tx, readerId)) {
      await endRequest({ tx, clock }, request, 'unreachable');
    }
  });
}
