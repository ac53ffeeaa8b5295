import { Prisma, type TenantTransaction } from '../database/database';
import { aliveKeySql } from '../queue/liveness';
import type { OutboxMessage } from './outbox-message';

/** The columns of an outbox row as the domain names them. */
const columns = Prisma.sql`workspace_id as "workspaceId", id, kind, subject_id as "subjectId",
  natural_key as "naturalKey", recipient_id as "recipientId",
  due_at as "dueAt", state, revision, delivered_revision as "deliveredRevision", attempt, failures,
  first_tried_at as "firstTriedAt", send_id as "sendId", slot_at as "slotAt", slack_channel_id as "slackChannelId",
  slack_ts as "slackTs", slack_thread_ts as "slackThreadTs", forget_once_sent as "forgetOnceSent",
  take_back as "takeBack"`;

/** Takes the row for this process, or returns null when it is not due, done, or somebody else's. */
export async function claimOutboxMessage(
  tx: TenantTransaction,
  claim: { id: string; owner: string; now: Date; leaseMs: number; brokenAfterMs: number },
): Promise<OutboxMessage | null> {
  // A lease may be broken early when its owner is certainly dead, but never before a request it may have sent has had the
  // time to arrive. The lock is a shared one, so that several rows of one dead owner can be taken at the same time.
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
        or state = 'sending' and last_tried_at < clock_timestamp() - ${claim.brokenAfterMs} * interval '1 millisecond'
           and pg_try_advisory_xact_lock_shared(${Prisma.raw(aliveKeySql('lease_owner'))}))
    returning ${columns}`;
  return rows[0] ?? null;
}

/** Begins the lease anew right before posting. False when it has run out: somebody else may be posting. */
export async function renewLease(
  tx: TenantTransaction,
  { id, owner, leaseMs }: { id: string; owner: string; leaseMs: number },
): Promise<boolean> {
  const renewed = await tx.$executeRaw`
    update outbox_message
    set lease_until = clock_timestamp() + ${leaseMs} * interval '1 millisecond', last_tried_at = clock_timestamp()
    where id = ${id}::uuid and state = 'sending' and lease_owner = ${owner} and lease_until > clock_timestamp()`;
  return renewed === 1;
}

/** Keeps the thread a message is about to be posted in. */
export async function noteThread(tx: TenantTransaction, id: string, threadTs: string): Promise<void> {
  await tx.outboxMessage.updateMany({ where: { id }, data: { slackThreadTs: threadTs } });
}

/** When a row that could not be claimed wants to be looked at again, as milliseconds from now; null when it needs no more sending. */
export async function nextLookMs(
  tx: TenantTransaction,
  { id, now, brokenAfterMs }: { id: string; now: Date; brokenAfterMs: number },
): Promise<number | null> {
  // A lease is looked at when it could be broken, and each few seconds from then on until it runs out.
  const rows = await tx.$queryRaw<{ ms: number }[]>`
    select (1000 * extract(epoch from case
      when state = 'pending' then greatest(due_at - ${now}::timestamptz, interval '0')
      else greatest(last_tried_at + ${brokenAfterMs} * interval '1 millisecond' - clock_timestamp(), interval '5 seconds')
    end))::float8 as ms
    from outbox_message where id = ${id}::uuid and state in ('pending', 'sending')`;
  return rows[0]?.ms ?? null;
}

export interface Release {
  message: OutboxMessage;
  owner: string;
  dueAt: Date;
  /** False when Slack surely has not stored anything. */
  reached: boolean;
  /** Whether the try came to nothing; waiting for one's turn does not count. */
  failed: boolean;
  error?: string;
}

/** Gives a claimed row back for a later try. */
export async function releaseOutboxMessage(tx: TenantTransaction, release: Release): Promise<void> {
  const { message, owner, dueAt, reached, failed, error = null } = release;
  await tx.$executeRaw`
    update outbox_message
    set state = 'pending', lease_owner = null, lease_until = null, due_at = ${dueAt}::timestamptz, last_error = ${error},
        slot_at = ${message.slotAt}::timestamptz,
        failures = case when ${failed} then failures + 1 else failures end,
        attempt = ${reached ? message.attempt : message.attempt - 1},
        first_tried_at = case when ${!reached && message.attempt <= 1} then null else first_tried_at end
    where id = ${message.id}::uuid and state = 'sending' and lease_owner = ${owner}`;
}

/** Puts off a row that could not even be drawn. */
export async function postponeOutboxMessage(
  tx: TenantTransaction,
  { id, dueAt, error }: { id: string; dueAt: Date; error: string },
): Promise<void> {
  await tx.outboxMessage.updateMany({
    where: { id, state: 'pending' },
    data: { dueAt, lastError: error, failures: { increment: 1 } },
  });
}

/** How often trying this row has come to nothing in a row. */
export async function countFailures(tx: TenantTransaction, id: string): Promise<number> {
  return (await tx.outboxMessage.findFirst({ where: { id }, select: { failures: true } }))?.failures ?? 0;
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
        attempt = 0, failures = 0, first_tried_at = null, lease_owner = null, lease_until = null, slot_at = null,
        last_error = null
    where id = ${message.id}::uuid and state = 'sending' and lease_owner = ${sent.owner}
    returning state::text`;
  if (rows[0] === undefined) return 'lost';
  return rows[0].state === 'pending' ? 'again' : 'done';
}

export interface End {
  message: OutboxMessage;
  owner: string;
  state: 'sent' | 'cancelled' | 'dead' | 'unknown';
  /** A code, never a text. */
  error?: string;
}

/**
 * Ends a row, or has it drawn again when it was revised meanwhile. `sent` is for a change Slack refused: the message stands as
 * it was. One that is to be forgotten once it is sent is forgotten here, too.
 */
export async function endOutboxMessage(
  tx: TenantTransaction,
  { message, owner, state, error }: End,
): Promise<'done' | 'again' | 'lost'> {
  const rows = await tx.$queryRaw<{ state: string; forget: boolean }[]>`
    update outbox_message
    set state = case when revision > ${message.revision} then 'pending'::outbox_state else ${state}::outbox_state end,
        attempt = case when ${state === 'sent'} then 0 else attempt end,
        failures = 0, slot_at = null, lease_owner = null, lease_until = null, last_error = ${error ?? null}
    where id = ${message.id}::uuid and state = 'sending' and lease_owner = ${owner}
    returning state::text, forget_once_sent as forget`;
  const [row] = rows;
  if (row === undefined) return 'lost';
  if (row.state === 'pending') return 'again';
  if (row.forget) await deleteOutboxMessage(tx, message.id);
  return 'done';
}

export async function deleteOutboxMessage(tx: TenantTransaction, id: string): Promise<void> {
  await tx.outboxMessage.deleteMany({ where: { id } });
}

/** Due rows that nothing seems to be working on, across workspaces; for the sweeper's role only. */
export async function listOverdue(
  tx: TenantTransaction,
  overdue: { before: Date; limit: number },
): Promise<{ workspaceId: string; id: string; state: 'pending' | 'sending' }[]> {
  return tx.$queryRaw`
    select workspace_id as "workspaceId", id, state::text from outbox_message
    where state = 'pending' and due_at < ${overdue.before}::timestamptz
       or state = 'sending' and lease_until < clock_timestamp()
    order by due_at limit ${overdue.limit}`;
}
