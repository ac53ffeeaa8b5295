import { say } from '../language/say';
import type { Actor } from '../slack/actor';
import type { WebClient } from '../slack/web-clients';

/** A form of a channel's message that could not open in time: pressing the same button again opens it. */
export async function tellExpired(
  client: WebClient,
  { userId }: Actor,
  channelId: string | undefined,
): Promise<void> {
  await client.chat.postEphemeral({
    channel: channelId ?? userId,
    user: userId,
    text: say('slack.expired.unchanged'),
  });
}
