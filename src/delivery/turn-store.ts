import type { TenantTransaction } from '../database/database';
import type { OutboxMessage } from './outbox-message';
import { isTurnGood, type Pace } from './pacing';

/** Turns handed out at once at most; whoever comes later asks again. */
const mostTurns = 1_000;

/**
 * Makes whoever wants to post into the same channel wait until this transaction is over. Taken before the row is claimed, so
 * that messages of one channel are lined up one at a time.
 */
export async function lockChannelOf(tx: TenantTransaction, outboxId: string, now: Date): Promise<void> {
  await tx.$executeRaw`
    insert into slack_gate (workspace_id, name, next_at)
    select workspace_id, 'channel:' || recipient_id, ${now}::timestamptz from outbox_message
    where id = ${outboxId}::uuid and slack_ts is null
    on conflict (workspace_id, name) do update set next_at = slack_gate.next_at`;
}

/**
 * Says when it is this message's turn in its channel, and lines up the ones that are waiting before it on the way, in the
 * order in which they were due (generic cell rate algorithm, shared by all processes). A message that has missed its
 * turn, because Slack was away or told us to slow down, lines up everybody anew: nothing overtakes it, nothing rushes.
 */
export async function takeTurn(
  tx: TenantTransaction,
  { message, now, pace }: { message: OutboxMessage; now: Date; pace: Pace },
): Promise<Date> {
  const { id, recipientId, slotAt } = message;
  if (slotAt && isTurnGood(slotAt, now, pace)) return slotAt;
  const everybody = slotAt !== null;
  const name = `channel:${recipientId}`;
  const turns = await tx.$queryRaw<{ id: string; slot: Date }[]>`
    with gate as (
      select case when ${everybody} then ${now}::timestamptz else greatest(next_at, ${now}::timestamptz) end as free_at
      from slack_gate where name = ${name}
    ), mine as (
      select coalesce(slot_at, due_at) as since, created_at, id from outbox_message where id = ${id}::uuid
    ), waiting as (
      select m.id, coalesce(m.slot_at, m.due_at) as since, m.created_at
      from outbox_message as m, mine
      where m.recipient_id = ${recipientId} and m.slack_ts is null and (
        m.id = mine.id
        or m.state = 'pending' and m.due_at <= greatest(${now}::timestamptz, m.slot_at) and (${everybody} or m.slot_at is null)
          and (${everybody} or (coalesce(m.slot_at, m.due_at), m.created_at, m.id) < (mine.since, mine.created_at, mine.id)))
      order by coalesce(m.slot_at, m.due_at), m.created_at, m.id
      limit ${mostTurns}
      for update of m skip locked
    ), placed as (
      select id, row_number() over (order by since, created_at, id) - 1 as place from waiting
    ), turns as (
      select placed.id, gate.free_at + place * ${pace.everyMs} * interval '1 millisecond' as slot from placed, gate
    ), told as (
      update outbox_message as m
      set slot_at = turns.slot, due_at = case when m.id = ${id}::uuid then m.due_at else turns.slot end
      from turns where m.id = turns.id
    ), moved as (
      update slack_gate
      set next_at = (select max(slot) from turns) + ${pace.everyMs} * interval '1 millisecond'
      where name = ${name}
    )
    select id, slot from turns`;
  const last = Math.max(now.getTime(), ...turns.map(({ slot }) => slot.getTime()));
  return turns.find((turn) => turn.id === id)?.slot ?? new Date(last + pace.everyMs);
}
