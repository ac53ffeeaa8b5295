import type { TenantTransaction } from '../database/database';
import { isLanguage } from '../language/language';
import type { Erasure, ErasureCounts } from './erasure';

interface ErasureRow extends Omit<Erasure, 'counts' | 'language'> {
  counts: unknown;
  language: string | null;
}

/** The numbers are our own, written by `addCounts` only. */
const toErasure = ({ counts, language, ...row }: ErasureRow): Erasure => ({
  ...row,
  counts: counts as ErasureCounts,
  language: isLanguage(language) ? language : null,
});

/** Returns false when there is one of this id, or one of the same person is under way. */
export async function insertErasure(
  tx: TenantTransaction,
  erasure: Omit<Erasure, 'doneAt' | 'counts'>,
): Promise<boolean> {
  const { count } = await tx.erasure.createMany({ data: [erasure], skipDuplicates: true });
  return count === 1;
}

export async function findErasure(tx: TenantTransaction, id: string): Promise<Erasure | null> {
  const row = await tx.erasure.findFirst({ where: { id } });
  return row && toErasure(row);
}

/** Waits for whoever else is going on with it. */
export async function findErasureForUpdate(tx: TenantTransaction, id: string): Promise<Erasure | null> {
  await tx.$queryRaw`select 1 from erasure where id = ${id}::uuid for update`;
  return findErasure(tx, id);
}

/** Whether a person's things are being erased at this moment. */
export async function isErasing(tx: TenantTransaction, userId: string): Promise<boolean> {
  return (await tx.erasure.count({ where: { userId } })) > 0;
}

/** Adds to what the message at the end tells. The row is locked by the caller. */
export async function addCounts(
  tx: TenantTransaction,
  { id, counts }: Erasure,
  more: ErasureCounts,
): Promise<Erasure['counts']> {
  const sum = { ...counts };
  for (const [part, count] of Object.entries(more) as [keyof ErasureCounts, number][])
    sum[part] = (sum[part] ?? 0) + count;
  await tx.erasure.updateMany({ where: { id }, data: { counts: sum } });
  return sum;
}

/** From here on nothing says whose it was. */
export async function markErased(tx: TenantTransaction, id: string, doneAt: Date): Promise<void> {
  await tx.erasure.updateMany({ where: { id }, data: { userId: null, doneAt } });
}

/** They have been told: not even in which language is kept. */
export async function forgetLanguageOf(tx: TenantTransaction, id: string): Promise<void> {
  await tx.erasure.updateMany({ where: { id }, data: { language: null } });
}
