import type { Day } from '../calendar/day';
import { isTimeZone } from '../calendar/working-time';
import { sayDate } from '../language/formats';
import { say } from '../language/say';
import { fallbackTimeZone } from '../member/member';

const known = (zone: string) => (isTimeZone(zone) ? zone : fallbackTimeZone);

/** A moment as a document tells it, such as "Mon 5 March 2040, 10:00": files are read in other years, too. */
export function fullTime(at: Date, zone: string): string {
  const timeZone = known(zone);
  return say('export.date.time', {
    weekday: sayDate(at, { weekday: 'short', timeZone }),
    day: fullDay(at, zone),
    time: sayDate(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }),
  });
}

/** A day as a document tells it, such as "5 March 2040". */
export function fullDay(at: Date, zone: string): string {
  return sayDate(at, { day: 'numeric', month: 'long', year: 'numeric', timeZone: known(zone) });
}

/** A day of a chart's axis, such as "5 Mar". */
export function shortDay(day: Day): string {
  return sayDate(new Date(`${day}T00:00:00Z`), { day: 'numeric', month: 'short', timeZone: 'UTC' });
}

/** A day in a table, such as "2040-03-05". */
export function numericDay(text: Day): string {
  const [year = '', month = '', day = ''] = text.split('-');
  return say('export.date.numbers', { year, month, day });
}
