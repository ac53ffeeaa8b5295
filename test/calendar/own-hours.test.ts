import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { lastNudgeTime, nudgeTimeBefore } from '../../src/assessment/nudge-time';
import {
  isWithinWorkingTime,
  lastWorkingMorningBefore,
  nextWorkingMorning,
  withinWorkingTime,
} from '../../src/calendar/working-time';
import { leastAwakeMinutes, workingTimeFrom } from '../../src/settings/personal-settings';

const dayMinutes = 24 * 60;
const dayMs = dayMinutes * 60_000;
const zones = Intl.supportedValuesOf('timeZone');
const start = Date.UTC(2026, 0, 1);

interface Person {
  zone: string;
  fromMinutes: number;
  toMinutes: number;
  workingDays: number[];
  at: Date;
}

/** A moment anywhere in three years, or within a day and a half of a change of the clocks. */
function momentIn(zone: string, day: number, minutes: number): Date {
  const at = new Date(start + day * dayMs);
  const there = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
  const change = day % 2 === 0 ? there.getTimeZoneTransition('next') : null;
  const base = change ? change.epochMilliseconds - dayMs : at.getTime();
  return new Date(base + minutes * 60_000);
}

/** Whoever they are: any zone, any quiet hours that leave an hour, past midnight or not, any days but none. */
const people: fc.Arbitrary<Person> = fc
  .record({
    zone: fc.constantFrom(...zones),
    fromMinutes: fc.integer({ min: 0, max: dayMinutes - 1 }),
    quietMinutes: fc.integer({ min: 1, max: dayMinutes - leastAwakeMinutes }),
    workingDays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
    day: fc.integer({ min: 0, max: 3 * 366 }),
    minutes: fc.integer({ min: 0, max: 2 * dayMinutes }),
  })
  .map(({ zone, fromMinutes, quietMinutes, workingDays, day, minutes }) => ({
    zone,
    fromMinutes,
    toMinutes: (fromMinutes + quietMinutes) % dayMinutes,
    workingDays,
    at: momentIn(zone, day, minutes),
  }));

/** Why a moment is a bad one for a person, reckoned apart from the code under test; null when it is fine. */
function outside(moment: Date, { zone, fromMinutes, toMinutes, workingDays }: Person): string | null {
  const there = Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(zone);
  if (!workingDays.includes(there.dayOfWeek)) return `on day ${there.dayOfWeek}`;
  const sinceQuiet = (there.hour * 60 + there.minute - fromMinutes + dayMinutes) % dayMinutes;
  const quiet = (toMinutes - fromMinutes + dayMinutes) % dayMinutes;
  return sinceQuiet < quiet ? `at ${there.toPlainTime()}` : null;
}

const hoursOf = ({ zone, fromMinutes, toMinutes, workingDays }: Person) => ({
  zone,
  time: workingTimeFrom({ quietHours: { fromMinutes, toMinutes }, workingDays }),
});

/** A change of the clocks may swallow the hour of the one working day: then it is the week after. */
const longestMs = 15 * dayMs;

function expectAll(check: (person: Person) => string | null): void {
  const faults = fc
    .sample(people, { numRuns: 1_200, seed: 20_261_124 })
    .flatMap((person) => check(person) ?? []);
  expect(faults).toEqual([]);
}

describe('for people with quiet hours and working days of their own, in every zone', () => {
  it('what comes by itself is never in quiet hours nor on a free day, nor earlier than it was, and comes soon', () => {
    expectAll((person) => {
      const { zone, time } = hoursOf(person);
      const moved = withinWorkingTime(person.at, zone, time);
      if (moved < person.at) return 'earlier';
      if (moved.getTime() - person.at.getTime() > longestMs) return 'too far away';
      return outside(moved, person);
    });
  });

  it('what lies within them is not moved at all', () => {
    expectAll((person) => {
      const { zone, time } = hoursOf(person);
      const isFine = outside(person.at, person) === null;
      if (isFine !== isWithinWorkingTime(person.at, zone, time)) return 'taken for the other';
      return isFine && withinWorkingTime(person.at, zone, time) !== person.at ? 'moved' : null;
    });
  });

  it('the next morning is one of theirs, ahead, and soon', () => {
    expectAll((person) => {
      const { zone, time } = hoursOf(person);
      const morning = nextWorkingMorning(person.at, zone, time);
      if (morning <= person.at) return 'not ahead';
      if (morning.getTime() - person.at.getTime() > longestMs + dayMs) return 'too far away';
      return outside(morning, person);
    });
  });

  it('the last morning before a date is one of theirs between now and then, or there is none', () => {
    expectAll((person) => {
      const { zone, time } = hoursOf(person);
      const before = new Date(person.at.getTime() + longestMs + dayMs);
      const morning = lastWorkingMorningBefore(before, person.at, zone, time);
      if (morning === null) return 'none in two weeks';
      return morning >= before || morning <= person.at ? 'not between' : outside(morning, person);
    });
  });

  it('a nudge comes before its retro closes and in their hours, or not at all', () => {
    expectAll((person) => {
      const latestBy = new Date(person.at.getTime() + (person.fromMinutes % 96) * 3_600_000 + 3_600_000);
      const hours = hoursOf(person);
      const nudges = [
        nudgeTimeBefore(latestBy, 'next_morning', person.at, hours),
        nudgeTimeBefore(latestBy, 'in_4_hours', person.at, hours),
        lastNudgeTime(latestBy, person.at, hours),
      ].flatMap((at) => at ?? []);
      const late = nudges.some((at) => at >= latestBy || at < person.at);
      return late ? 'too late' : (nudges.map((at) => outside(at, person)).find(Boolean) ?? null);
    });
  });

  it('the check finds hours that are reckoned in UTC (negative control)', () => {
    const faults = fc.sample(people, { numRuns: 100, seed: 20_261_124 }).filter((person) => {
      const { time } = hoursOf(person);
      return outside(withinWorkingTime(person.at, 'UTC', time), person) !== null;
    });
    expect(faults.length).toBeGreaterThan(0);
  });
});
