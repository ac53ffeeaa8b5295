import { Temporal } from 'temporal-polyfill';
import { nextWorkingMorning } from '../../src/calendar/working-time';
import type { PageClockMove } from './page-contract';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const monday = 1;

/**
 * Where a press on the clock leads, in somebody's zone. Mornings are 9:31: what Evenkeel promised for 9:30 is there then.
 */
export function momentAfter(move: PageClockMove, now: Date, zone: string): Date {
  if (move === '1h') return new Date(now.getTime() + hourMs);
  if (move === 'next-morning') return new Date(nextWorkingMorning(now, zone).getTime() + minuteMs);
  const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
  const time = new Temporal.PlainTime(9, 31);
  const daysAhead = (7 + monday - here.dayOfWeek) % 7;
  const next = here.toPlainDate().add({ days: daysAhead });
  const moment = next.toZonedDateTime({ timeZone: zone, plainTime: time });
  const isPast = moment.epochMilliseconds <= now.getTime();
  const reached = isPast
    ? next.add({ days: 7 }).toZonedDateTime({ timeZone: zone, plainTime: time })
    : moment;
  return new Date(reached.epochMilliseconds);
}
