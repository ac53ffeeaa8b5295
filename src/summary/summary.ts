import type { Day } from '../calendar/day';
import type { WeeklyTime } from '../calendar/weekly-slot';

/** When a channel gets its weekly summary, and what it gets on a week in which nothing happened. */
export interface SummarySchedule extends WeeklyTime {
  workspaceId: string;
  channelId: string;
  isOn: boolean;
  quietWeek: QuietWeek;
  /** The latest slot that was left out because it had passed for too long. */
  skippedAt: Date | null;
  /** Null until somebody changes it: it came with the channel's first retro. */
  changedBy: string | null;
  changedAt: Date;
}

export type QuietWeek = 'silence' | 'line';

/** One channel's summary of one week. */
export interface WeeklySummary {
  workspaceId: string;
  id: string;
  channelId: string;
  /** The Monday of its week. */
  week: Day;
  /** What happened from here, inclusive … */
  fromAt: Date;
  /** … to here, exclusive, is in it. This is also when it is due. */
  slotAt: Date;
  caseId: string | null;
  saidHash: string | null;
}

/** Monday at half past nine, in the zone of whoever opened the channel's first retro. */
export const usualSlot = { weekday: 1, minutes: 9 * 60 + 30 } as const;

/** A summary that could not be posted within a day of its slot is left out: it would be read as this week's. */
export const latestMs = 24 * 60 * 60 * 1000;

/** How long it is said that one was left out, in milliseconds. */
export const notedMs = 28 * 24 * 60 * 60 * 1000;

/** How long a posted summary follows what changes in it, in milliseconds. */
export const followsMs = 14 * 24 * 60 * 60 * 1000;

export const chartWeeks = 8;

const weekMs = 7 * 24 * 60 * 60 * 1000;

/** A case that was offered since then is not offered again. */
export const offeredSince = (moment: Date): Date => new Date(moment.getTime() - 8 * weekMs);

/** The outbox kinds. */
export const summaryKind = 'summary.weekly';
export const partKind = 'summary.part';
export const stoppedKind = 'summary.stopped';
