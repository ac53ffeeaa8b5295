import { isDeepStrictEqual } from 'node:util';
import type { TenantTransaction } from '../database/database';
import type { Actor } from '../slack/actor';
import { askBeforeDeleting, type RetentionDeps } from './ask-before-deleting';
import type { ChannelSettings } from './channel-settings';
import { getChannelSettings, saveChannelSettings } from './channel-settings-store';
import { retentionOf } from './retention';
import { insertSettingChange } from './setting-change-store';
import type { AskedRetention } from './settings-fields';
import { getWorkspaceSettings } from './workspace-settings-store';

export interface ChannelSettingsDeps extends RetentionDeps {
  /** What is shown in a channel, in all of them when `channelId` is null, is to follow. Runs in the same transaction. */
  whenShownOtherwise(
    tx: TenantTransaction,
    where: { workspaceId: string; channelId: string | null },
  ): Promise<void>;
}

export interface ChannelSettingsInput {
  channelId: string;
  settings: ChannelSettings;
  /** They have been told that retros older than this many months go. */
  askedMonths?: number;
}

/**
 * Changes how a channel wants its retros. Who may do so is the caller's to have checked. Returns what has to be asked first,
 * and changes nothing then; null when it is done.
 */
export async function changeChannelSettings(
  deps: ChannelSettingsDeps,
  { workspaceId, userId: changedBy }: Actor,
  { channelId, settings, askedMonths }: ChannelSettingsInput,
): Promise<AskedRetention | null> {
  return deps.database.withTenant(workspaceId, async (tx: TenantTransaction) => {
    const before = await getChannelSettings(tx, channelId);
    if (isDeepStrictEqual({ ...before }, { ...settings })) return null;
    const { retentionMonths: ofWorkspace } = await getWorkspaceSettings(tx);
    const asked = await askBeforeDeleting({ ...deps, tx }, channelId, {
      before: retentionOf(before.retentionMonths, ofWorkspace),
      after: retentionOf(settings.retentionMonths, ofWorkspace),
      askedMonths,
    });
    if (asked !== null) return asked;
    const changedAt = deps.clock.now();
    await saveChannelSettings(tx, { workspaceId, channelId, ...settings, changedBy, changedAt });
    const change = { scope: 'channel', subjectId: channelId, changedBy, changedAt } as const;
    await insertSettingChange(tx, workspaceId, change);
    const isShownOtherwise =
      before.language !== settings.language || before.repliesStored !== settings.repliesStored;
    if (isShownOtherwise) await deps.whenShownOtherwise(tx, { workspaceId, channelId });
    return null;
  });
}
