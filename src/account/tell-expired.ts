import { say } from '../language/say';
import type { Actor } from '../slack/actor';
import type { WebClient } from '../slack/web-clients';

/** A form that could not open in time: pressing the same button again opens it. */
export async function tellExpired(client: WebClient, { userId }: Actor): Promise<void> {
  await client.chat.postMessage({
    channel: userId,
    text: say('slack.expired.unchanged_press_again'),
  });
}
