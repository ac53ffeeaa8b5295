import type { Day } from '../calendar/day';
import { isTimeZone } from '../calendar/working-time';
import { fallbackTimeZone } from '../member/member';

const minutes = {
  weekday: 'short',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
} as const;
const days = { day: 'numeric', month: 'long', year: 'numeric' } as const;

const shortDays = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** A formatter holds much memory that is given back late, and a long export needs the same two all the time. */
const formatters = new Map<string, { time: Intl.DateTimeFormat; day: Intl.DateTimeFormat }>();

function formattersFor(zone: string) {
  const known = formatters.get(zone);
  if (known) return known;
  const timeZone = isTimeZone(zone) ? zone : fallbackTimeZone;
  const made = {
    time: new Intl.DateTimeFormat('en-GB', { ...minutes, timeZone }),
    day: new Intl.DateTimeFormat('en-GB', { ...days, timeZone }),
  };
  if (isTimeZone(zone)) formatters.set(zone, made);
  return made;
}

/** A moment as a document tells it, such as "Mon 5 March 2040, 10:00": files are read in other years, too. */
export function fullTime(at: Date, zone: string): string {
  return formattersFor(zone)
    .time.format(at)
    .replace(' at ', ', ')
    .replace(/^(\w+), /, '$1 ');
}

/** A day as a document tells it, such as "5 March 2040". */
export function fullDay(at: Date, zone: string): string {
  return formattersFor(zone).day.format(at);
}

/** A day of a chart's axis, such as "5 Mar". */
export function shortDay(day: Day): string {
  return shortDays.format(new Date(`${day}T00:00:00Z`));
}
