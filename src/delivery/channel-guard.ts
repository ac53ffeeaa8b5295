import type { Clock } from '../clock';
import { checkChannel } from '../slack/channel-access';
import type { WebClient } from '../slack/web-clients';

/** How long an answer about a channel is trusted, in milliseconds: a burst of messages asks once. */
const trustedForMs = 5_000;
const mostRemembered = 1_000;

/** What a message is refused with when its channel has been connected with another organisation. */
const channelExternalCode = 'channel_external';

/** A last look at a channel before something is posted there: between writing and sending it may have changed hands. */
export interface ChannelGuard {
  /** Null when a message may go there; else why not. */
  refusal(client: WebClient, workspaceId: string, channelId: string): Promise<string | null>;
}

/** Whatever else may be wrong with a channel Slack tells us itself; that outsiders read along it does not. */
export function createChannelGuard({
  clock,
  mayBeExternal,
}: {
  clock: Clock;
  /** Whether a workspace's admins allow posting where outsiders read along. */
  mayBeExternal(workspaceId: string): Promise<boolean>;
}): ChannelGuard {
  const known = new Map<string, { refusal: string | null; until: number }>();
  return {
    async refusal(client, workspaceId, channelId) {
      const key = `${workspaceId} ${channelId}`;
      const remembered = known.get(key);
      if (remembered && remembered.until > clock.now().getTime()) return remembered.refusal;
      const { kind } = await checkChannel(client, channelId, null, () => mayBeExternal(workspaceId));
      const refusal = kind === 'external' ? channelExternalCode : null;
      known.delete(key);
      known.set(key, { refusal, until: clock.now().getTime() + trustedForMs });
      const oldest = known.size > mostRemembered ? known.keys().next().value : undefined;
      if (oldest !== undefined) known.delete(oldest);
      return refusal;
    },
  };
}
