import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock';
import type { TenantTransaction } from '../database/database';
import { enqueue, enqueueSql } from '../queue/enqueue';
import { isAddress } from '../slack/former-teammate';
import { sendJobKey, sendMessageTask } from './delivery-tasks';
import {
  cancelPending,
  forgetUnshown,
  insertOutboxMessages,
  moveUntried,
  reviseOutboxMessages,
} from './outbox-store';

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
  deps: Deps,
  promise: MessagePromise,
): Promise<void> {
  await promiseMessages(tx, deps, [promise]);
}

/** Promises several messages at once; nothing to somebody who was erased. */
export async function promiseMessages(
  tx: TenantTransaction,
  deps: Deps,
  promises: readonly MessagePromise[],
): Promise<void> {
  const { clock, workspaceId } = deps;
  const now = clock.now();
  const reachable = promises.filter(({ recipientId }) => isAddress(recipientId));
  if (reachable.length === 0) return;
  const messages = reachable.map(({ kind, subjectId, naturalKey = subjectId, recipientId, dueAt = now }) => {
    const id = randomUUID();
    const row = { workspaceId, id, kind, subjectId, naturalKey, recipientId, dueAt };
    return {
      row: { ...row, sendId: randomUUID(), createdAt: now },
      ring: enqueueSql(sendMessageTask, { workspaceId, outboxId: id }, sendOptions(clock, id, dueAt)),
    };
  });
  await insertOutboxMessages(tx, messages);
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

/** Moves what has been promised and never tried to another time. */
export async function moveMessages(
  tx: TenantTransaction,
  { clock, workspaceId }: Deps,
  { kind, subjectId, dueAt }: { kind: string; subjectId: string; dueAt: Date },
): Promise<void> {
  for (const id of await moveUntried(tx, { kind, subjectId, dueAt })) {
    await enqueueSend(tx, { clock, workspaceId }, id, dueAt);
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
  await enqueue(tx, sendMessageTask, { workspaceId, outboxId }, sendOptions(clock, outboxId, runAt));
}

const sendOptions = (clock: Clock, outboxId: string, runAt: Date) => ({
  clock,
  runAt,
  jobKey: sendJobKey(outboxId),
});
