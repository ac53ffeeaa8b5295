import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock';
import type { Database, TenantTransaction } from '../database/database';
import { promiseMessage } from '../delivery/promise-message';
import { enqueue } from '../queue/enqueue';
import { oneAtATime, progressKind } from './file-order';
import { insertFileOrder } from './file-order-store';
import { makeFileJobKey, makeFileTask } from './file-order-tasks';

export interface FileRequest {
  workspaceId: string;
  userId: string;
  /** Which maker makes it. */
  kind: string;
  /** Ids, days and words of ours; kept with the order until the person's next one. */
  request: Record<string, string | null>;
  /** Where its words were shared; null when they are the person's own. */
  channelId: string | null;
  /** How many things are in it, for the first message; 0 when that is not known yet. */
  total?: number;
  /** Whether it may take a while, so that a message says how far it is. Otherwise there is one only when it cannot be made. */
  isLong: boolean;
}

/**
 * Promises a file to the person who asks. Whether they may have it is the caller's to check, and its maker's again.
 * @throws AppError `file_order_unfinished` while another one of theirs is being made
 */
export async function orderFile(
  { database, clock }: { database: Database; clock: Clock },
  { isLong, total = 0, ...request }: FileRequest,
): Promise<void> {
  const { workspaceId, userId } = request;
  const id = randomUUID();
  await database.withTenant(workspaceId, async (tx) => {
    const isNew = await insertFileOrder(tx, { ...request, id, total, orderedAt: clock.now() });
    if (!isNew) throw oneAtATime();
    if (isLong) await promiseProgress(tx, { clock, workspaceId }, { id, userId });
    await ringMaker(tx, { clock, workspaceId }, id);
  });
}

/** The one message that says how an order is doing; promising it again changes nothing. */
export async function promiseProgress(
  tx: TenantTransaction,
  deps: { clock: Clock; workspaceId: string },
  { id, userId }: { id: string; userId: string },
): Promise<void> {
  await promiseMessage(tx, deps, { kind: progressKind, subjectId: id, recipientId: userId });
}

/** Rings for one order at the given time. */
export async function ringMaker(
  tx: TenantTransaction,
  { clock, workspaceId }: { clock: Clock; workspaceId: string },
  orderId: string,
  runAt: Date = clock.now(),
): Promise<void> {
  await enqueue(
    tx,
    makeFileTask,
    { workspaceId, orderId },
    { clock, runAt, jobKey: makeFileJobKey(orderId) },
  );
}
