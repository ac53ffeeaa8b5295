import { randomUUID } from 'node:crypto';
import type { TenantTransaction } from '../database/database';

/** Which settings were changed: the workspace's, a channel's, a person's. */
export type SettingScope = 'workspace' | 'channel' | 'personal';

/** Who changed settings and when; never what they said. */
export interface SettingChange {
  scope: SettingScope;
  /** The channel or the person they are of; null for the workspace's. */
  subjectId: string | null;
  changedBy: string;
  changedAt: Date;
}

export async function insertSettingChange(
  tx: TenantTransaction,
  workspaceId: string,
  change: SettingChange,
): Promise<void> {
  await tx.settingChange.create({ data: { workspaceId, id: randomUUID(), ...change } });
}

/** Who changed these settings last, and when; null while nobody has. */
export async function findLastSettingChange(
  tx: TenantTransaction,
  { scope, subjectId }: Pick<SettingChange, 'scope' | 'subjectId'>,
): Promise<SettingChange | null> {
  return tx.settingChange.findFirst({
    where: { scope, subjectId },
    select: { scope: true, subjectId: true, changedBy: true, changedAt: true },
    orderBy: [{ changedAt: 'desc' }, { id: 'asc' }],
  });
}
