import type { Deps } from '../deps';
import { learnMember } from '../member/learn-member';
import type { Actor } from '../slack/actor';
import { type Mrkdwn, sayMd } from '../slack/block-kit';
import { type ChannelAccess, checkChannel, isChannelMember, notAMember } from '../slack/channel-access';
import type { WebClient } from '../slack/web-clients';
import { assertWorkspaceAdmin, isWorkspaceAdmin } from '../slack/workspace-admin';
import type { ChannelSettings } from './channel-settings';
import { getChannelSettings } from './channel-settings-store';
import { settingsView } from './channel-views';
import { outsidePermission } from './external-channels';
import { settingsHub } from './hub-views';
import { findChangeHindrance } from './may-change';
import { personalForm } from './personal-form';
import { getPersonalSettings } from './personal-settings-store';
import { findLastSettingChange } from './setting-change-store';
import type { AskedRetention } from './settings-fields';
import { settingsForm } from './settings-form';
import { workspaceForm } from './workspace-form';
import type { WorkspaceSettings } from './workspace-settings';
import { getWorkspaceSettings } from './workspace-settings-store';

/** Why there are no settings of a channel; nothing in a direct message, where nobody looks for them. */
function noteOn(kind: Exclude<ChannelAccess['kind'], 'ready'>): Mrkdwn | null {
  if (kind === 'not_a_channel') return null;
  const isMissing = kind === 'can_join' || kind === 'must_be_invited';
  return sayMd(isMissing ? 'settings.hub.invite' : `settings.hub.${kind}`);
}

/** A channel's settings where there are some for this person, else the ways to all the others. */
export async function loadSettings(deps: Deps, client: WebClient, actor: Actor, channelId: string) {
  const mayBeExternal = outsidePermission(deps.database, actor.workspaceId);
  const [access, forAdmin] = await Promise.all([
    checkChannel(client, channelId, actor.userId, mayBeExternal),
    isWorkspaceAdmin(client, actor.userId),
  ]);
  if (access.kind !== 'ready') return settingsHub({ forAdmin, note: noteOn(access.kind) });
  // A public channel can be named by somebody who is not in it.
  if (!(await isChannelMember(client, channelId, actor.userId))) throw notAMember();
  return loadChannelForm(deps, client, actor, { channelId, forAdmin });
}

/** The ways to all settings, for somebody who comes from no channel. */
export async function loadHub(_: Deps, client: WebClient, { userId }: Actor) {
  return settingsHub({ forAdmin: await isWorkspaceAdmin(client, userId), note: null });
}

/** A channel's settings, as they are or as they were just handed in. */
export async function loadChannelForm(
  deps: Deps,
  client: WebClient,
  actor: Actor,
  {
    channelId,
    forAdmin,
    filled = null,
  }: {
    channelId: string;
    forAdmin: boolean;
    filled?: { settings: ChannelSettings; asked: AskedRetention } | null;
  },
) {
  const { timeZone: zone } = await learnMember({ ...deps, client }, actor);
  const hindrance = await findChangeHindrance({ ...deps, client }, actor);
  const scene = await deps.database.withTenant(actor.workspaceId, async (tx) => ({
    channelId,
    settings: filled?.settings ?? (await getChannelSettings(tx, channelId)),
    workspace: await getWorkspaceSettings(tx),
    lastChange: await findLastSettingChange(tx, { scope: 'channel', subjectId: channelId }),
    hindrance,
    forAdmin,
    zone,
    asked: filled?.asked ?? null,
  }));
  return hindrance === null ? settingsForm(scene) : settingsView(scene);
}

/** What holds for all channels. @throws AppError `not_an_admin` */
export async function loadWorkspaceForm(
  deps: Deps,
  client: WebClient,
  actor: Actor,
  filled: { settings: WorkspaceSettings; asked: AskedRetention } | null = null,
) {
  await assertWorkspaceAdmin(client, actor.userId);
  const { timeZone: zone } = await learnMember({ ...deps, client }, actor);
  return deps.database.withTenant(actor.workspaceId, async (tx) =>
    workspaceForm({
      settings: filled?.settings ?? (await getWorkspaceSettings(tx)),
      lastChange: await findLastSettingChange(tx, { scope: 'workspace', subjectId: null }),
      zone,
      asked: filled?.asked ?? null,
    }),
  );
}

/** The acting person's own settings. */
export async function loadPersonalForm(deps: Deps, client: WebClient, actor: Actor) {
  const { timeZone: zone } = await learnMember({ ...deps, client }, actor);
  const { workspaceId, userId } = actor;
  return deps.database.withTenant(workspaceId, async (tx) =>
    personalForm(await getPersonalSettings(tx, userId), {
      lastChange: await findLastSettingChange(tx, { scope: 'personal', subjectId: userId }),
      zone,
    }),
  );
}
