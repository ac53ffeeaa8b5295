import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '../slack/actor';
import type { WebClient } from '../slack/web-clients';
import { assertWorkspaceAdmin } from '../slack/workspace-admin';
import { askBeforeDeleting } from './ask-before-deleting';
import type { ChannelSettingsDeps } from './change-channel-settings';
import { insertSettingChange } from './setting-change-store';
import type { AskedRetention } from './settings-fields';
import type { WorkspaceSettings } from './workspace-settings';
import { getWorkspaceSettings, saveWorkspaceSettings } from './workspace-settings-store';

/**
 * Changes what holds for all channels. Returns what has to be asked first, and changes nothing then; null when it is done.
 * @throws AppError `not_an_admin`
 */
export async function changeWorkspaceSettings(
  deps: ChannelSettingsDeps & { client: WebClient },
  { workspaceId, userId: changedBy }: Actor,
  { settings, askedMonths }: { settings: WorkspaceSettings; askedMonths?: number },
): Promise<AskedRetention | null> {
  await assertWorkspaceAdmin(deps.client, changedBy);
  return deps.database.withTenant(workspaceId, async (tx) => {
    const before = await getWorkspaceSettings(tx);
    if (isDeepStrictEqual({ ...before }, { ...settings })) return null;
    const asked = await askBeforeDeleting({ ...deps, tx }, null, {
      before: before.retentionMonths,
      after: settings.retentionMonths,
      askedMonths,
    });
    if (asked !== null) return asked;
    const changedAt = deps.clock.now();
    await saveWorkspaceSettings(tx, { workspaceId, ...settings, changedBy, changedAt });
    await insertSettingChange(tx, workspaceId, { scope: 'workspace', subjectId: null, changedBy, changedAt });
    if (before.language !== settings.language)
      await deps.whenShownOtherwise(tx, { workspaceId, channelId: null });
    return null;
  });
}
