import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock';
import type { TenantTransaction } from '../database/database';
import { enqueue } from '../queue/enqueue';
import { sendJobKey, sendMessageTask } from './delivery-tasks';
import { cancelPending, forgetUnshown, insertOutboxMessage, reviseOutboxMessages } from './outbox-store';

export interface MessagePromise {
  kind: string;
  subjectId: string;
  /** What makes this promise one and the same; the subject's id unless there can be several. */
  naturalKey?: string;
  /** A channel id, or a user id for a direct message. */
  recipientId: string;
  /** At once when absent. */
  dueAt?: Date;
}

interface Deps {
  clock: Clock;
  workspaceId: string;
}

/** Promises a message within the caller's transaction. Promising the same again changes nothing. */
export async function promiseMessage(
  tx: TenantTransaction,
  { clock, workspaceId }: Deps,
  promise: MessagePromise,
): Promise<void> {
  const id = randomUUID();
  const now = clock.now();
  const dueAt = promise.dueAt ?? now;
  const isNew = await insertOutboxMessage(tx, {
    workspaceId,
    id,
    kind: promise.kind,
    subjectId: promise.subjectId,
    naturalKey: promise.naturalKey ?? promise.subjectId,
    recipientId: promise.recipientId,
    dueAt,
    sendId: randomUUID(),
    createdAt: now,
  });
  if (isNew) await enqueueSend(tx, { clock, workspaceId }, id, dueAt);
}

/** Says that what a subject's messages of this kind should say has changed: they are redrawn in place. */
export async function reviseMessage(
  tx: TenantTransaction,
  { clock, workspaceId }: Deps,
  kind: string,
  subjectId: string,
  options: { forgetOnceSent?: boolean } = {},
): Promise<void> {
  const now = clock.now();
  for (const id of await reviseOutboxMessages(tx, { kind, subjectId, now, ...options })) {
    await enqueueSend(tx, { clock, workspaceId }, id, now);
  }
}

/** Takes back what has not been sent yet. */
export async function cancelMessages(tx: TenantTransaction, kind: string, subjectId: string): Promise<void> {
  await cancelPending(tx, kind, subjectId);
}

/**
 * Leaves nothing that connects a person with a subject that is gone: what Slack shows is redrawn once more, then its row
 * is deleted; everything else is deleted now.
 */
export async function forgetMessages(tx: TenantTransaction, deps: Deps, subjectId: string): Promise<void> {
  for (const kind of await forgetUnshown(tx, subjectId)) {
    await reviseMessage(tx, deps, kind, subjectId, { forgetOnceSent: true });
  }
}

/** Rings for one outbox row at the given time. */
export async function enqueueSend(
  tx: TenantTransaction,
  { clock, workspaceId }: Deps,
  outboxId: string,
  runAt: Date,
): Promise<void> {
  await enqueue(
    tx,
    sendMessageTask,
    { workspaceId, outboxId },
    { clock, runAt, jobKey: sendJobKey(outboxId) },
  );
}
