import type { Day } from '../calendar/day';
import type { TenantTransaction } from '../database/database';
import type { SummarySchedule, WeeklySummary } from './summary';

interface SummaryRow extends Omit<WeeklySummary, 'week'> {
  week: Date;
}

/** A `date` column travels as midnight UTC. */
const toDate = (day: Day) => new Date(`${day}T00:00:00Z`);

function toSummary({ workspaceId, id, channelId, week, fromAt, slotAt, caseId, saidHash }: SummaryRow) {
  return {
    workspaceId,
    id,
    channelId,
    week: week.toISOString().slice(0, 10),
    fromAt,
    slotAt,
    caseId,
    saidHash,
  };
}

export async function findSchedule(
  tx: TenantTransaction,
  channelId: string,
): Promise<SummarySchedule | null> {
  return tx.summarySchedule.findFirst({ where: { channelId } });
}

/** The schedule, locked until the transaction ends, so that two changes cannot both make a week's summary. */
export async function findScheduleForUpdate(
  tx: TenantTransaction,
  channelId: string,
): Promise<SummarySchedule | null> {
  await tx.$queryRaw`select 1 from summary_schedule where channel_id = ${channelId} for update`;
  return findSchedule(tx, channelId);
}

/** Returns false when the channel has one already. */
export async function insertSchedule(tx: TenantTransaction, schedule: SummarySchedule): Promise<boolean> {
  const { count } = await tx.summarySchedule.createMany({ data: [schedule], skipDuplicates: true });
  return count === 1;
}

export async function saveSchedule(tx: TenantTransaction, schedule: SummarySchedule): Promise<void> {
  const { workspaceId, channelId } = schedule;
  await tx.summarySchedule.upsert({
    where: { workspaceId_channelId: { workspaceId, channelId } },
    create: schedule,
    update: schedule,
  });
}

/** Returns false when this week has its summary already. */
export async function insertSummary(tx: TenantTransaction, summary: WeeklySummary): Promise<boolean> {
  const row = { ...summary, week: toDate(summary.week) };
  const { count } = await tx.weeklySummary.createMany({ data: [row], skipDuplicates: true });
  return count === 1;
}

export async function findSummary(tx: TenantTransaction, id: string): Promise<WeeklySummary | null> {
  const row = await tx.weeklySummary.findFirst({ where: { id } });
  return row && toSummary(row);
}

/** The channel's summaries with a slot after this moment, the earliest first. */
export async function listSummariesAfter(
  tx: TenantTransaction,
  channelId: string,
  after: Date,
): Promise<WeeklySummary[]> {
  const rows = await tx.weeklySummary.findMany({
    where: { channelId, slotAt: { gt: after } },
    orderBy: { slotAt: 'asc' },
  });
  return rows.map(toSummary);
}

/** The channel's summary with the latest slot. */
export async function findLatestSummary(
  tx: TenantTransaction,
  channelId: string,
): Promise<WeeklySummary | null> {
  const row = await tx.weeklySummary.findFirst({ where: { channelId }, orderBy: { slotAt: 'desc' } });
  return row && toSummary(row);
}

export async function deleteSummary(tx: TenantTransaction, id: string): Promise<void> {
  await tx.weeklySummary.deleteMany({ where: { id } });
}

export async function noteSaid(
  tx: TenantTransaction,
  { id, caseId, saidHash }: Pick<WeeklySummary, 'id' | 'caseId' | 'saidHash'>,
): Promise<void> {
  await tx.weeklySummary.updateMany({ where: { id }, data: { caseId, saidHash } });
}

/** The cases the channel's summaries have offered since a moment. */
export async function listOfferedCases(
  tx: TenantTransaction,
  channelId: string,
  since: Date,
): Promise<string[]> {
  const rows = await tx.weeklySummary.findMany({
    where: { channelId, slotAt: { gte: since }, caseId: { not: null } },
    select: { caseId: true },
  });
  return rows.map(({ caseId }) => caseId as string);
}

export interface SummaryPart {
  workspaceId: string;
  id: string;
  summaryId: string;
  retroId: string;
}

/** Returns false when the summary has a part for this retro already. */
export async function insertPart(tx: TenantTransaction, part: SummaryPart): Promise<boolean> {
  const { count } = await tx.summaryPart.createMany({ data: [part], skipDuplicates: true });
  return count === 1;
}

export async function findPart(tx: TenantTransaction, id: string): Promise<SummaryPart | null> {
  return tx.summaryPart.findFirst({ where: { id } });
}

/** Wherever summaries repeat what was shared in a retro. */
export async function listPartsOf(tx: TenantTransaction, retroId: string): Promise<SummaryPart[]> {
  return tx.summaryPart.findMany({ where: { retroId } });
}
