import type { Actor } from '../slack/actor';
import { assertOfHere, isFullMemberOf, listChannelsOf, type OwnChannel } from '../slack/person-access';
import type { WebClient } from '../slack/web-clients';
import type { CaseReach } from './case';

/** Which cases somebody may see, and the channels they may be asked to choose from. */
export interface KnownReach extends CaseReach {
  channels: readonly OwnChannel[];
}

/**
 * Asks Slack, now: who left a channel a minute ago does not see its cases any more.
 *
 * @throws AppError `of_another_organisation`: who reads along in a shared channel has no part in the workspace's library.
 */
export async function askReach(client: WebClient, actor: Actor): Promise<KnownReach> {
  const { workspaceId, userId } = actor;
  const [channels, { user }] = await Promise.all([
    listChannelsOf(client, userId),
    client.users.info({ user: userId }),
  ]);
  assertOfHere(workspaceId, user);
  return {
    channels,
    channelIds: channels.map(({ id }) => id),
    isFullMember: isFullMemberOf(workspaceId, user),
  };
}
