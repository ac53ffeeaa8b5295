import { Prisma, type TenantTransaction } from '../database/database';
import { formerTeammateId } from '../slack/former-teammate';
import type { PersonColumn } from './person-columns';

/** Erases a person in some rows of one column. Returns how many. */
export async function eraseInColumn(
  tx: TenantTransaction,
  { table, column, become, at }: PersonColumn,
  { userId, until, limit }: { userId: string; until: Date; limit: number },
): Promise<number> {
  const [rows, name] = [Prisma.raw(`"${table}"`), Prisma.raw(`"${column}"`)];
  const before = at ? Prisma.sql`and ${Prisma.raw(`"${at}"`)} <= ${until}::timestamptz` : Prisma.empty;
  const some = Prisma.sql`ctid = any(array(
    select ctid from ${rows} where ${name} = ${userId} ${before} limit ${limit} for update))`;
  return become === 'delete'
    ? tx.$executeRaw`delete from ${rows} where ${some}`
    : tx.$executeRaw`update ${rows} set ${name} = ${formerTeammateId} where ${some}`;
}

/** Forgets how a person wants to be written to. */
export async function deletePersonalSetting(tx: TenantTransaction, userId: string): Promise<void> {
  await tx.personalSetting.deleteMany({ where: { userId } });
}
