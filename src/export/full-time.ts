import { isTimeZone } from '../calendar/working-time';
import { fallbackTimeZone } from '../member/member';

const knownZone = (zone: string) => (isTimeZone(zone) ? zone : fallbackTimeZone);

/** A moment as a document tells it, such as "Mon 5 March 2040, 10:00": files are read in other years, too. */
export function fullTime(at: Date, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: knownZone(zone),
  })
    .format(at)
    .replace(' at ', ', ')
    .replace(/^(\w+), /, '$1 ');
}

/** A day as a document tells it, such as "5 March 2040". */
export function fullDay(at: Date, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: knownZone(zone),
  }).format(at);
}
