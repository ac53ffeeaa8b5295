import { randomUUID } from 'node:crypto';
import { slotAfter, slotBefore, slotFollowing, type WeeklySlot } from '../calendar/weekly-slot';
import type { Clock } from '../clock';
import type { TenantTransaction } from '../database/database';
import { cancelMessages, promiseMessage } from '../delivery/promise-message';
import { latestMs, type SummarySchedule, summaryKind, usualSlot, type WeeklySummary } from './summary';
import {
  deleteSummary,
  findLatestSummary,
  findScheduleForUpdate,
  insertSchedule,
  insertSummary,
  listSummariesAfter,
  saveSchedule,
} from './summary-store';

interface Deps {
  tx: TenantTransaction;
  clock: Clock;
}

export interface FirstRetro {
  workspaceId: string;
  channelId: string;
  /** IANA zone of whoever opened it. */
  timeZone: string;
}

/** A channel with a retro gets a summary each week, until somebody there turns it off. Does nothing the second time. */
export async function startSummaries(deps: Deps, first: FirstRetro): Promise<void> {
  const schedule: SummarySchedule = {
    ...first,
    ...usualSlot,
    isOn: true,
    quietWeek: 'silence',
    skippedAt: null,
    changedBy: null,
    changedAt: deps.clock.now(),
  };
  if (await insertSchedule(deps.tx, schedule)) await planNext(deps, schedule);
}

export type ScheduleChange = Pick<
  SummarySchedule,
  'workspaceId' | 'channelId' | 'isOn' | 'weekday' | 'minutes' | 'timeZone' | 'quietWeek' | 'changedBy'
>;

/** Changes when a channel's summary comes. The week's own stays one: what was posted this week is not posted again. */
export async function changeSchedule(deps: Deps, change: ScheduleChange): Promise<SummarySchedule> {
  const { tx, clock } = deps;
  const before = await findScheduleForUpdate(tx, change.channelId);
  const schedule = { ...change, skippedAt: before?.skippedAt ?? null, changedAt: clock.now() };
  await saveSchedule(tx, schedule);
  for (const { id } of await listSummariesAfter(tx, change.channelId, clock.now())) {
    await cancelMessages(tx, summaryKind, id);
    await deleteSummary(tx, id);
  }
  await planNext(deps, schedule);
  return schedule;
}

/**
 * Promises the next summary of a channel, a week ahead; the database allows one a week. After one that came late, `since` its slot: the
 * next may have passed as well, and may not be too late yet.
 */
export async function planNext(
  { tx, clock }: Deps,
  schedule: SummarySchedule,
  since: Date = clock.now(),
): Promise<void> {
  const { workspaceId, channelId } = schedule;
  if (!schedule.isOn) return;
  const latest = await findPastSummary(tx, channelId, clock.now());
  const earliest = Math.max(since.getTime(), clock.now().getTime() - latestMs);
  const slot = nextSlot(new Date(earliest), schedule, latest);
  const id = randomUUID();
  const { week, at: slotAt } = slot;
  const fromAt = startOf(slot, schedule, latest);
  const isNew = await insertSummary(tx, {
    workspaceId,
    id,
    channelId,
    week,
    fromAt,
    slotAt,
    caseId: null,
    saidHash: null,
  });
  if (!isNew) return;
  const promise = { kind: summaryKind, subjectId: id, recipientId: channelId, dueAt: slotAt };
  await promiseMessage(tx, { clock, workspaceId }, promise);
}

/** The channel's latest summary whose slot has passed. */
async function findPastSummary(
  tx: TenantTransaction,
  channelId: string,
  now: Date,
): Promise<WeeklySummary | null> {
  const latest = await findLatestSummary(tx, channelId);
  return latest !== null && latest.slotAt <= now ? latest : null;
}

/** The first slot after a moment in a week that has no summary yet. */
function nextSlot(moment: Date, schedule: SummarySchedule, latest: WeeklySummary | null): WeeklySlot {
  let slot = slotAfter(moment, schedule);
  // Weeks are named by their Mondays, YYYY-MM-DD, so the order of the texts is the order of the weeks.
  while (latest !== null && slot.week <= latest.week) slot = slotFollowing(slot, schedule);
  return slot;
}

/**
 * Where a summary begins: where the one of the week before ended, so that a day that was changed leaves nothing out and tells
 * nothing twice. After a longer pause, a week before its slot.
 */
function startOf(slot: WeeklySlot, schedule: SummarySchedule, latest: WeeklySummary | null): Date {
  const before = slotBefore(slot, schedule);
  return latest?.week === before.week ? latest.slotAt : before.at;
}
