import { Prisma, type TenantTransaction } from '../database/database';
import { aliveKeySql } from '../queue/liveness';
import type { OutboxMessage } from './outbox-message';

/** The columns of an outbox row as the domain names them. */
const columns = Prisma.sql`workspace_id as "workspaceId", id, kind, subject_id as "subjectId", recipient_id as "recipientId",
  due_at as "dueAt", state, revision, delivered_revision as "deliveredRevision", attempt, first_tried_at as "firstTriedAt",
  send_id as "sendId", slot_at as "slotAt", slack_channel_id as "slackChannelId", slack_ts as "slackTs",
  forget_once_sent as "forgetOnceSent"`;

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

/** Returns false when the same promise has already been made. */
export async function insertOutboxMessage(tx: TenantTransaction, row: NewOutboxMessage): Promise<boolean> {
  const { count } = await tx.outboxMessage.createMany({ data: [row], skipDuplicates: true });
  return count === 1;
}

/**
 * Marks what was promised about a subject as changed. Rows that are being sent keep their lease and are picked up again
 * when it is given back; rows that are still to be sent are drawn then anyway. Returns the ids that need a ring now.
 */
export async function reviseOutboxMessages(
  tx: TenantTransaction,
  change: { kind: string; subjectId: string; now: Date; forgetOnceSent?: boolean },
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string; before: string }[]>`
    update outbox_message as message
    set revision = message.revision + 1,
        forget_once_sent = message.forget_once_sent or ${change.forgetOnceSent ?? false},
        state = case when earlier.state = 'sent' then 'pending'::outbox_state else message.state end,
        due_at = case when earlier.state = 'sent' then ${change.now}::timestamptz else message.due_at end
    from (
      select workspace_id, id, state from outbox_message
      where kind = ${change.kind} and subject_id = ${change.subjectId}::uuid and state in ('pending', 'sending', 'sent')
      for update
    ) as earlier
    where message.workspace_id = earlier.workspace_id and message.id = earlier.id
    returning message.id, earlier.state::text as before`;
  return rows.filter((row) => row.before === 'sent').map((row) => row.id);
}

/** Takes back what has not been posted. */
export async function cancelPending(tx: TenantTransaction, kind: string, subjectId: string): Promise<void> {
  await tx.outboxMessage.updateMany({
    where: { kind, subjectId, state: 'pending', slackTs: null },
    data: { state: 'cancelled' },
  });
}

/** Takes the row for this process, or returns null when it is not due, done, or somebody else's. */
export async function claimOutboxMessage(
  tx: TenantTransaction,
  claim: { id: string; owner: string; now: Date; leaseMs: number; inFlightMs: number },
): Promise<OutboxMessage | null> {
  // A lease may be broken early when its owner is certainly dead, but never before a request it may have sent
  // has had the time to arrive.
  const rows = await tx.$queryRaw<OutboxMessage[]>`
    update outbox_message
    set state = 'sending',
        lease_owner = ${claim.owner},
        lease_until = clock_timestamp() + ${claim.leaseMs} * interval '1 millisecond',
        last_tried_at = clock_timestamp(),
        first_tried_at = coalesce(first_tried_at, ${claim.now}::timestamptz),
        attempt = attempt + 1
    where id = ${claim.id}::uuid
      and (state = 'pending' and due_at <= ${claim.now}::timestamptz
        or state = 'sending' and lease_until < clock_timestamp()
        or state = 'sending' and last_tried_at < clock_timestamp() - ${claim.inFlightMs} * interval '1 millisecond'
           and pg_try_advisory_xact_lock(${Prisma.raw(aliveKeySql('lease_owner'))}))
    returning ${columns}`;
  return rows[0] ?? null;
}

/** When a row that could not be claimed wants to be looked at again; null when it needs no more sending. */
export async function nextLook(
  tx: TenantTransaction,
  id: string,
): Promise<{ state: string; dueAt: Date } | null> {
  return tx.outboxMessage.findFirst({
    where: { id, state: { in: ['pending', 'sending'] } },
    select: { state: true, dueAt: true },
  });
}

/** Gives a claimed row back for a later try. `reached: false` says that Slack surely has not stored anything. */
export async function releaseOutboxMessage(
  tx: TenantTransaction,
  release: {
    message: OutboxMessage;
    owner: string;
    dueAt: Date;
    reached: boolean;
    error?: string;
    slotAt?: Date | null;
  },
): Promise<void> {
  const { message, owner, dueAt, reached, error = null, slotAt = null } = release;
  await tx.$executeRaw`
    update outbox_message
    set state = 'pending', lease_owner = null, lease_until = null, due_at = ${dueAt}::timestamptz, last_error = ${error},
        slot_at = ${slotAt}::timestamptz,
        attempt = ${reached ? message.attempt : message.attempt - 1},
        first_tried_at = case when ${!reached && message.attempt <= 1} then null else first_tried_at end
    where id = ${message.id}::uuid and state = 'sending' and lease_owner = ${owner}`;
}

