import { type Day, dayAfter } from '../calendar/day';
import { workingDayBefore, workingMorningFrom } from '../calendar/working-day';
import { localDay, type OwnHours, type WorkingTime, withinWorkingTime } from '../calendar/working-time';

/** The private messages about one action item to its owner. Who that is says the item. */
export interface FollowUp {
  workspaceId: string;
  itemId: string;
  /** Counts every message that was planned; never goes back, so that none is promised twice. */
  occurrence: number;
  /** Why the next one comes; null when none does. */
  nextReason: FollowUpReason | null;
  /** The day on which it comes, by the owner's own clock wherever they are. */
  nextOn: Day | null;
  /** The one in front of the owner; null before the first. */
  shownOccurrence: number | null;
  /** How many have come since the item became overdue. */
  overdueSent: number;
  /** The owner wants no more of them about this item. */
  isStopped: boolean;
}

/** Somebody has passed it on to them; its day is near or over; they have asked for the same message again. */
export type FollowUpReason = 'handed_over' | 'reminder' | 'asked';

/** The outbox kind of the messages to an item's owner. */
export const followUpKind = 'action_item.follow_up';

/** The outbox kind of the question to somebody else when its owner cannot look after it any more. */
export const passOnKind = 'action_item.ask_to_pass_on';

/** How many days on the same message comes again when its person puts it off. */
export const snoozeDays = { tomorrow: 1, in_a_week: 7 } as const;
export type Snooze = keyof typeof snoozeDays;

/** After this many reminders about something overdue comes silence. */
const mostOverdue = 3;
const weekDays = 7;

/** Of an item nobody has been reminded of. */
export const newFollowUp = ({ workspaceId, id }: { workspaceId: string; id: string }): FollowUp => ({
  workspaceId,
  itemId: id,
  occurrence: 0,
  nextReason: null,
  nextOn: null,
  shownOccurrence: null,
  overdueSent: 0,
  isStopped: false,
});

/** The key of the one promise that comes next; null when there is none. */
export function nextKey({ itemId, occurrence, nextReason }: FollowUp): string | null {
  return nextReason === null ? null : `${itemId}:${occurrence}:${nextReason}`;
}

/** What the key of a promise says of its message. */
export function readKey(naturalKey: string): { occurrence: number; reason: FollowUpReason } {
  const [, occurrence, reason] = naturalKey.split(':');
  return { occurrence: Number(occurrence), reason: reason as FollowUpReason };
}

/** The key of the question to somebody else: asked once of each person for each owner. */
export const passOnKey = ({ id, ownerId }: { id: string; ownerId: string }, askedId: string): string =>
  `${id}:${ownerId}:${askedId}`;

/**
 * The day of the first reminder about something agreed today: the working day before it is due, or, when that is today or over,
 * the day after.
 */
export function firstReminderOn(dueOn: Day, today: Day, time: WorkingTime): Day {
  const before = workingDayBefore(dueOn, time);
  // Days are YYYY-MM-DD, so the order of the texts is the order of the days.
  if (before > today) return before;
  return dayAfter(dueOn > today ? dueOn : today, 1);
}

/** The day of the reminder after one that has come today; null when it was the last. */
export function nextReminderOn(dueOn: Day, today: Day, overdueSent: number): Day | null {
  if (today <= dueOn) return dayAfter(dueOn, 1);
  return overdueSent < mostOverdue ? dayAfter(today, weekDays) : null;
}

/** The day of the first reminder to somebody who is told today that it is theirs. */
export function reminderAfterHandover(dueOn: Day, today: Day, time: WorkingTime): Day {
  return today > dueOn ? dayAfter(today, weekDays) : firstReminderOn(dueOn, today, time);
}

/** When a message may go: not before its day, and within its person's hours. */
export function sendingMoment(
  { reason, on, now }: { reason: FollowUpReason; on: Day; now: Date },
  { zone, time }: OwnHours,
): Date {
  const morning = reason === 'handed_over' ? now : workingMorningFrom(on, zone, time);
  return withinWorkingTime(morning > now ? morning : now, zone, time);
}

/** The working day on which a message of this day comes. */
export function comesOn(on: Day, { zone, time }: OwnHours): Day {
  return localDay(workingMorningFrom(on, zone, time), zone);
}
