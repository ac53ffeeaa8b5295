import type { TenantTransaction } from '../database/database';

export interface DataKeyRow {
  id: string;
  wrappedBy: string;
  wrappedKey: Uint8Array;
}

/** The wrapped data key of a person in the current workspace. */
export async function findDataKey(tx: TenantTransaction, ownerId: string): Promise<DataKeyRow | null> {
  return tx.dataKey.findFirst({
    where: { ownerId },
    select: { id: true, wrappedBy: true, wrappedKey: true },
  });
}

/** Keeps the first key when two requests of one person race. Returns whether this one was the first. */
export async function insertDataKey(
  tx: TenantTransaction,
  row: DataKeyRow & { workspaceId: string; ownerId: string; createdAt: Date },
): Promise<boolean> {
  const { count } = await tx.dataKey.createMany({
    data: [{ ...row, wrappedKey: new Uint8Array(row.wrappedKey) }],
    skipDuplicates: true,
  });
  return count > 0;
}

/** People of the current workspace whose data keys are wrapped by another key than this one. */
export async function listOwnersNotWrappedBy(
  tx: TenantTransaction,
  wrappedBy: string,
  limit: number,
): Promise<string[]> {
  const rows = await tx.dataKey.findMany({
    where: { wrappedBy: { not: wrappedBy } },
    select: { ownerId: true },
    orderBy: { ownerId: 'asc' },
    take: limit,
  });
  return rows.map(({ ownerId }) => ownerId);
}

/** The wrapped data key, locked until the transaction ends. */
export async function findDataKeyForUpdate(
  tx: TenantTransaction,
  ownerId: string,
): Promise<DataKeyRow | null> {
  await tx.$queryRaw`select 1 from data_key where owner_id = ${ownerId} for update`;
  return findDataKey(tx, ownerId);
}

export async function changeWrapping(
  tx: TenantTransaction,
  { id, wrappedBy, wrappedKey }: DataKeyRow,
): Promise<void> {
  await tx.dataKey.updateMany({
    where: { id },
    data: { wrappedBy, wrappedKey: new Uint8Array(wrappedKey) },
  });
}

/** Makes everything sealed for this person unreadable for good. Returns whether there was a key. */
export async function deleteDataKey(tx: TenantTransaction, ownerId: string): Promise<boolean> {
  const { count } = await tx.dataKey.deleteMany({ where: { ownerId } });
  return count > 0;
}
