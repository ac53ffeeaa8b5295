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

/** Keeps the first key when two requests of one person race. */
export async function insertDataKey(
  tx: TenantTransaction,
  row: DataKeyRow & { workspaceId: string; ownerId: string; createdAt: Date },
): Promise<void> {
  await tx.dataKey.createMany({
    data: [{ ...row, wrappedKey: new Uint8Array(row.wrappedKey) }],
    skipDuplicates: true,
  });
}

/** Makes everything sealed for this person unreadable for good. Returns whether there was a key. */
export async function deleteDataKey(tx: TenantTransaction, ownerId: string): Promise<boolean> {
  const { count } = await tx.dataKey.deleteMany({ where: { ownerId } });
  return count > 0;
}
