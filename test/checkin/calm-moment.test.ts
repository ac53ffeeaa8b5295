import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { usualWorkingTime } from '../../src/calendar/working-time';
import { holdFor } from '../../src/checkin/calm-moment';
import {
  type CheckInStep,
  checkInSteps,
  momentFor,
  sendingMoment,
  staleMs,
  stepAfter,
} from '../../src/checkin/check-in';
import { isAway, quietUntil } from '../../src/member/calm';

const zones = Intl.supportedValuesOf('timeZone');
const start = Date.UTC(2026, 0, 1);
const threeYearsMs = 3 * 366 * 24 * 3_600_000;
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const usual = (zone: string) => ({ zone, time: usualWorkingTime });

const local = (at: Date, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);

/** Why a moment is a bad one to write to somebody; null when it is fine. */
function outside(at: Date, zone: string): string | null {
  const there = local(at, zone);
  const minutes = there.hour * 60 + there.minute;
  if (there.dayOfWeek > 5) return `on day ${there.dayOfWeek}`;
  return minutes < 9 * 60 || minutes >= 17 * 60 + 30 ? `at ${there.toPlainTime()}` : null;
}

/** What befalls a person while their three messages are under way. */
interface Life {
  from: number;
  /** How long after it was due each message is looked at, in minutes: queues are slow, processes restart. */
  delays: readonly number[];
  /** Moves to another zone after so many minutes. */
  move: { after: number; zone: string } | null;
}

interface Sent {
  step: CheckInStep;
  at: Date;
  zone: string;
}

/**
 * The series as the delivery lives it: a message is due, looked at, and sent or put off; what the clock and the person's zone
 * do meanwhile is the story's.
 */
function live(home: string, { from, delays, move }: Life, { defended = true } = {}): Sent[] {
  const sent: Sent[] = [];
  const zoneAt = (at: number) => (move && at >= from + move.after * minuteMs ? move.zone : home);
  let [step, base]: [CheckInStep | null, number] = ['first_words', from];
  let looks = 0;
  while (step !== null) {
    const timing = step === 'first_words' ? 'soon' : 'next_morning';
    let wanted = momentFor(timing, new Date(base), usual(zoneAt(base)));
    let now = wanted.getTime();
    for (;;) {
      now += (delays[looks % delays.length] ?? 0) * minuteMs;
      looks += 1;
      if (looks > 500) throw new Error('lost: it never found a moment');
      const zone = zoneAt(now);
      // What `retimeCheckIns` does when Slack tells of a move.
      if (zone !== zoneAt(base)) wanted = momentFor(timing, new Date(base), usual(zone));
      const at = new Date(now);
      const moment = defended ? sendingMoment({ wanted, timing, now: at }, usual(zone)) : at;
      if (moment === null) throw new Error('lost: it has become stale');
      if (moment.getTime() <= now) break;
      now = moment.getTime();
    }
    sent.push({ step, at: new Date(now), zone: zoneAt(now) });
    base = now;
    step = stepAfter(step);
  }
  return sent;
}

const lives = (zone: string) => {
  const seed = [...zone].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) | 0;
  const delay = fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 3 }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 900 }) },
  );
  const life: fc.Arbitrary<Life> = fc.record({
    from: fc.integer({ min: 0, max: threeYearsMs / minuteMs }).map((minutes) => start + minutes * minuteMs),
    delays: fc.array(delay, { minLength: 2, maxLength: 5 }).map((delays) => [...delays, 0]),
    move: fc.option(
      fc.record({ after: fc.integer({ min: 1, max: 4_000 }), zone: fc.constantFrom(...zones) }),
      { nil: null },
    ),
  });
  return [...fc.sample(life, { numRuns: 2, seed }), ...aroundChanges(zone)];
};

/** Every change of a zone's clocks within three years, met by a series on its way. */
function aroundChanges(zone: string): Life[] {
  const found: Life[] = [];
  let at = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(zone);
  for (;;) {
    const change = at.getTimeZoneTransition('next');
    if (change === null || change.epochMilliseconds > start + threeYearsMs) return found;
    for (const hours of [70, 20])
      found.push({ from: change.epochMilliseconds - hours * 60 * minuteMs, delays: [0], move: null });
    at = change;
  }
}

function faults(chosen: readonly string[], options?: { defended: boolean }): string[] {
  return chosen.flatMap((zone) =>
    lives(zone).flatMap((life) => {
      const sent = live(zone, life, options);
      const wrong = sent.flatMap(({ at, zone: there }) => outside(at, there) ?? []);
      const steps = sent.map(({ step }) => step).join();
      if (steps !== checkInSteps.join()) wrong.push(`steps ${steps}`);
      const days = sent.map(({ at }) => at.getTime());
      if (days.some((day, index) => index > 0 && day - (days[index - 1] as number) < 4 * 60 * minuteMs))
        wrong.push('two without a night between');
      return wrong.map((fault) => `${zone} ${new Date(life.from).toISOString()}: ${fault}`);
    }),
  );
}

