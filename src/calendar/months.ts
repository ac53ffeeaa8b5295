import { toDate, zoned } from './working-time';

/** The moment this many months before another, by the calendar: a month before 31 March is the end of February. */
export function monthsBefore(at: Date, months: number): Date {
  return toDate(zoned(at, 'UTC').subtract({ months }));
}
