import type { TenantTransaction } from '../database/database';
import { notFound } from '../errors';
import { type Vault, workspaceOwner } from '../vault/vault';
import type { IncidentRoute, IncidentSource } from './incident-source';

const columns = {
  workspaceId: true,
  id: true,
  kind: true,
  name: true,
  channelId: true,
  createdBy: true,
  createdAt: true,
} as const;

/** Returns false when there is one of this id. */
export async function insertIncidentSource(
  tx: TenantTransaction,
  vault: Vault,
  source: IncidentSource,
  secret: string,
): Promise<boolean> {
  const sealed = await vault.seal(tx, placeOf(source, 'secret'), secret);
  const { count } = await tx.incidentSource.createMany({
    data: [{ ...source, secret: sealed }],
    skipDuplicates: true,
  });
  return count === 1;
}

export async function findIncidentSource(tx: TenantTransaction, id: string): Promise<IncidentSource | null> {
  return tx.incidentSource.findFirst({ where: { id }, select: columns });
}

/** @throws AppError `not_found` */
export async function getIncidentSource(tx: TenantTransaction, id: string): Promise<IncidentSource> {
  const source = await findIncidentSource(tx, id);
  if (source === null) throw notFound('source');
  return source;
}

/** The workspace's sources, oldest first. */
export async function listIncidentSources(tx: TenantTransaction, limit: number): Promise<IncidentSource[]> {
  return tx.incidentSource.findMany({ orderBy: { createdAt: 'asc' }, take: limit, select: columns });
}

export async function deleteIncidentSource(tx: TenantTransaction, id: string): Promise<void> {
  await tx.incidentSource.deleteMany({ where: { id } });
}

/** The secrets accepted at this moment: the present one, and for a while the one before. */
export async function readSecrets(
  tx: TenantTransaction,
  vault: Vault,
  source: IncidentSource,
  now: Date,
): Promise<string[]> {
  const row = await tx.incidentSource.findFirst({
    where: { id: source.id },
    select: { secret: true, previousSecret: true, previousUntil: true },
  });
  if (row === null) return [];
  const { secret, previousSecret, previousUntil } = row;
  const secrets = [await vault.open(tx, placeOf(source, 'secret'), secret)];
  if (previousSecret && previousUntil && previousUntil > now) {
    secrets.push(await vault.open(tx, placeOf(source, 'previous_secret'), previousSecret));
  }
  return secrets;
}

/** Puts a new secret in the place of the present one, which is accepted until the given moment. */
export async function replaceSecret(
  tx: TenantTransaction,
  vault: Vault,
  source: IncidentSource,
  { secret, previousUntil, now }: { secret: string; previousUntil: Date; now: Date },
): Promise<void> {
  const [present = ''] = await readSecrets(tx, vault, source, now);
  await tx.incidentSource.updateMany({
    where: { id: source.id },
    data: {
      secret: await vault.seal(tx, placeOf(source, 'secret'), secret),
      previousSecret: await vault.seal(tx, placeOf(source, 'previous_secret'), present),
      previousUntil,
    },
  });
}

/** The services of a source that have a channel of their own. */
export async function listRoutes(tx: TenantTransaction, sourceId: string): Promise<IncidentRoute[]> {
  return tx.incidentRoute.findMany({
    where: { sourceId },
    orderBy: { service: 'asc' },
    select: { service: true, channelId: true },
  });
}

/** The channel of a service, written as the source writes it; null when it has none of its own. */
export async function findRoute(
  tx: TenantTransaction,
  sourceId: string,
  service: string,
): Promise<string | null> {
  const route = await tx.incidentRoute.findFirst({
    where: { sourceId, service: { equals: service, mode: 'insensitive' } },
    select: { channelId: true },
  });
  return route?.channelId ?? null;
}

export async function putRoute(
  tx: TenantTransaction,
  { workspaceId, id: sourceId }: IncidentSource,
  { service, channelId }: IncidentRoute,
): Promise<void> {
  const key = { workspaceId, sourceId, service };
  await tx.incidentRoute.upsert({
    where: { workspaceId_sourceId_service: key },
    create: { ...key, channelId },
    update: { channelId },
  });
}

export async function deleteRoute(tx: TenantTransaction, sourceId: string, service: string): Promise<void> {
  await tx.incidentRoute.deleteMany({ where: { sourceId, service } });
}

function placeOf({ workspaceId, id }: IncidentSource, column: 'secret' | 'previous_secret') {
  return { workspaceId, ownerId: workspaceOwner, table: 'incident_source', column, rowId: id };
}
