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
    text: 'Slack gives a form three seconds to open, and that was not enough this time. Nothing was changed; please try again.',
  });
}
