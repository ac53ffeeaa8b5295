import { Temporal } from 'temporal-polyfill';
import { sayDate } from '../language/formats';

/** A day of the calendar, `YYYY-MM-DD`, in nobody's zone. */
export type Day = string;

/** The day this many days on. */
export function dayAfter(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** Whether this is a day of the calendar, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** A short reading of a day, such as "13 March"; with the year when it is not the one the reader would expect. */
export function readableDay(day: Day, expectedIn: Day, month: 'long' | 'short' = 'long'): string {
  const isExpectedYear = day.slice(0, 4) === expectedIn.slice(0, 4);
  return sayDate(new Date(`${day}T00:00:00Z`), {
    day: 'numeric',
    month,
    ...(isExpectedYear ? {} : { year: 'numeric' }),
    timeZone: 'UTC',
  });
}
