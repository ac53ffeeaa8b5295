import type { Prisma, TenantTransaction } from '../database/database';
import { notFound } from '../errors';
import type { CaseVisibility, ContributingFactor, Retro } from './retro';

/** Stores a retro that opens, and calls `ring` for the time it closes by itself: one statement, since a person waits. */
export async function insertRetro(tx: TenantTransaction, retro: Retro, ring: Prisma.Sql): Promise<void> {
  const { workspaceId, id, channelId, title, facilitatorId, openedAt, latestBy, sourceTs, incidentId } =
    retro;
  await tx.$executeRaw`
    with opened as (
      insert into retro
        (workspace_id, id, channel_id, title, facilitator_id, opened_at, latest_by, source_ts, incident_id)
      values (${workspaceId}, ${id}::uuid, ${channelId}, ${title}, ${facilitatorId}, ${openedAt}::timestamptz,
        ${latestBy}::timestamptz, ${sourceTs}, ${incidentId}::uuid)
      returning id
    )
    select ${ring} from opened`;
}

export async function findRetro(tx: TenantTransaction, id: string): Promise<Retro | null> {
  return tx.retro.findFirst({ where: { id } });
}

/** @throws AppError `not_found` */
export async function getRetro(tx: TenantTransaction, id: string): Promise<Retro> {
  const retro = await findRetro(tx, id);
  if (retro === null) throw notFound('retrospective');
  return retro;
}

/** Waits for whoever else is changing this retro, so that closing and sharing cannot cross. */
export async function getRetroForUpdate(tx: TenantTransaction, id: string): Promise<Retro> {
  await tx.$queryRaw`select 1 from retro where id = ${id}::uuid for update`;
  return getRetro(tx, id);
}

/** The channel's open retros, newest first. */
export async function listOpenRetros(
  tx: TenantTransaction,
  channelId: string,
  limit: number,
): Promise<Retro[]> {
  return tx.retro.findMany({
    where: { channelId, state: 'open' },
    orderBy: { openedAt: 'desc' },
    take: limit,
  });
}

/** The newest open retros of a channel; of all channels when `channelId` is null. */
export async function listOpenRetroIds(
  tx: TenantTransaction,
  channelId: string | null,
  limit: number,
): Promise<string[]> {
  const retros = await tx.retro.findMany({
    where: { state: 'open', ...(channelId !== null && { channelId }) },
    orderBy: [{ openedAt: 'desc' }, { id: 'desc' }],
    take: limit,
    select: { id: true },
  });
  return retros.map(({ id }) => id);
}

/** How many retros closed before a moment, in one channel or, with null, in all of them. */
export async function countClosed(
  tx: TenantTransaction,
  { channelId, closedBefore }: { channelId: string | null; closedBefore: Date },
): Promise<number> {
  return tx.retro.count({
    where: { state: 'closed', closedAt: { lt: closedBefore }, ...(channelId !== null && { channelId }) },
  });
}

/** The open retro that looks back at an incident, the newest if there are several. */
export async function findOpenRetroOf(tx: TenantTransaction, incidentId: string): Promise<Retro | null> {
  return tx.retro.findFirst({ where: { incidentId, state: 'open' }, orderBy: { openedAt: 'desc' } });
}

/** Whether anybody has opened a retro for an incident, closed ones included. */
export async function hasRetroOf(tx: TenantTransaction, incidentId: string): Promise<boolean> {
  return (await tx.retro.count({ where: { incidentId } })) > 0;
}

/** The channel's retros, newest first. */
export async function listRetros(tx: TenantTransaction, channelId: string, limit: number): Promise<Retro[]> {
  return tx.retro.findMany({ where: { channelId }, orderBy: { openedAt: 'desc' }, take: limit });
}

/** What was learned, and who may find it, of a retro that has closed. */
export async function changeLearned(
  tx: TenantTransaction,
  id: string,
  change: Pick<RetroClosing, 'learned' | 'visibility' | 'factors'>,
): Promise<void> {
  await tx.retro.updateMany({ where: { id, state: 'closed' }, data: change });
}

export interface RetroClosing {
  closedAt: Date;
  closedBy: string | null;
  learned: string | null;
  visibility: CaseVisibility;
  factors: ContributingFactor[];
}

/** Returns false when it was closed already. */
export async function markRetroClosed(
  tx: TenantTransaction,
  id: string,
  closing: RetroClosing,
): Promise<boolean> {
  const { count } = await tx.retro.updateMany({
    where: { id, state: 'open' },
    data: { state: 'closed', ...closing },
  });
  return count === 1;
}

/** The channel's retros that were opened or closed from one moment to before another, oldest first. */
export async function listRetrosBetween(
  tx: TenantTransaction,
  channelId: string,
  { from, to }: { from: Date; to: Date },
): Promise<Retro[]> {
  const within = { gte: from, lt: to };
  return tx.retro.findMany({
    where: { channelId, OR: [{ openedAt: within }, { closedAt: within }] },
    orderBy: [{ openedAt: 'asc' }, { id: 'asc' }],
  });
}

/** Hands a retro on; does nothing when it has been handed on before. */
export async function changeFacilitator(
  tx: TenantTransaction,
  id: string,
  { from, to }: { from: string; to: string },
): Promise<void> {
  await tx.retro.updateMany({ where: { id, facilitatorId: from }, data: { facilitatorId: to } });
}
