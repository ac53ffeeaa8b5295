import type { TenantTransaction } from '../database/database';

/** Plans a workspace's first tidying, unless one is planned. Returns when the next one is. */
export async function planFirst(
  tx: TenantTransaction,
  { workspaceId, nextAt }: { workspaceId: string; nextAt: Date },
): Promise<Date> {
  await tx.tidyUp.createMany({ data: [{ workspaceId, nextAt }], skipDuplicates: true });
  const row = await tx.tidyUp.findFirst({ select: { nextAt: true } });
  return row?.nextAt ?? nextAt;
}

/** Notes that a workspace has been tidied, and when it is next. */
export async function planNext(
  tx: TenantTransaction,
  { nextAt, lastAt }: { nextAt: Date; lastAt: Date },
): Promise<void> {
  await tx.tidyUp.updateMany({ data: { nextAt, lastAt } });
}
