import type { TenantTransaction } from '../database/database';
import { defaultWorkspaceSettings, type WorkspaceSettings } from './workspace-settings';

/** The workspace's settings, or the defaults while nobody has changed them. */
export async function getWorkspaceSettings(tx: TenantTransaction): Promise<WorkspaceSettings> {
  const row = await tx.workspaceSetting.findFirst({
    select: {
      retentionMonths: true,
      externalChannelsAllowed: true,
      channelSettingsBy: true,
      language: true,
    },
  });
  return row ?? defaultWorkspaceSettings;
}

export interface WorkspaceSettingsChange extends WorkspaceSettings {
  workspaceId: string;
  changedBy: string;
  changedAt: Date;
}

export async function saveWorkspaceSettings(
  tx: TenantTransaction,
  change: WorkspaceSettingsChange,
): Promise<void> {
  const { workspaceId } = change;
  await tx.workspaceSetting.upsert({ where: { workspaceId }, create: change, update: change });
}
