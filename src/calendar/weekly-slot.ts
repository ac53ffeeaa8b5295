import { Temporal } from 'temporal-polyfill';
import type { Day } from './day';
import { onDay, toDate, zoned } from './working-time';

/** A day of the week and a time of the day, by the clocks of a zone. */
export interface WeeklyTime {
  /** Monday = 1 (ISO 8601). */
  weekday: number;
  /** Minutes since midnight. */
  minutes: number;
  /** IANA name. */
  timeZone: string;
}

/** When it is that time, in one week. */
export interface WeeklySlot {
  /** The Monday of the week: what makes one slot differ from the next, whatever the clocks do. */
  week: Day;
  at: Date;
}

/** The slot of the week that starts on this Monday. In a gap of the clocks it is the first moment after it. */
export function slotIn(week: Day, { weekday, minutes, timeZone }: WeeklyTime): WeeklySlot {
  const day = Temporal.PlainDate.from(week).add({ days: weekday - 1 });
  return { week, at: toDate(onDay(day, minutes, timeZone)) };
}

/** The first slot after a moment. */
export function slotAfter(moment: Date, time: WeeklyTime): WeeklySlot {
  const today = zoned(moment, time.timeZone).toPlainDate();
  // A day that a zone skips altogether may have moved its slot into the next week.
  let week = today.subtract({ days: today.dayOfWeek - 1 + 7 });
  for (;;) {
    const slot = slotIn(week.toString(), time);
    if (slot.at > moment) return slot;
    week = week.add({ days: 7 });
  }
}

/** The slot of the week before. */
export function slotBefore({ week }: WeeklySlot, time: WeeklyTime): WeeklySlot {
  return slotIn(Temporal.PlainDate.from(week).subtract({ days: 7 }).toString(), time);
}

/** The slot of the week after. */
export function slotFollowing({ week }: WeeklySlot, time: WeeklyTime): WeeklySlot {
  return slotIn(Temporal.PlainDate.from(week).add({ days: 7 }).toString(), time);
}

/** The latest slots up to a moment, that one included, the earliest first. */
export function slotsUntil(moment: Date, time: WeeklyTime, count: number): WeeklySlot[] {
  const slots = [slotBefore(slotAfter(moment, time), time)];
  while (slots.length < count) slots.unshift(slotBefore(slots[0] as WeeklySlot, time));
  return slots;
}
