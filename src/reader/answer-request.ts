import { cardKind } from '../assessment/assessment';
import type { Clock } from '../clock';
import type { Database, TenantTransaction } from '../database/database';
import { promiseMessage, reviseMessage } from '../delivery/promise-message';
import type { Vault } from '../vault/vault';
import { forgetAnswer } from './keep-answer';
import { assertReadable } from './read-draft';
import { type ReaderAnswer, type ReaderRequest, type ReaderTarget, replyKind, requestKind } from './reader';
import { findRequestForUpdate, markAnswered, markDeclined } from './reader-store';

interface Deps {
  database: Database;
  clock: Clock;
}

/**
 * Hands the answer to the author, once. Returns `before` when this reader has answered already: nothing is sent then.
 * @throws AppError `not_found`
 */
export async function answerRequest(
  { database, vault, clock }: Deps & { vault: Vault },
  { workspaceId, requestId, readerId }: ReaderTarget,
  answer: ReaderAnswer,
): Promise<'sent' | 'before'> {
  return database.withTenant(workspaceId, async (tx) => {
    const request = await findRequestForUpdate(tx, requestId);
    if (request?.readerId === readerId && request.state === 'answered') return 'before';
    assertReadable(request, readerId, clock.now());
    await markAnswered(tx, vault, request, { answer, answeredAt: clock.now() });
    await forgetAnswer({ tx, vault }, { workspaceId, requestId, readerId });
    await tell({ tx, clock }, request);
    return 'sent';
  });
}

/** The reader cannot just now, and need not say why. Saying so twice changes nothing. @throws AppError `not_found` */
export async function declineRequest(
  { database, clock }: Deps,
  { workspaceId, requestId, readerId }: ReaderTarget,
): Promise<void> {
  await database.withTenant(workspaceId, async (tx) => {
    const request = await findRequestForUpdate(tx, requestId);
    if (request?.readerId === readerId && request.state === 'declined') return;
    assertReadable(request, readerId, clock.now());
    await markDeclined(tx, requestId, clock.now());
    await tell({ tx, clock }, request);
  });
}

/** A message and the card for the author; the reader's own message changes in place. */
async function tell(
  { tx, clock }: { tx: TenantTransaction; clock: Clock },
  { workspaceId, id, assessmentId, authorId }: ReaderRequest,
): Promise<void> {
  const scope = { clock, workspaceId };
  await promiseMessage(tx, scope, { kind: replyKind, subjectId: id, recipientId: authorId });
  await reviseMessage(tx, scope, requestKind, id);
  await reviseMessage(tx, scope, cardKind, assessmentId);
}
