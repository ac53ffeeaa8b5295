import type { TenantTransaction } from '../database/database';
import { type ChannelSettings, defaultChannelSettings } from './channel-settings';

/** The channel's settings, or the defaults while nobody has changed them. */
export async function getChannelSettings(tx: TenantTransaction, channelId: string): Promise<ChannelSettings> {
  const row = await tx.channelSetting.findFirst({
    where: { channelId },
    select: {
      minimumDelayMinutes: true,
      latestByDays: true,
      earlyFactsAllowed: true,
      namelessAllowed: true,
      repliesStored: true,
      defaultNudge: true,
      caseVisibility: true,
      retentionMonths: true,
      language: true,
    },
  });
  return row ?? defaultChannelSettings;
}

export interface ChannelSettingsChange extends ChannelSettings {
  workspaceId: string;
  channelId: string;
  changedBy: string;
  changedAt: Date;
}

export async function saveChannelSettings(
  tx: TenantTransaction,
  change: ChannelSettingsChange,
): Promise<void> {
  const { workspaceId, channelId } = change;
  await tx.channelSetting.upsert({
    where: { workspaceId_channelId: { workspaceId, channelId } },
    create: change,
    update: change,
  });
}
