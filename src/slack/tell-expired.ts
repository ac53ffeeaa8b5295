import { say } from '../language/say';
import type { Actor } from './actor';
import type { WebClient } from './web-clients';

/**
 * A form that could not open in time: pressing the same button again opens it. Said where the button is; of one in a form or in a
 * Home tab, in a direct message.
 */
export async function tellExpired(
  client: WebClient,
  { userId }: Actor,
  channelId: string | undefined,
): Promise<void> {
  const text = say('slack.expired.unchanged');
  // A person is no conversation: an ephemeral message needs one that exists.
  if (channelId === undefined) await client.chat.postMessage({ channel: userId, text });
  else await client.chat.postEphemeral({ channel: channelId, user: userId, text });
}