/**
 * Records that Slack has the message as drawn at `message.revision`. Returns what to do next: `again` when it has been
 * revised meanwhile, `lost` when the row is no longer ours.
 */
export async function markSent(
  tx: TenantTransaction,
  sent: { message: OutboxMessage; owner: string; channelId: string; ts: string; now: Date },
): Promise<'done' | 'again' | 'lost'> {
  const { message } = sent;
  const rows = await tx.$queryRaw<{ state: string }[]>`
    update outbox_message
    set state = case when revision > ${message.revision} then 'pending'::outbox_state else 'sent'::outbox_state end,
        delivered_revision = ${message.revision}, slack_channel_id = ${sent.channelId}, slack_ts = ${sent.ts},
        sent_at = coalesce(sent_at, ${sent.now}::timestamptz), due_at = case when revision > ${message.revision} then ${sent.now}::timestamptz else due_at end,
        attempt = 0, first_tried_at = null, lease_owner = null, lease_until = null, slot_at = null, last_error = null
    where id = ${message.id}::uuid and state = 'sending' and lease_owner = ${sent.owner}
    returning state::text`;
  if (rows[0] === undefined) return 'lost';
  return rows[0].state === 'pending' ? 'again' : 'done';
}

/** Ends a row for good, with an error code at most; one that is to be forgotten goes, however it ended. */
export async function endOutboxMessage(
  tx: TenantTransaction,
  end: { message: OutboxMessage; owner: string; state: 'cancelled' | 'dead' | 'unknown'; error?: string },
): Promise<void> {
  await tx.$executeRaw`
    update outbox_message
    set state = ${end.state}::outbox_state, lease_owner = null, lease_until = null, last_error = ${end.error ?? null}
    where id = ${end.message.id}::uuid and state = 'sending' and lease_owner = ${end.owner}`;
  // Only now: the update above holds the row, so nobody can ask to forget it between the two.
  await tx.$executeRaw`
    delete from outbox_message
    where id = ${end.message.id}::uuid and state = ${end.state}::outbox_state and forget_once_sent`;
}

export async function deleteOutboxMessage(tx: TenantTransaction, id: string): Promise<void> {
  await tx.outboxMessage.deleteMany({ where: { id } });
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

/** Where a subject's message of this kind is in Slack, once it has been posted. */
export async function findPosted(
  tx: TenantTransaction,
  kind: string,
  subjectId: string,
): Promise<{ channelId: string; ts: string } | null> {
  const row = await tx.outboxMessage.findFirst({
    where: { kind, subjectId, slackTs: { not: null } },
    select: { slackChannelId: true, slackTs: true },
  });
  return row?.slackTs && row.slackChannelId ? { channelId: row.slackChannelId, ts: row.slackTs } : null;
}

/**
 * Notes where a subject's message is when a person acts on it before its sender has heard back from Slack: what is to be
 * changed or taken away next need not be looked for.
 */
export async function notePosted(
  tx: TenantTransaction,
  { kind, subjectId, place }: { kind: string; subjectId: string; place: { channelId: string; ts: string } },
): Promise<void> {
  await tx.outboxMessage.updateMany({
    where: { kind, subjectId, slackTs: null },
    data: { slackChannelId: place.channelId, slackTs: place.ts },
  });
}

/** The subject of the message of this kind at a place in Slack. */
export async function findSubjectAt(
  tx: TenantTransaction,
  kind: string,
  channelId: string,
  ts: string,
): Promise<string | null> {
  const row = await tx.outboxMessage.findFirst({
    where: { kind, slackChannelId: channelId, slackTs: ts },
    select: { subjectId: true },
  });
  return row?.subjectId ?? null;
}

/** Due rows that nothing seems to be working on, across workspaces; for the sweeper's role only. */
export async function listOverdue(
  tx: TenantTransaction,
  overdue: { before: Date; limit: number },
): Promise<{ workspaceId: string; id: string }[]> {
  return tx.$queryRaw`
    select workspace_id as "workspaceId", id from outbox_message
    where state = 'pending' and due_at < ${overdue.before}::timestamptz
       or state = 'sending' and lease_until < clock_timestamp()
    order by due_at limit ${overdue.limit}`;
}
