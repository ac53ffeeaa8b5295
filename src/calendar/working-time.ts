import { Temporal } from 'temporal-polyfill';
import { sayDate } from '../language/formats';
import { say } from '../language/say';

/** When a person may be written to, in their own zone: on these days, between these times. */
export interface WorkingTime {
  /** From Monday = 1 (ISO 8601); at least one. */
  days: readonly number[];
  startMinutes: number;
  /** Before the start for those who work past midnight: both ends of the day are theirs then. */
  endMinutes: number;
}

/** The hours of one person, and the zone they are in. */
export interface OwnHours {
  /** IANA name. */
  zone: string;
  time: WorkingTime;
}

/** Until a person sets their own: Monday to Friday, 9:00 to 17:30. */
export const usualWorkingTime: WorkingTime = {
  days: [1, 2, 3, 4, 5],
  startMinutes: 9 * 60,
  endMinutes: 17 * 60 + 30,
};

/** Things come back half an hour into the day: nobody opens their laptop to a retro. */
const morningMinutes = 9 * 60 + 30;
/** Before this hour, the night still belongs to the day before. */
const newDayHour = 5;
const closingMinutes = 17 * 60;

/** Zones come and go with the time zone data of a machine: one that is not known here is reckoned as UTC. */
const fallbackZone = 'UTC';

/** A moment as the clocks of a zone show it. */
export function zoned(at: Date, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(known(zone));
}

function known(zone: string): string {
  return isTimeZone(zone) ? zone : fallbackZone;
}

/** The same moment without its zone. */
export function toDate(at: Temporal.ZonedDateTime): Date {
  return new Date(at.epochMilliseconds);
}

/** A wall-clock time on a day; in a gap (clocks going forward) the first moment after it. */
export function onDay(day: Temporal.PlainDate, minutes: number, zone: string): Temporal.ZonedDateTime {
  const time = new Temporal.PlainTime(Math.floor(minutes / 60), minutes % 60);
  const moment = day.toZonedDateTime({ timeZone: known(zone), plainTime: time });
  if (moment.toPlainTime().equals(time)) return moment;
  // Temporal moves a time in a gap on by the length of the gap.
  return moment.getTimeZoneTransition('previous') ?? moment;
}

const minutesOf = (at: Temporal.ZonedDateTime) => at.hour * 60 + at.minute;

function hasMinute({ startMinutes, endMinutes }: WorkingTime, minutes: number): boolean {
  return startMinutes < endMinutes
    ? startMinutes <= minutes && minutes < endMinutes
    : startMinutes <= minutes || minutes < endMinutes;
}

const isIn = (at: Temporal.ZonedDateTime, time: WorkingTime) =>
  time.days.includes(at.dayOfWeek) && hasMinute(time, minutesOf(at));

/** Whether a moment lies in somebody's working time. */
export function isWithinWorkingTime(at: Date, zone: string, time: WorkingTime = usualWorkingTime): boolean {
  return isIn(zoned(at, zone), time);
}

/** When a working day's messages come: at 9:30, for those who work then. */
function morningOf(time: WorkingTime): number {
  return hasMinute(time, morningMinutes) ? morningMinutes : time.startMinutes;
}

/** A working day comes within a week; clocks going forward may swallow the hours of one, a zone that moves a whole day. */
const daysLookedAt = 16;

/** The first of these times of the day, from a day on, that is a moment of working time after another moment. */
function firstAfter(
  after: Date,
  { from, zone, time }: { from: Temporal.PlainDate; zone: string; time: WorkingTime },
  timesOfDay: readonly number[],
): Date {
  for (let days = 0; days < daysLookedAt; days += 1) {
    for (const minutes of timesOfDay) {
      const moment = onDay(from.add({ days }), minutes, zone);
      if (moment.epochMilliseconds > after.getTime() && isIn(moment, time)) return toDate(moment);
    }
  }
  throw new RangeError('working time without a working day or an hour');
}

/** Asking costs more than all the reckoning; there are some hundreds of zones at most. */
const knownZones = new Set<string>();

/** Whether this is an IANA zone we can reckon in and write times of. */
export function isTimeZone(zone: string): boolean {
  if (knownZones.has(zone)) return true;
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: zone });
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    knownZones.add(zone);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** The morning (9:30) of the next working day, after a night's sleep. Written at 2:00 on a Tuesday, that is Tuesday's morning. */
export function nextWorkingMorning(after: Date, zone: string, time: WorkingTime = usualWorkingTime): Date {
  const now = zoned(after, zone);
  const from = now.hour < newDayHour ? now.toPlainDate() : now.toPlainDate().add({ days: 1 });
  return firstAfter(after, { from, zone, time }, [morningOf(time)]);
}

/** The same moment when it lies in working time, else the start of the next stretch of it. */
export function withinWorkingTime(at: Date, zone: string, time: WorkingTime = usualWorkingTime): Date {
  const moment = zoned(at, zone);
  if (isIn(moment, time)) return at;
  // Those who work past midnight may go on later on the same day.
  return firstAfter(at, { from: moment.toPlainDate(), zone, time }, [morningOf(time), time.startMinutes]);
}

/** The last working morning that ends before the given moment, or null when it would already be past. */
export function lastWorkingMorningBefore(
  before: Date,
  now: Date,
  zone: string,
  time: WorkingTime = usualWorkingTime,
): Date | null {
  let day = zoned(before, zone).toPlainDate();
  for (;;) {
    const morning = onDay(day, morningOf(time), zone);
    if (morning.epochMilliseconds <= now.getTime()) return null;
    if (isIn(morning, time) && morning.epochMilliseconds < before.getTime()) return toDate(morning);
    day = day.subtract({ days: 1 });
  }
}

/** 17:00 of the day this many days on, or of the next working day when that is none. */
export function closingTimeAfter(
  now: Date,
  days: number,
  zone: string,
  time: WorkingTime = usualWorkingTime,
): Date {
  let day = zoned(now, zone).toPlainDate().add({ days });
  while (!time.days.includes(day.dayOfWeek)) day = day.add({ days: 1 });
  return toDate(onDay(day, closingMinutes, zone));
}

/** `YYYY-MM-DD` in the zone, for file names and exports. */
export function localDay(at: Date, zone: string): string {
  return zoned(at, zone).toPlainDate().toString();
}

/** A short reading of a moment in a person's zone, such as "Tue 3 March, 09:30". */
export function readableTime(at: Date, zone: string): string {
  const timeZone = known(zone);
  return say('calendar.day_and_time', {
    day: sayDate(at, { weekday: 'short', day: 'numeric', month: 'long', timeZone }),
    time: sayDate(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }),
  });
}

/** The day of the week, Monday = 1. */
export function weekdayName(weekday: number): string {
  // 1 January 2024 was a Monday.
  const day = new Date(Date.UTC(2024, 0, weekday));
  return sayDate(day, { weekday: 'long', timeZone: 'UTC' });
}

/** Minutes since midnight as `HH:MM`. */
export function readableClock(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
