import type { Day } from '../calendar/day';
import { dayAfter } from '../calendar/day';
import { localDay, type OwnHours } from '../calendar/working-time';
import { workingTimeOf } from '../settings/personal-settings-store';
import type { ActionItem } from './action-item';
import { comesOn, type FollowUp, firstReminderOn } from './follow-up';
import { planNext, type ScheduleDeps } from './schedule-follow-up';

/** An item that nobody is reminded of, and what was said about it so far. */
export interface Unplanned {
  item: ActionItem;
  followUp: FollowUp;
}

/**
 * Plans reminders about several items of one person, the soonest due first. What is due or over comes one a working day: nobody
 * wants to find all of it in the morning.
 */
export async function planInTurn(
  deps: ScheduleDeps,
  ownerId: string,
  unplanned: readonly Unplanned[],
): Promise<void> {
  const hours = await workingTimeOf(deps.tx, ownerId);
  const today = localDay(deps.clock.now(), hours.zone);
  let turn = today;
  for (const { item, followUp } of unplanned) {
    if (item.dueOn <= today) turn = nextTurn(turn, hours);
    const on = item.dueOn <= today ? turn : firstReminderOn(item.dueOn, today, hours.time);
    await planNext(deps, item, followUp, { reason: 'reminder', on });
  }
}

/** The next day on which something comes. */
const nextTurn = (day: Day, hours: OwnHours): Day => comesOn(dayAfter(day, 1), hours);
