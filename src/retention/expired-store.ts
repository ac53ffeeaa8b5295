import { Prisma, type TenantTransaction } from '../database/database';

/** Whole months a channel's things are kept: the shorter of the workspace's and the channel's; null for ever. */
const keptMonths = (channelId: Prisma.Sql) => Prisma.sql`least(
  (select retention_months from workspace_setting),
  (select retention_months from channel_setting where channel_setting.channel_id = ${channelId}))`;

/** Whether a moment is longer ago than its channel keeps things; never where it keeps them for ever. */
const isOver = (at: Prisma.Sql, channelId: Prisma.Sql, now: Date) =>
  Prisma.sql`${at} < ${now}::timestamptz - make_interval(months => ${keptMonths(channelId)})`;

const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id);

/** Some retros that were closed longer ago than they are kept, without those whose action items are still open; locked. */
export async function listExpiredRetros(
  tx: TenantTransaction,
  { now, limit }: { now: Date; limit: number },
): Promise<string[]> {
  const over = isOver(Prisma.sql`closed_at`, Prisma.sql`retro.channel_id`, now);
  return idsOf(
    await tx.$queryRaw<{ id: string }[]>`
      select id from retro
      where state = 'closed' and ${over}
        and not exists (select from action_item where action_item.retro_id = retro.id and action_item.state = 'open')
      order by closed_at, id limit ${limit} for update`,
  );
}

/** Some drafts nobody has gone on with for longer than their channel keeps things. */
export async function listExpiredDrafts(
  tx: TenantTransaction,
  { now, limit }: { now: Date; limit: number },
): Promise<string[]> {
  const over = isOver(Prisma.sql`saved_at`, Prisma.sql`assessment.channel_id`, now);
  return idsOf(
    await tx.$queryRaw<{ id: string }[]>`
      select id from assessment where retro_id is null and state = 'writing' and ${over} order by id limit ${limit} for update`,
  );
}

/** Some incidents no retro looks back at any more, opened longer ago than they are kept. */
export async function listExpiredIncidents(
  tx: TenantTransaction,
  { now, limit }: { now: Date; limit: number },
): Promise<string[]> {
  const over = isOver(Prisma.sql`opened_at`, Prisma.sql`incident.channel_id`, now);
  return idsOf(
    await tx.$queryRaw<{ id: string }[]>`
      select id from incident
      where ${over} and not exists (select from retro where retro.incident_id = incident.id)
      order by opened_at, id limit ${limit} for update`,
  );
}

/** What messages may be about that goes with a retro. */
export async function listSubjectsOfRetro(tx: TenantTransaction, retroId: string): Promise<string[]> {
  return idsOf(
    await tx.$queryRaw<{ id: string }[]>`
      select ${retroId} as id
      union all select id::text from posting where retro_id = ${retroId}::uuid
      union all select id::text from action_item where retro_id = ${retroId}::uuid
      union all select id::text from summary_part where retro_id = ${retroId}::uuid`,
  );
}

export async function listAssessmentsOf(tx: TenantTransaction, retroId: string) {
  return idsOf(await tx.assessment.findMany({ where: { retroId }, select: { id: true } }));
}

/** Deletes a retro with everything that hangs on it. Its assessments are gone by then. */
export async function deleteRetro(tx: TenantTransaction, id: string): Promise<void> {
  await tx.summaryPart.deleteMany({ where: { retroId: id } });
  await tx.retro.deleteMany({ where: { id } });
}

export async function listCheckInsAfter(tx: TenantTransaction, incidentId: string): Promise<string[]> {
  return idsOf(await tx.checkIn.findMany({ where: { incidentId }, select: { id: true } }));
}

/** Deletes an incident with its check-ins. */
export async function deleteIncident(tx: TenantTransaction, id: string): Promise<void> {
  await tx.incident.deleteMany({ where: { id } });
}
