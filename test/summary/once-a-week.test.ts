import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { slotAfter, slotFollowing, type WeeklyTime } from '../../src/calendar/weekly-slot';
import type { TenantTransaction } from '../../src/database/database';
import { claimOutboxMessage, endOutboxMessage, markSent } from '../../src/delivery/lease-store';
import type { OutboxMessage } from '../../src/delivery/outbox-message';
import { createLogger } from '../../src/logger';
import { changeSchedule } from '../../src/summary/plan-summary';
import { latestMs, summaryKind } from '../../src/summary/summary';
import { summaryMessage } from '../../src/summary/summary-message';
import { type DeliveryRoom, openDeliveryRoom } from '../delivery/delivery-room';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const years = { from: Date.parse('2026-01-01T00:00:00Z'), to: Date.parse('2029-01-01T00:00:00Z') };
const zones = Intl.supportedValuesOf('timeZone');

/** A channel whose slot is near a change of its clocks, and a worker that is away for a while. */
interface Story {
  zone: string;
  /** A moment within three years; the story is about the change of the clocks that is next. */
  around: number;
  /** How long after the wall clock’s reading at the change the slot is, in minutes: 30 is in its gap. */
  afterChange: number;
  /** When the worker goes away, in hours since the story began, and for how long. */
  away: { after: number; hours: number };
  /** Whether a process dies between drawing and committing, each time a summary is due. */
  dies: boolean;
}

const stories = fc.record<Story>({
  zone: fc.constantFrom(...zones),
  around: fc.integer({ min: years.from, max: years.to - 60 * dayMs }),
  afterChange: fc.constantFrom(-30, 0, 30, 90),
  away: fc.record({ after: fc.integer({ min: 0, max: 300 }), hours: fc.integer({ min: 0, max: 360 }) }),
  dies: fc.boolean(),
});

const spring = Date.parse('2027-02-15T00:00:00Z');
/** Away for more than a week, and back hours after a slot; half an hour of change; a change at midnight. */
const remembered: Story[] = [
  {
    zone: 'Africa/Abidjan',
    around: years.from,
    afterChange: -30,
    away: { after: 108, hours: 300 },
    dies: false,
  },
  {
    zone: 'Australia/Lord_Howe',
    around: spring,
    afterChange: 0,
    away: { after: 235, hours: 20 },
    dies: true,
  },
  { zone: 'America/Asuncion', around: spring, afterChange: 30, away: { after: 235, hours: 30 }, dies: true },
];

/** The weekly time at which a zone’s clocks change next, and when the story begins: ten days before. */
function settingOf({ zone, around, afterChange }: Story): { time: WeeklyTime; start: number } {
  const at = Temporal.Instant.fromEpochMilliseconds(around).toZonedDateTimeISO(zone);
  const change = at.getTimeZoneTransition('next');
  const isNear = change !== null && change.epochMilliseconds < years.to;
  // What the clocks showed right before they changed.
  const before = (isNear ? change : at).subtract({ nanoseconds: 1 });
  const wall = before.toPlainDateTime().add({ nanoseconds: 1 }).add({ minutes: afterChange });
  const time = { weekday: wall.dayOfWeek, minutes: wall.hour * 60 + wall.minute, timeZone: zone };
  return { time, start: before.epochMilliseconds - 10 * dayMs };
}

const storyMs = 24 * dayMs;

