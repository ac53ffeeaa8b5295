import type { Database } from '../database/database';
import { AppError } from '../errors';
import { say } from '../language/say';
import type { Actor } from '../slack/actor';
import { isChannelMember, notAMember } from '../slack/channel-access';
import { isFullMember } from '../slack/person-access';
import type { WebClient } from '../slack/web-clients';
import { isWorkspaceAdmin } from '../slack/workspace-admin';
import { getWorkspaceSettings } from './workspace-settings-store';

interface Deps {
  database: Database;
  client: WebClient;
}

/** Why somebody who is in a channel may not change its settings; null when they may. */
export type ChangeHindrance = 'guest' | 'not_an_admin' | null;

/** As Slack and the workspace's settings say right now. */
export async function findChangeHindrance(
  { database, client }: Deps,
  actor: Actor,
): Promise<ChangeHindrance> {
  const { channelSettingsBy } = await database.withTenant(actor.workspaceId, getWorkspaceSettings);
  if (channelSettingsBy === 'admins') {
    return (await isWorkspaceAdmin(client, actor.userId)) ? null : 'not_an_admin';
  }
  return (await isFullMember(client, actor)) ? null : 'guest';
}

/**
 * Asked when a form is handed in, whatever it showed when it was opened. Admins change the settings of channels they are in,
 * like everybody else.
 * @throws AppError `not_a_member`, `may_not_change`.
 */
export async function assertMayChangeChannel(deps: Deps, actor: Actor, channelId: string): Promise<void> {
  if (!(await isChannelMember(deps.client, channelId, actor.userId))) throw notAMember();
  const hindrance = await findChangeHindrance(deps, actor);
  if (hindrance === null) return;
  throw new AppError(
    'may_not_change',
    `the settings of a channel are not the acting person's: ${hindrance}`,
    {
      userMessage: say(`settings.channel.refused.${hindrance}`),
    },
  );
}
