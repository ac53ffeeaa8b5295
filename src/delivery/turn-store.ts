import type { TenantTransaction } from '../database/database';
import type { OutboxMessage } from './outbox-message';
import { closestMs, isTurnMissed, type Pace } from './pacing';

/** Turns handed out at once at most; whoever comes later asks again. */
const mostTurns = 1_000;

interface Asking {
  message: OutboxMessage;
  now: Date;
  pace: Pace;
}

/** What a message finds when it asks for its turn. */
interface Standing {
  /** The order no longer holds: a turn was missed, or the message before went only just now. */
  isAnew: boolean;
  /** When the next message may go at the earliest. */
  freeAt: Date;
}

const gateOf = (channelId: string) => `channel:${channelId}`;

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
 * Says when it is this message's turn in its channel; now or earlier means that it goes at once. Whoever asks first lines up
 * the ones that are waiting before it, in the order in which they were due (generic cell rate algorithm, shared by all
 * processes). Where the order no longer holds, because Slack was away, told us to slow down or we came late, everybody is
 * lined up anew: nothing overtakes, nothing rushes. Needs `lockChannelOf`.
 */
export async function takeTurn(tx: TenantTransaction, asking: Asking): Promise<Date> {
  const { message, now } = asking;
  const { isAnew, freeAt } = await lookAtChannel(tx, asking);
  const slot = message.slotAt && !isAnew ? message.slotAt : await lineUp(tx, asking, { isAnew, freeAt });
  if (slot <= now) await noteTaken(tx, message.recipientId, now);
  return slot;
}

async function lookAtChannel(
  tx: TenantTransaction,
  { message: { recipientId, slotAt }, now, pace }: Asking,
): Promise<Standing> {
  const [gate] = await tx.$queryRaw<{ nextAt: Date; takenAt: Date | null; isMissed: boolean }[]>`
    select next_at as "nextAt", taken_at as "takenAt", exists (
        select from outbox_message
        where recipient_id = ${recipientId} and slack_ts is null and state = 'pending'
          and due_at <= ${now}::timestamptz and slot_at < ${now}::timestamptz
      ) as "isMissed"
    from slack_gate where name = ${gateOf(recipientId)}`;
  if (!gate) return { isAnew: false, freeAt: now };
  const sinceTaken =
    gate.takenAt === null ? Number.POSITIVE_INFINITY : now.getTime() - gate.takenAt.getTime();
  const isAnew =
    slotAt === null ? gate.isMissed : isTurnMissed(slotAt, now, pace) || sinceTaken < closestMs(pace);
  const freeAt = Math.max(
    now.getTime() + Math.max(0, pace.everyMs - sinceTaken),
    isAnew ? 0 : gate.nextAt.getTime(),
  );
  return { isAnew, freeAt: new Date(freeAt) };
}

/** Hands out turns to this message and to those that wait before it, or, anew, to everybody who waits. */
async function lineUp(
  tx: TenantTransaction,
  { message: { id, recipientId }, now, pace }: Asking,
  { isAnew, freeAt }: Standing,
): Promise<Date> {
  const turns = await tx.$queryRaw<{ id: string; slot: Date }[]>`
    with mine as (
      select coalesce(slot_at, due_at) as since, created_at, id from outbox_message where id = ${id}::uuid
    ), waiting as (
      select m.id, coalesce(m.slot_at, m.due_at) as since, m.created_at
      from outbox_message as m, mine
      where m.recipient_id = ${recipientId} and m.slack_ts is null and (
        m.id = mine.id
        or m.state = 'pending' and m.due_at <= greatest(${now}::timestamptz, m.slot_at) and (${isAnew} or m.slot_at is null)
          and (${isAnew} or (coalesce(m.slot_at, m.due_at), m.created_at, m.id) < (mine.since, mine.created_at, mine.id)))
      order by coalesce(m.slot_at, m.due_at), m.created_at, m.id
      limit ${mostTurns}
      for update of m skip locked
    ), placed as (
      select id, row_number() over (order by since, created_at, id) - 1 as place from waiting
    ), turns as (
      select id, ${freeAt}::timestamptz + place * ${pace.everyMs} * interval '1 millisecond' as slot from placed
    ), told as (
      update outbox_message as m
      set slot_at = turns.slot, due_at = case when m.id = ${id}::uuid then m.due_at else turns.slot end
      from turns where m.id = turns.id
    ), moved as (
      update slack_gate
      set next_at = (select max(slot) from turns) + ${pace.everyMs} * interval '1 millisecond'
      where name = ${gateOf(recipientId)}
    )
    select id, slot from turns`;
  const last = Math.max(now.getTime(), ...turns.map(({ slot }) => slot.getTime()));
  return turns.find((turn) => turn.id === id)?.slot ?? new Date(last + pace.everyMs);
}

/** Remembers when the latest message went, so that the next keeps its distance whatever the turns said. */
async function noteTaken(tx: TenantTransaction, channelId: string, now: Date): Promise<void> {
  await tx.$executeRaw`update slack_gate set taken_at = ${now}::timestamptz where name = ${gateOf(channelId)}`;
}
