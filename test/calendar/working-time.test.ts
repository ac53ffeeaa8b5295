import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  closingTimeAfter,
  isTimeZone,
  lastWorkingMorningBefore,
  localDay,
  nextWorkingMorning,
  readableTime,
  usualWorkingTime,
  withinWorkingTime,
} from '../../src/calendar/working-time';

const zones = Intl.supportedValuesOf('timeZone');
const start = Date.UTC(2026, 0, 1);
const threeYears = 3 * 366 * 24 * 60;

/** Every zone gets its own moments, and every change of its clocks within three years the minutes around it. */
function momentsOf(zone: string): readonly Date[] {
  const seed = [...zone].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) | 0;
  const spread = fc.sample(fc.integer({ min: 0, max: threeYears }), { numRuns: 4, seed });
  return [...spread.map((minutes) => new Date(start + minutes * 60_000)), ...aroundChanges(zone)];
}

function aroundChanges(zone: string): Date[] {
  const moments: Date[] = [];
  let at = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(zone);
  for (;;) {
    const change = at.getTimeZoneTransition('next');
    if (change === null || change.epochMilliseconds > start + threeYears * 60_000) return moments;
    for (const hours of [-60, -14, 0, 1, 14])
      moments.push(new Date(change.epochMilliseconds + hours * 3_600_000 - 1));
    at = change;
  }
}

const moments = new Map(zones.map((zone) => [zone, momentsOf(zone)]));

const local = (at: Date, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
const minutesOf = (at: Temporal.ZonedDateTime) => at.hour * 60 + at.minute;
const isWorkingDay = (at: Temporal.ZonedDateTime) => at.dayOfWeek <= 5;

function faultsInEveryZone(check: (at: Date, zone: string) => string | null): string[] {
  return [...moments].flatMap(([zone, dates]) =>
    dates.flatMap((at) => {
      const fault = check(at, zone);
      return fault === null ? [] : [`${zone} ${at.toISOString()}: ${fault}`];
    }),
  );
}

describe(`in each of ${zones.length} time zones, over three years of clocks going forward and back`, () => {
  it('the next working morning lies ahead, at 9:30 on a working day, after a night', () => {
    const faults = faultsInEveryZone((at, zone) => {
      const morning = nextWorkingMorning(at, zone);
      const there = local(morning, zone);
      if (morning <= at) return 'not in the future';
      if (minutesOf(there) !== 9 * 60 + 30) return `at ${there.toPlainTime()}`;
      if (!isWorkingDay(there)) return `on day ${there.dayOfWeek}`;
      if (morning.getTime() - at.getTime() < 4 * 3_600_000) return 'without a night between';
      return morning.getTime() - at.getTime() > 5 * 24 * 3_600_000 ? 'more than a long weekend away' : null;
    });
    expect(faults).toEqual([]);
  });

  it('what is moved into working time never lies outside of it, nor earlier than it was', () => {
    const faults = faultsInEveryZone((at, zone) => {
      const moved = withinWorkingTime(at, zone);
      const there = local(moved, zone);
      const minutes = minutesOf(there);
      if (moved < at) return 'earlier';
      if (!isWorkingDay(there)) return `on day ${there.dayOfWeek}`;
      if (minutes < usualWorkingTime.startMinutes || minutes >= usualWorkingTime.endMinutes)
        return `at ${there.toPlainTime()}`;
      return null;
    });
    expect(faults).toEqual([]);
  });

  it('the last morning before a date is before it and after now, or there is none', () => {
    const faults = faultsInEveryZone((now, zone) => {
      const before = closingTimeAfter(now, 5, zone);
      const morning = lastWorkingMorningBefore(before, now, zone);
      if (morning === null) return 'none, with five days to go';
      if (morning >= before || morning <= now) return `at ${morning.toISOString()}`;
      if (!isWorkingDay(local(morning, zone))) return 'on a free day';
      const none = lastWorkingMorningBefore(new Date(now.getTime() + 60_000), now, zone);
      return none !== null && (none <= now || none >= new Date(now.getTime() + 60_000)) ? 'past' : null;
    });
    expect(faults).toEqual([]);
  });

  it('a retro closes at 17:00 on a working day', () => {
    const faults = faultsInEveryZone((now, zone) => {
      const there = local(closingTimeAfter(now, 3, zone), zone);
      return minutesOf(there) === 17 * 60 && isWorkingDay(there) ? null : there.toString();
    });
    expect(faults).toEqual([]);
  });

  it('the check finds a morning reckoned in hours instead of on the wall clock (negative control)', () => {
    const faults = faultsInEveryZone((at, zone) => {
      const naive = new Date(
        nextWorkingMorning(new Date(at.getTime() - 86_400_000), zone).getTime() + 86_400_000,
      );
      return minutesOf(local(naive, zone)) === 9 * 60 + 30 ? null : 'moved';
    });
    expect(faults.length).toBeGreaterThan(0);
  });
});

describe('clocks and zones that are not as usual', () => {
  const gapTime = { days: [1, 2, 3, 4, 5, 6, 7], startMinutes: 2 * 60 + 30, endMinutes: 9 * 60 };

  it('takes the first moment after a gap for a time that does not exist', () => {
    // Berlin, 28 March 2027: 2:00 is followed by 3:00.
    const morning = nextWorkingMorning(new Date('2027-03-27T12:00:00Z'), 'Europe/Berlin', gapTime);
    expect(local(morning, 'Europe/Berlin').toPlainTime().toString()).toBe('03:00:00');
  });

  it('takes the earlier of two equal times when clocks go back', () => {
    const morning = nextWorkingMorning(new Date('2027-10-30T12:00:00Z'), 'Europe/Berlin', gapTime);
    expect(morning.toISOString()).toBe('2027-10-31T00:30:00.000Z');
  });

  it('begins with the working day of people who start after 9:30', () => {
    const late = { days: [1, 2, 3, 4, 5], startMinutes: 14 * 60, endMinutes: 22 * 60 };
    const monday = new Date('2027-03-01T08:00:00Z');
    expect(withinWorkingTime(monday, 'UTC', late).toISOString()).toBe('2027-03-01T14:00:00.000Z');
    expect(nextWorkingMorning(monday, 'UTC', late).toISOString()).toBe('2027-03-02T14:00:00.000Z');
  });

  it.each(['Mars/Olympus', '', '  ', 'Europe/Atlantis', 'UTC+25', '💥'])(
    'reckons %j as UTC instead of failing',
    (zone) => {
      const now = new Date('2027-03-01T12:00:00Z');
      expect(isTimeZone(zone)).toBe(false);
      expect(nextWorkingMorning(now, zone)).toEqual(nextWorkingMorning(now, 'UTC'));
      expect(withinWorkingTime(now, zone)).toEqual(now);
      expect(closingTimeAfter(now, 1, zone).toISOString()).toBe('2027-03-02T17:00:00.000Z');
      expect(localDay(now, zone)).toBe('2027-03-01');
      expect(readableTime(now, zone)).toBe('Mon 1 March, 12:00');
    },
  );
});
