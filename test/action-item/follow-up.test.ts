import fc from 'fast-check';
import {
  firstReminderOn,
  nextReminderOn,
  reminderAfterHandover,
  sendingMoment,
} from '../../src/action-item/follow-up';
import { dayAfter } from '../../src/calendar/day';
import { localDay, usualWorkingTime, withinWorkingTime } from '../../src/calendar/working-time';

const zones = [
  'UTC',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Asia/Kathmandu',
  'America/New_York',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'Africa/Cairo',
];
const sundayToThursday = { days: [7, 1, 2, 3, 4], startMinutes: 8 * 60, endMinutes: 16 * 60 };

/** A due date from a week ago to a month ahead, some moment within three years, somewhere. */
const cases = fc.record({
  at: fc
    .integer({ min: 0, max: 3 * 366 * 24 * 60 })
    .map((minutes) => new Date(Date.UTC(2026, 0, 1, 0, minutes))),
  inDays: fc.integer({ min: -7, max: 31 }),
  zone: fc.constantFrom(...zones),
  time: fc.constantFrom(usualWorkingTime, sundayToThursday),
});

describe('what an owner hears of an action item', () => {
  it.each([
    ['a Monday: on Friday', '2040-03-12', '2040-03-05', '2040-03-09'],
    ['a Sunday: on Friday', '2040-03-11', '2040-03-05', '2040-03-09'],
    ['a Thursday: on Wednesday', '2040-03-08', '2040-03-05', '2040-03-07'],
    ['tomorrow: not today, when it was agreed', '2040-03-06', '2040-03-05', '2040-03-07'],
    ['today: tomorrow', '2040-03-05', '2040-03-05', '2040-03-06'],
    ['a day that is over, when it was opened again: tomorrow', '2040-03-01', '2040-03-05', '2040-03-06'],
  ])('begins before what is due on %s', (_when, dueOn, today, expected) => {
    expect(firstReminderOn(dueOn, today, usualWorkingTime)).toBe(expected);
  });

  it('comes in working hours on a working day, never on the day it was agreed, and never twice in a week once it is overdue', () => {
    const run = fc.property(cases, ({ at, inDays, zone, time }) => {
      const dueOn = dayAfter(localDay(at, zone), inDays);
      const moments: Date[] = [];
      let now = at;
      let sent = 0;
      let on: string | null = firstReminderOn(dueOn, localDay(now, zone), time);
      while (on !== null && moments.length < 10) {
        now = sendingMoment({ reason: 'reminder', on, now }, { zone, time });
        moments.push(now);
        const today = localDay(now, zone);
        if (today > dueOn) sent += 1;
        on = nextReminderOn(dueOn, today, sent);
      }
      const days = moments.map((moment) => localDay(moment, zone));
      const overdue = days.filter((day) => day > dueOn);
      expect(moments.filter((moment) => withinWorkingTime(moment, zone, time) > moment)).toEqual([]);
      expect(days[0] && days[0] > localDay(at, zone)).toBe(true);
      expect(overdue).toHaveLength(3);
      expect(days.length - overdue.length).toBeLessThanOrEqual(1);
      for (const [index, day] of overdue.entries())
        if (index > 0) expect(day >= dayAfter(overdue[index - 1] as string, 7)).toBe(true);
    });
    fc.assert(run, { numRuns: 300, seed: 6 });
  });

  it('gives a new owner of something overdue a week', () => {
    expect(reminderAfterHandover('2040-03-01', '2040-03-05', usualWorkingTime)).toBe('2040-03-12');
    expect(reminderAfterHandover('2040-03-12', '2040-03-05', usualWorkingTime)).toBe('2040-03-09');
  });

  it('tells a new owner in their next working hour, whatever the day of the reminder', () => {
    const time = { zone: 'America/New_York', time: usualWorkingTime };
    const at = (now: string) =>
      sendingMoment({ reason: 'handed_over', on: '2040-03-05', now: new Date(now) }, time).toISOString();
    expect(at('2040-03-05T15:00:00Z')).toBe('2040-03-05T15:00:00.000Z');
    expect(at('2040-03-05T23:00:00Z')).toBe('2040-03-06T14:30:00.000Z');
  });
});
