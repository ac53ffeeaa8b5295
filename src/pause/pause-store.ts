import type { TenantTransaction } from '../database/database';
import { defaultPauses } from './pause';

/** The workspace's ideas for a pause, or the default ones. */
export async function listPauses(tx: TenantTransaction): Promise<readonly string[]> {
  const row = await tx.pauseList.findFirst({ select: { pauses: true } });
  return row && row.pauses.length > 0 ? row.pauses : defaultPauses();
}

export interface PauseListChange {
  workspaceId: string;
  /** Empty for the default ones. */
  pauses: string[];
  changedBy: string;
  changedAt: Date;
}

export async function savePauses(tx: TenantTransaction, change: PauseListChange): Promise<void> {
  const { workspaceId } = change;
  await tx.pauseList.upsert({ where: { workspaceId }, create: change, update: change });
}

/** Who changed the list last, and when; null while nobody has. */
export async function findPauseChange(
  tx: TenantTransaction,
): Promise<Pick<PauseListChange, 'changedBy' | 'changedAt'> | null> {
  return tx.pauseList.findFirst({ select: { changedBy: true, changedAt: true } });
}
