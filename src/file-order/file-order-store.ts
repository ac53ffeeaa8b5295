import { Prisma, type TenantTransaction } from '../database/database';
import type { FileOrder, FileOrderState } from './file-order';

export interface NewFileOrder {
  workspaceId: string;
  id: string;
  userId: string;
  kind: string;
  request: Record<string, string | null>;
  channelId: string | null;
  total: number;
  orderedAt: Date;
}

const unfinished: FileOrderState[] = ['waiting', 'making', 'handing_over'];

/** Returns false when the person has an unfinished one. What has ended before is forgotten. */
export async function insertFileOrder(tx: TenantTransaction, order: NewFileOrder): Promise<boolean> {
  const { userId } = order;
  await tx.fileOrder.deleteMany({ where: { userId, state: { notIn: unfinished } } });
  const { count } = await tx.fileOrder.createMany({ data: [order], skipDuplicates: true });
  return count === 1;
}

export async function findFileOrder(tx: TenantTransaction, id: string): Promise<FileOrder | null> {
  return tx.fileOrder.findFirst({ where: { id } });
}

/** The order, locked until the transaction ends. */
export async function findFileOrderForUpdate(tx: TenantTransaction, id: string): Promise<FileOrder | null> {
  await tx.$queryRaw`select 1 from file_order where id = ${id}::uuid for update`;
  return findFileOrder(tx, id);
}

/** A run of an order begins: whichever ran before may not hand it over any more. */
export async function beginRun(tx: TenantTransaction, id: string, runId: string): Promise<void> {
  await tx.fileOrder.updateMany({
    where: { id },
    data: {
      state: 'making',
      runId,
      isStale: false,
      done: 0,
      fileId: null,
      handedOverAt: null,
      begins: { increment: 1 },
    },
  });
}

/** A run, as its order names it. */
export interface Run {
  id: string;
  runId: string;
}

/** Notes how far a run is. Returns false when it has been stopped, or another has taken over. */
export async function noteProgress(
  tx: TenantTransaction,
  { id, runId }: Run,
  { done, total }: { done: number; total: number },
): Promise<boolean> {
  const { count } = await tx.fileOrder.updateMany({
    where: { id, runId, state: 'making' },
    data: { done, total },
  });
  return count === 1;
}

/** The last moment at which anything may still change: what is stale or stopped is not handed over. Returns what became of it. */
export async function beginHandingOver(
  tx: TenantTransaction,
  { id, runId }: Run,
  { fileId, at }: { fileId: string; at: Date },
): Promise<'ours' | 'stale' | 'lost'> {
  const rows = await tx.$queryRaw<{ stale: boolean }[]>(Prisma.sql`
    update file_order
    set state = case when is_stale then state else 'handing_over'::file_order_state end,
        file_id = case when is_stale then null else ${fileId} end,
        handed_over_at = case when is_stale then null else ${at}::timestamptz end
    where id = ${id}::uuid and run_id = ${runId}::uuid and state = 'making'
    returning is_stale as stale`);
  const [row] = rows;
  if (row === undefined) return 'lost';
  return row.stale ? 'stale' : 'ours';
}

/** Ends an order that is in one of these states. Returns false when it is in none of them (any more). */
export async function endFileOrder(
  tx: TenantTransaction,
  { id, from, runId }: { id: string; from: readonly FileOrderState[]; runId?: string },
  end: Pick<FileOrder, 'state'> &
    Partial<Pick<FileOrder, 'problem' | 'reference' | 'done'>> & { endedAt: Date },
): Promise<boolean> {
  const { count } = await tx.fileOrder.updateMany({
    where: { id, state: { in: [...from] }, ...(runId !== undefined && { runId }) },
    data: end,
  });
  return count === 1;
}

/** Counts one more try that came to nothing, and returns how many those are now. */
export async function countFailure(tx: TenantTransaction, id: string): Promise<number> {
  const rows = await tx.$queryRaw<{ failures: number }[]>`
    update file_order set failures = failures + 1 where id = ${id}::uuid returning failures`;
  return rows[0]?.failures ?? 0;
}

/** Slack has certainly not shown the file: the run may go on. Returns false when it is not the order's any more. */
export async function backToMaking(tx: TenantTransaction, { id, runId }: Run): Promise<boolean> {
  const { count } = await tx.fileOrder.updateMany({
    where: { id, runId, state: 'handing_over' },
    data: { state: 'making', handedOverAt: null },
  });
  return count === 1;
}

/** Forgets what somebody has ordered: what is being made for them is not handed over. */
export async function deleteFileOrdersOf(tx: TenantTransaction, userId: string): Promise<void> {
  await tx.fileOrder.deleteMany({ where: { userId } });
}
