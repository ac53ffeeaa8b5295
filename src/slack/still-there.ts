import { setTimeout as pause } from 'node:timers/promises';
import { AppError } from '../errors';
import { say } from '../language/say';
import type { Logger } from '../logger';
import { isChannelMember, isUnknownChannel } from './channel-access';
import type { WebClient } from './web-clients';

/** Somebody, and the channel they began something in. */
export interface Place {
  channelId: string;
  userId: string;
}

/** How long Slack is waited for, in milliseconds: what is handed in has to be acknowledged within three seconds. */
const patienceMs = 1_000;

/**
 * For what somebody hands in that is their own and shows them nothing: refuses it when Slack says that they have left the
 * private channel it is for. While Slack does not say, whoever was there when the form was drawn is trusted, so that an outage
 * takes nobody's words.
 * @throws AppError `not_there_any_more`
 */
export async function assertStillThere(
  { client, logger }: { client: WebClient; logger: Logger },
  place: Place,
): Promise<void> {
  const answer = hasLeft(client, place).catch((error: unknown) => {
    // Without the person: what they are about to share may be without their name.
    logger.warn({ err: error, channelId: place.channelId }, 'who is in a channel could not be asked');
    return false;
  });
  if (await Promise.race([answer, pause(patienceMs, false, { ref: false })])) throw notThere();
}

/** For what shows or changes something of the channel: Slack has to say that they are there. @throws AppError `not_there_any_more` */
export async function assertThere(client: WebClient, place: Place): Promise<void> {
  if (await hasLeft(client, place)) throw notThere();
}

/** A public channel is open to whoever is in the workspace. What Evenkeel cannot see any more refuses its messages by itself. */
async function hasLeft(client: WebClient, { channelId, userId }: Place): Promise<boolean> {
  try {
    const { channel } = await client.conversations.info({ channel: channelId });
    if (!channel?.is_private) return false;
  } catch (error) {
    if (isUnknownChannel(error)) return false;
    throw error;
  }
  return !(await isChannelMember(client, channelId, userId));
}

function notThere(): AppError {
  return new AppError('not_there_any_more', 'the acting person has left the channel', {
    userMessage: say('slack.channel.not_there_any_more'),
  });
}
