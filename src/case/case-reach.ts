import type { Actor } from '../slack/actor';
import { isFullMember, listChannelsOf, type OwnChannel } from '../slack/person-access';
import type { WebClient } from '../slack/web-clients';
import type { CaseReach } from './case';

/** Which cases somebody may see, and the channels they may be asked to choose from. */
export interface KnownReach extends CaseReach {
  channels: readonly OwnChannel[];
}

/** Asks Slack, now: who left a channel a minute ago does not see its cases any more. */
export async function askReach(client: WebClient, actor: Actor): Promise<KnownReach> {
  const [channels, fullMember] = await Promise.all([
    listChannelsOf(client, actor.userId),
    isFullMember(client, actor),
  ]);
  return { channels, channelIds: channels.map(({ id }) => id), isFullMember: fullMember };
}
