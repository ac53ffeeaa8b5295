import type { TenantTransaction } from '../database/database';
import { notFound } from '../errors';
import { hasRetroOf } from '../retro/retro-store';
import { type Vault, workspaceOwner } from '../vault/vault';
import type { Incident } from './incident';

const columns = {
  workspaceId: true,
  id: true,
  channelId: true,
  title: true,
  knownSoFar: true,
  link: true,
  happenedAt: true,
  startedBy: true,
  sourceId: true,
  externalKey: true,
  planId: true,
  openedAt: true,
  resolvedAt: true,
} as const;

/** Returns false when there is one of this id, or an unresolved one its source calls the same. */
export async function insertIncident(tx: TenantTransaction, incident: Incident): Promise<boolean> {
  const { count } = await tx.incident.createMany({ data: [incident], skipDuplicates: true });
  return count === 1;
}

export async function findIncident(tx: TenantTransaction, id: string): Promise<Incident | null> {
  return tx.incident.findFirst({ where: { id }, select: columns });
}

/** @throws AppError `not_found` */
export async function getIncident(tx: TenantTransaction, id: string): Promise<Incident> {
  const incident = await findIncident(tx, id);
  if (incident === null) throw notFound('incident');
  return incident;
}

/**
 * Waits for whoever else is opening a retro for it, so that two do not open two. The row itself is not locked: PostgreSQL would
 * keep with it which transaction did, and that may be the one of somebody who goes on to share without their name.
 * @throws AppError `not_found`
 */
export async function getIncidentAlone(tx: TenantTransaction, id: string): Promise<Incident> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`incident ${id}`}, 0))`;
  return getIncident(tx, id);
}

/** The channel's latest incident nobody has opened a retro for yet. */
export async function findIncidentWithoutRetro(
  tx: TenantTransaction,
  channelId: string,
  since: Date,
): Promise<Incident | null> {
  const incident = await tx.incident.findFirst({
    where: { channelId, openedAt: { gte: since } },
    orderBy: { openedAt: 'desc' },
    select: columns,
  });
  return incident === null || (await hasRetroOf(tx, incident.id)) ? null : incident;
}

/** What a source calls by this key and has not called over. */
export async function findUnresolved(
  tx: TenantTransaction,
  key: { sourceId: string; externalKey: string },
): Promise<Incident | null> {
  return tx.incident.findFirst({ where: { ...key, resolvedAt: null }, select: columns });
}

export async function markResolved(tx: TenantTransaction, id: string, resolvedAt: Date): Promise<void> {
  await tx.incident.updateMany({ where: { id, resolvedAt: null }, data: { resolvedAt } });
}

/** Keeps addresses that are to be looked up, or that nobody was found for; none at all is kept as nothing. */
export async function saveUnknownPeople(
  tx: TenantTransaction,
  vault: Vault,
  incident: Incident,
  addresses: readonly string[],
): Promise<void> {
  const unknownPeople =
    addresses.length === 0 ? null : await vault.seal(tx, placeOf(incident), JSON.stringify(addresses));
  await tx.incident.updateMany({ where: { id: incident.id }, data: { unknownPeople } });
}

export async function readUnknownPeople(
  tx: TenantTransaction,
  vault: Vault,
  incident: Incident,
): Promise<string[]> {
  const row = await tx.incident.findFirst({ where: { id: incident.id }, select: { unknownPeople: true } });
  if (row?.unknownPeople == null) return [];
  return JSON.parse(await vault.open(tx, placeOf(incident), row.unknownPeople)) as string[];
}

/** The ids of the workspace's incidents after one of them, in their order. */
export async function listIncidentIds(
  tx: TenantTransaction,
  { after, limit }: { after: string | null; limit: number },
): Promise<string[]> {
  const rows = await tx.incident.findMany({
    where: after === null ? {} : { id: { gt: after } },
    orderBy: { id: 'asc' },
    take: limit,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

const placeOf = ({ workspaceId, id }: Incident) => ({
  workspaceId,
  ownerId: workspaceOwner,
  table: 'incident',
  column: 'unknown_people',
  rowId: id,
});