describe('a weekly summary, near changes of the clocks of zones all over three years', () => {
  let room: DeliveryRoom;
  let channels = 0;
  const logger = createLogger({ level: 'silent' });
  beforeAll(async () => {
    room = await openDeliveryRoom();
  });
  afterAll(() => room.test.drop());

  /** Plays a story with two processes that both reach for whatever is due. Returns the slots that were posted. */
  async function play(story: Story, { claims = true } = {}) {
    const { time, start } = settingOf(story);
    channels += 1;
    const channelId = `C${channels}`;
    let now = start;
    const clock = { now: () => new Date(now) };
    const cases = { choose: async () => null, find: async () => null };
    const kind = summaryMessage({ clock, logger, slashCommand: '/retro', cases });
    const { workspaceId } = room;
    const chosen = { ...time, isOn: true, quietWeek: 'line', changedBy: 'U1' } as const;
    await room.run((tx) => changeSchedule({ tx, clock }, { workspaceId, channelId, ...chosen }));

    const posted: number[] = [];
    const reachFor = async (id: string, owner: string, dies: boolean) => {
      const slot = await room.run(async (tx) => {
        const message = claims ? await claim(tx, id, owner, clock.now()) : await read(tx, id);
        if (message === null) return null;
        const { action } = await kind.draw(tx, message);
        if (dies) throw new Error('killed');
        if (claims) await settle(tx, message, owner, action, clock.now());
        return action === 'send' ? slotOf(tx, message) : null;
      });
      if (slot !== null) posted.push(slot);
    };
    for (;;) {
      const due = await room.run((tx) => nextDue(tx, channelId, [...handled]));
      if (due === null || due.at > start + storyMs) break;
      now = backAt(story, start, Math.max(due.at, now));
      if (!claims) handled.add(due.id);
      if (story.dies) await expect(reachFor(due.id, 'killed', true)).rejects.toThrow('killed');
      await Promise.all([reachFor(due.id, 'one', false), reachFor(due.id, 'other', false)]);
    }
    const schedule = await room.run((tx) => tx.summarySchedule.findFirst({ where: { channelId } }));
    return { posted, skippedAt: schedule?.skippedAt ?? null, ...expectedOf(story, time, start) };
  }
  const handled = new Set<string>();

  it('is posted once for each local week, however late within a day, and left out with a note beyond that', async () => {
    await fc.assert(
      fc.asyncProperty(stories, async (story) => {
        const { posted, onTime, tooLate, skippedAt } = await play(story);
        expect(posted).toEqual(onTime);
        expect(skippedAt === null).toBe(tooLate.length === 0);
      }),
      { numRuns: 16, seed: 20_261_125, examples: remembered.map((story) => [story]) },
    );
  }, 120_000);

  it('is posted twice by two processes that do not claim it first (negative control)', async () => {
    const away = { after: 0, hours: 0 };
    const around = Date.parse('2027-03-01T00:00:00Z');
    const story = { zone: 'Europe/Berlin', around, afterChange: 30, away, dies: false };
    const { posted, onTime } = await play(story, { claims: false });
    expect(onTime.length).toBeGreaterThan(2);
    expect(posted).toHaveLength(2 * onTime.length);
  });
});

/** When the worker next works, from a moment on. */
function backAt({ away: { after, hours } }: Story, start: number, moment: number): number {
  const [from, to] = [start + after * hourMs, start + (after + hours) * hourMs];
  return moment >= from && moment < to ? to : moment;
}

/** What should have come of the story: which slots are posted, and which are left out. */
function expectedOf(story: Story, time: WeeklyTime, start: number) {
  const slots: number[] = [];
  for (let slot = slotAfter(new Date(start), time); ; slot = slotFollowing(slot, time)) {
    if (slot.at.getTime() > start + storyMs) break;
    slots.push(slot.at.getTime());
  }
  const isOnTime = (at: number) => backAt(story, start, at) - at <= latestMs;
  return { onTime: slots.filter(isOnTime), tooLate: slots.filter((at) => !isOnTime(at)) };
}

async function nextDue(tx: TenantTransaction, recipientId: string, without: string[]) {
  const row = await tx.outboxMessage.findFirst({
    where: { recipientId, kind: summaryKind, state: 'pending', id: { notIn: without } },
    orderBy: { dueAt: 'asc' },
  });
  return row && { id: row.id, at: row.dueAt.getTime() };
}

const claim = (tx: TenantTransaction, id: string, owner: string, now: Date) =>
  claimOutboxMessage(tx, { id, owner, now, leaseMs: 60_000, brokenAfterMs: 30_000 });

const read = async (tx: TenantTransaction, id: string): Promise<OutboxMessage> => ({
  ...(await tx.outboxMessage.findFirstOrThrow({ where: { id } })),
  takeBack: false,
});

async function settle(
  tx: TenantTransaction,
  message: OutboxMessage,
  owner: string,
  action: string,
  now: Date,
): Promise<void> {
  if (action === 'send')
    await markSent(tx, { message, owner, channelId: message.recipientId, ts: '1.1', now });
  else await endOutboxMessage(tx, { message, owner, state: 'cancelled' });
}

async function slotOf(tx: TenantTransaction, { subjectId }: OutboxMessage): Promise<number> {
  const { slotAt } = await tx.weeklySummary.findFirstOrThrow({ where: { id: subjectId } });
  return slotAt.getTime();
}
