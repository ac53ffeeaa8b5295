import type { Day } from '../calendar/day';
import { localDay } from '../calendar/working-time';
import type { Clock } from '../clock';
import type { TenantTransaction } from '../database/database';
import type { OutboxMessage } from '../delivery/outbox-message';
import { cancelMessages, promiseMessage, reviseMessage } from '../delivery/promise-message';
import { getPersonalSettings, workingTimeOf } from '../settings/personal-settings-store';
import type { ActionItem } from './action-item';
import { findActionItem } from './action-item-store';
import {
  type FollowUp,
  type FollowUpReason,
  firstReminderOn,
  followUpKind,
  newFollowUp,
  nextKey,
  nextReminderOn,
  passOnKind,
  reminderAfterHandover,
  sendingMoment,
} from './follow-up';
import { findFollowUpForUpdate, saveFollowUp } from './follow-up-store';

export interface ScheduleDeps {
  tx: TenantTransaction;
  clock: Clock;
}

/** What comes next about an item, and on which day. */
interface Next {
  reason: FollowUpReason;
  on: Day;
}

/**
 * Says what comes next about an item, or nothing. Whatever was promised before and has not been sent is taken back; what may be
 * on its way already is not drawn any more unless it is next.
 */
export async function planNext(
  { tx, clock }: ScheduleDeps,
  { ownerId }: Pick<ActionItem, 'ownerId'>,
  followUp: FollowUp,
  next: Next | null,
): Promise<void> {
  const { workspaceId, itemId } = followUp;
  await cancelMessages(tx, followUpKind, itemId);
  if (next === null) return saveFollowUp(tx, { ...followUp, nextReason: null, nextOn: null });
  const { reason, on } = next;
  const planned = {
    ...followUp,
    occurrence: followUp.occurrence + 1,
    nextReason: reason,
    nextOn: on,
  };
  await saveFollowUp(tx, planned);
  const naturalKey = nextKey(planned) as string;
  const dueAt = sendingMoment({ reason, on, now: clock.now() }, await workingTimeOf(tx, ownerId));
  const promise = { kind: followUpKind, subjectId: itemId, naturalKey, recipientId: ownerId, dueAt };
  await promiseMessage(tx, { clock, workspaceId }, promise);
}

/** Plans the first reminder anew, reckoned from today. */
export async function planReminder(deps: ScheduleDeps, item: ActionItem, followUp: FollowUp): Promise<void> {
  const { zone, time } = await workingTimeOf(deps.tx, item.ownerId);
  const on = firstReminderOn(item.dueOn, localDay(deps.clock.now(), zone), time);
  await planNext(deps, item, { ...followUp, overdueSent: 0 }, { reason: 'reminder', on });
}

/**
 * What an item's owner is told follows every change of it, within its transaction; `before` is null for a new one. A new owner
 * gets one message that it is theirs, unless they took it themselves.
 */
export async function followItem(
  deps: ScheduleDeps,
  { before, item, by }: { before: ActionItem | null; item: ActionItem; by: string },
): Promise<void> {
  const { tx, clock } = deps;
  // First of all: whoever has sent one of them notes it in the same order, so that the two never wait for each other.
  await redrawFollowUps(deps, item);
  const followUp = (await findFollowUpForUpdate(tx, item.id)) ?? newFollowUp(item);
  if (item.state !== 'open') return planNext(deps, item, followUp, null);
  const isHandedOver = before !== null && before.ownerId !== item.ownerId;
  if (isHandedOver) {
    const anew = { ...followUp, isStopped: false, overdueSent: 0 };
    if (by === item.ownerId) return planReminder(deps, item, anew);
    const { zone } = await workingTimeOf(tx, item.ownerId);
    return planNext(deps, item, anew, { reason: 'handed_over', on: localDay(clock.now(), zone) });
  }
  const isRescheduled = before?.dueOn !== item.dueOn || before.state !== item.state;
  // Somebody who is still to hear that it is theirs hears so first, with whatever date it has by then.
  if (!isRescheduled || followUp.isStopped || followUp.nextReason === 'handed_over') return;
  await planReminder(deps, item, followUp);
}

/** Every private message about an item says what is so now. */
export async function redrawFollowUps(
  { tx, clock }: ScheduleDeps,
  { workspaceId, id }: Pick<ActionItem, 'workspaceId' | 'id'>,
): Promise<void> {
  await reviseMessage(tx, { clock, workspaceId }, followUpKind, id);
  await reviseMessage(tx, { clock, workspaceId }, passOnKind, id);
}

/** The day of the reminder after one that has come today; null when it was the last, or its owner wants one for each thing. */
export async function reminderAfter(
  tx: TenantTransaction,
  { dueOn, ownerId }: Pick<ActionItem, 'dueOn' | 'ownerId'>,
  { today, overdueSent }: { today: Day; overdueSent: number },
): Promise<Day | null> {
  const { nudges } = await getPersonalSettings(tx, ownerId);
  return nudges === 'all' ? nextReminderOn(dueOn, today, overdueSent) : null;
}

/** Slack has a message for the first time, or may have it: the next one is planned, and those before it say so. */
export async function noteShown(
  deps: ScheduleDeps,
  { subjectId, slackTs, naturalKey }: OutboxMessage,
): Promise<void> {
  if (slackTs !== null) return;
  const { tx, clock } = deps;
  const followUp = await findFollowUpForUpdate(tx, subjectId);
  const item = await findActionItem(tx, subjectId);
  if (followUp === null || item === null || nextKey(followUp) !== naturalKey) return;
  const { zone, time } = await workingTimeOf(tx, item.ownerId);
  const today = localDay(clock.now(), zone);
  const { nextReason, shownOccurrence: earlier, occurrence } = followUp;
  const isOverdue = nextReason === 'reminder' && today > item.dueOn;
  // Asked for, the same one came again: that does not count.
  const overdueSent = followUp.overdueSent + (isOverdue ? 1 : 0);
  const on =
    nextReason === 'handed_over'
      ? reminderAfterHandover(item.dueOn, today, time)
      : await reminderAfter(tx, item, { today, overdueSent });
  const shown = { ...followUp, shownOccurrence: occurrence, overdueSent };
  await planNext(deps, item, shown, on === null ? null : { reason: 'reminder', on });
  if (earlier !== null) await redrawFollowUps(deps, item);
}
