import { Temporal } from 'temporal-polyfill';
import {
  slotAfter,
  slotBefore,
  slotFollowing,
  slotIn,
  slotsUntil,
  type WeeklySlot,
  type WeeklyTime,
} from '../../src/calendar/weekly-slot';

const start = new Date('2026-01-01T00:00:00Z');
const end = new Date('2029-01-01T00:00:00Z');

/** What makes two zones the same for three years: their clocks show the same, and change at the same moments. */
function rulesOf(zone: string): string {
  let at = Temporal.Instant.fromEpochMilliseconds(start.getTime()).toZonedDateTimeISO(zone);
  const rules = [at.offset];
  for (;;) {
    const change = at.getTimeZoneTransition('next');
    if (change === null || change.epochMilliseconds > end.getTime()) return rules.join();
    rules.push(`${change.epochMilliseconds} ${change.offset}`);
    at = change;
  }
}

/** Every zone, where those that are the same stand for each other. */
const allZones = Intl.supportedValuesOf('timeZone');
const zones = [...new Map(allZones.map((zone) => [rulesOf(zone), zone])).values()];

/** Mondays at half past nine; and the night to Sunday, when most clocks are changed. */
const times = [
  { weekday: 1, minutes: 9 * 60 + 30 },
  { weekday: 7, minutes: 2 * 60 + 30 },
] as const;

/** Every slot that following one after the other meets within three years. */
function slotsOf(time: WeeklyTime): WeeklySlot[] {
  const slots: WeeklySlot[] = [];
  for (let slot = slotAfter(start, time); slot.at < end; slot = slotFollowing(slot, time)) slots.push(slot);
  return slots;
}

const weekOf = (at: Date, zone: string) => {
  const day = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone).toPlainDate();
  return day.subtract({ days: day.dayOfWeek - 1 }).toString();
};

describe(`a weekly time in each of ${allZones.length} zones, ${zones.length} of them different, over three years of clocks going forward and back`, () => {
  it.each(times)('comes exactly once a local week: %j', (time) => {
    const faults = zones.flatMap((timeZone) => {
      const slots = slotsOf({ ...time, timeZone });
      const weeks = slots.map(({ at }) => weekOf(at, timeZone));
      const isOnce = new Set(weeks).size === weeks.length;
      const span = (Date.parse(weeks.at(-1) as string) - Date.parse(weeks[0] as string)) / (7 * 86_400_000);
      const namesItsWeek = slots.every(({ week }, index) => week === weeks[index]);
      return isOnce && span === weeks.length - 1 && namesItsWeek ? [] : [timeZone];
    });
    expect(faults).toEqual([]);
  });

  it('is not what adding a week of hours gives', () => {
    const slots = slotsOf({ ...times[1], timeZone: 'Europe/Berlin' });
    const first = slots[0] as WeeklySlot;
    const byHours = slots.map((_slot, index) => first.at.getTime() + index * 7 * 86_400_000);
    expect(byHours).not.toEqual(slots.map(({ at }) => at.getTime()));
  });
});

describe('a weekly time', () => {
  const berlin = { weekday: 7, minutes: 2 * 60 + 30, timeZone: 'Europe/Berlin' };

  it('in a gap of the clocks is the first moment after it', () => {
    expect(slotIn('2026-03-23', berlin).at.toISOString()).toBe('2026-03-29T01:00:00.000Z');
  });

  it('that comes twice in a night is the first of the two', () => {
    expect(slotIn('2026-10-19', berlin).at.toISOString()).toBe('2026-10-25T00:30:00.000Z');
  });

  it('is not the present moment, but the one after it', () => {
    const slot = slotAfter(new Date('2026-03-01T00:00:00Z'), berlin);
    expect(slotAfter(slot.at, berlin)).toEqual(slotFollowing(slot, berlin));
    expect(slotBefore(slotFollowing(slot, berlin), berlin)).toEqual(slot);
  });

  it('counts back from a moment, that one included', () => {
    const slot = slotAfter(new Date('2026-03-01T00:00:00Z'), berlin);
    const slots = slotsUntil(slot.at, berlin, 3);
    expect(slots.at(-1)).toEqual(slot);
    expect(slots.map(({ week }) => week)).toEqual(['2026-02-09', '2026-02-16', '2026-02-23']);
  });
});