describe(`the three messages in each of ${zones.length} time zones, over three years`, () => {
  it('are never outside of the person’s hours, each comes once, none is lost, whatever moves', () => {
    expect(faults(zones)).toEqual([]);
  });

  it('would come at night without the last look (negative control)', () => {
    expect(faults(zones.slice(0, 30), { defended: false }).length).toBeGreaterThan(0);
  });
});

describe('a moment to write to somebody', () => {
  const zone = 'Europe/Stockholm';
  const wanted = new Date('2040-03-05T09:00:00Z');
  const ask = { wanted, timing: 'soon', now: wanted, hours: usual(zone), dnd: {}, status: {} } as const;
  const seconds = (iso: string) => new Date(iso).getTime() / 1000;

  it('is now when nothing stands against it', () => {
    expect(holdFor(ask)).toBeNull();
  });

  it('is after do-not-disturb, within working hours', () => {
    const dnd = (start: string, end: string) => ({
      dnd_enabled: true,
      next_dnd_start_ts: seconds(start),
      next_dnd_end_ts: seconds(end),
    });
    expect(holdFor({ ...ask, dnd: dnd('2040-03-05T08:00:00Z', '2040-03-05T10:00:00Z') })).toEqual(
      new Date('2040-03-05T10:00:00Z'),
    );
    expect(holdFor({ ...ask, dnd: dnd('2040-03-05T08:00:00Z', '2040-03-05T20:00:00Z') })).toEqual(
      new Date('2040-03-06T08:30:00Z'),
    );
    expect(holdFor({ ...ask, dnd: dnd('2040-03-05T21:00:00Z', '2040-03-06T07:00:00Z') })).toBeNull();
    const snoozed = { snooze_enabled: true, snooze_endtime: seconds('2040-03-05T09:20:00Z') };
    expect(holdFor({ ...ask, dnd: snoozed })).toEqual(new Date('2040-03-05T09:20:00Z'));
    expect(
      quietUntil({ snooze_enabled: true, snooze_endtime: seconds('2040-03-05T08:00:00Z') }, wanted),
    ).toBeNull();
  });

  it('is when a holiday ends, or is looked for again', () => {
    const until = { status_emoji: ':palm_tree:', status_expiration: seconds('2040-03-09T22:00:00Z') };
    expect(holdFor({ ...ask, status: until })).toEqual(new Date('2040-03-12T08:30:00Z'));
    expect(holdFor({ ...ask, status: { status_text: 'On leave' } })).toEqual(
      new Date('2040-03-05T10:00:00Z'),
    );
    const over = { status_text: 'Vacation', status_expiration: seconds('2040-03-05T08:00:00Z') };
    expect(holdFor({ ...ask, status: over })).toBeNull();
  });

  it('is the picked one, whatever the hour, and do-not-disturb still counts', () => {
    const evening = new Date('2040-03-05T20:00:00Z');
    const picked = { ...ask, wanted: evening, now: evening, timing: 'picked' } as const;
    expect(holdFor(picked)).toBeNull();
    const snoozed = { snooze_enabled: true, snooze_endtime: seconds('2040-03-05T21:00:00Z') };
    expect(holdFor({ ...picked, dnd: snoozed })).toEqual(new Date('2040-03-05T21:00:00Z'));
  });

  it('does not come early because it will be too late', () => {
    const now = new Date(wanted.getTime() + staleMs - 30 * minuteMs);
    const away = holdFor({ ...ask, now, status: { status_text: 'On leave' } });
    expect(away).toEqual(new Date(now.getTime() + 60 * minuteMs));
  });

  it('is none at all after two weeks', () => {
    const tooLate = new Date(wanted.getTime() + staleMs + dayMs);
    expect(sendingMoment({ wanted, timing: 'soon', now: tooLate }, usual(zone))).toBeNull();
  });

  it.each([
    ['', ':palm_tree:', true],
    ['Vacationing', '', true],
    ['OOO until Monday', ':calendar:', true],
    ['Out sick', ':face_with_thermometer:', true],
    ['Parental leave', ':baby:', true],
    ['Im Urlaub', '', true],
    ['In a meeting', ':calendar:', false],
    ['Working remotely', ':house_with_garden:', false],
    ['Commuting', ':bus:', false],
    ['On holiday', '', true],
    ['Planning the holiday sale rollout', ':shopping_trolley:', false],
    ['', '', false],
  ])('knows what “%s” %s means', (status_text, status_emoji, away) => {
    expect(isAway({ status_text, status_emoji })).toBe(away);
  });
});
