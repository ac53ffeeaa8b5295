import { Prisma, type TenantTransaction } from '../database/database';

export interface NewOutboxMessage {
  workspaceId: string;
  id: string;
  kind: string;
  subjectId: string;
  naturalKey: string;
  recipientId: string;
  dueAt: Date;
  sendId: string;
  createdAt: Date;
}

/**
 * Stores the promises that have not been made before, and calls `ring` for each of those. One statement for all of it, since
 * a person waits for the end of the transaction and every statement is a way to the database and back.
 */
export async function insertOutboxMessages(
  tx: TenantTransaction,
  messages: readonly { row: NewOutboxMessage; ring: Prisma.Sql }[],
): Promise<void> {
  const rows = messages.map(
    ({
      row,
    }) => Prisma.sql`(${row.workspaceId}, ${row.id}::uuid, ${row.kind}, ${row.subjectId}::uuid, ${row.naturalKey},
      ${row.recipientId}, ${row.dueAt}::timestamptz, ${row.sendId}::uuid, ${row.createdAt}::timestamptz)`,
  );
  const rings = messages.map(({ row, ring }) => Prisma.sql`when ${row.id}::uuid then ${ring}`);
  await tx.$executeRaw`
    with promised as (
      insert into outbox_message
        (workspace_id, id, kind, subject_id, natural_key, recipient_id, due_at, send_id, created_at)
      values ${Prisma.join(rows)}
      on conflict do nothing
      returning id
    )
    select case id ${Prisma.join(rings, ' ')} end from promised`;
}

/**
 * Marks what was promised about a subject as changed. Rows that are being sent keep their lease and are picked up again
 * when it is given back; rows that are still to be sent are drawn then anyway; what Slack had refused is tried anew, since the
 * reason may be gone. Returns the ids that need a ring now.
 */
export async function reviseOutboxMessages(
  tx: TenantTransaction,
  change: { kind: string; subjectId: string; now: Date; forgetOnceSent?: boolean },
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string; before: string }[]>`
    update outbox_message as message
    set revision = message.revision + 1,
        forget_once_sent = message.forget_once_sent or ${change.forgetOnceSent ?? false},
        state = case when earlier.settled then 'pending'::outbox_state else message.state end,
        due_at = case when earlier.settled then ${change.now}::timestamptz else message.due_at end
    from (
      select workspace_id, id, state, state in ('sent', 'dead') as settled from outbox_message
      where kind = ${change.kind} and subject_id = ${change.subjectId}::uuid and state in ('pending', 'sending', 'sent', 'dead')
      order by id
      for update
    ) as earlier
    where message.workspace_id = earlier.workspace_id and message.id = earlier.id
    returning message.id, earlier.state::text as before`;
  return rows.filter(({ before }) => before === 'sent' || before === 'dead').map(({ id }) => id);
}

/** Gives what has been promised and never tried another time; returns the ids that were moved. */
export async function moveUntried(
  tx: TenantTransaction,
  { kind, subjectId, dueAt }: { kind: string; subjectId: string; dueAt: Date },
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    update outbox_message set due_at = ${dueAt}::timestamptz
    where kind = ${kind} and subject_id = ${subjectId}::uuid and state = 'pending' and slack_ts is null and attempt = 0
      and due_at <> ${dueAt}::timestamptz
    returning id`;
  return rows.map(({ id }) => id);
}

/** Takes back what has not been posted. What Slack may have stored already stays, to be looked for and deleted. */
export async function cancelPending(tx: TenantTransaction, kind: string, subjectId: string): Promise<void> {
  await tx.outboxMessage.updateMany({
    where: { kind, subjectId, state: 'pending', slackTs: null, attempt: 0 },
    data: { state: 'cancelled' },
  });
}

/** Which of these promises were taken back, or withdrawn when their time came. */
export async function listCancelledKeys(
  tx: TenantTransaction,
  kind: string,
  naturalKeys: readonly string[],
): Promise<Set<string>> {
  const rows = await tx.outboxMessage.findMany({
    where: { kind, naturalKey: { in: [...naturalKeys] }, state: 'cancelled' },
    select: { naturalKey: true },
  });
  return new Set(rows.map(({ naturalKey }) => naturalKey));
}

/**
 * Forgets what was promised about a subject where Slack shows nothing of it, and when its recipients were last written to.
 * Returns the kinds of what is left: messages in Slack that have to be redrawn before their rows may go.
 */
export async function forgetUnshown(tx: TenantTransaction, subjectId: string): Promise<string[]> {
  // A row that is being ended at this moment must have ended before it is looked at.
  await tx.$queryRaw`select 1 from outbox_message where subject_id = ${subjectId}::uuid order by id for update`;
  await tx.$executeRaw`
    delete from slack_gate where name in (
      select 'channel:' || recipient_id from outbox_message where subject_id = ${subjectId}::uuid)`;
  await tx.$executeRaw`
    delete from outbox_message
    where subject_id = ${subjectId}::uuid
      and (state in ('cancelled', 'dead', 'unknown') or state = 'pending' and slack_ts is null and attempt = 0)`;
  const left = await tx.outboxMessage.findMany({
    where: { subjectId },
    select: { kind: true },
    distinct: ['kind'],
  });
  return left.map(({ kind }) => kind);
}
