import { Temporal } from 'temporal-polyfill';
import type { Day } from './day';
import { nextWorkingMorning, onDay, toDate, usualWorkingTime, type WorkingTime } from './working-time';

/** The last working day before this day. */
export function workingDayBefore(day: Day, { days }: WorkingTime = usualWorkingTime): Day {
  let before = Temporal.PlainDate.from(day).subtract({ days: 1 });
  while (!days.includes(before.dayOfWeek)) before = before.subtract({ days: 1 });
  return before.toString();
}

/** The morning of this day in a zone, or of the next working day when it is none. */
export function workingMorningFrom(day: Day, zone: string, time: WorkingTime = usualWorkingTime): Date {
  const dayBefore = Temporal.PlainDate.from(day).subtract({ days: 1 });
  return nextWorkingMorning(toDate(onDay(dayBefore, noonMinutes, zone)), zone, time);
}

const noonMinutes = 12 * 60;
