import type { Clock } from '../clock';
import type { Logger } from '../logger';
import { classifySlackFailure } from '../slack/slack-failure';
import type { WebClient } from '../slack/web-clients';
import { findSlackPerson, hindranceOf, readChannelPeople } from './learn-people';

const lookBackMs = 24 * 60 * 60 * 1000;
const messagesRead = 100;
const proposedMax = 8;

interface Deps {
  client: WebClient;
  clock: Clock;
  logger: Logger;
}

/**
 * Who may have been involved in something that happened in a channel: those who wrote there within the last day, latest
 * first. Nobody where Evenkeel may not read: then they are chosen by hand.
 */
export async function proposePeople(
  { client, clock, logger }: Deps,
  { workspaceId, channelId, first }: { workspaceId: string; channelId: string; first: readonly string[] },
): Promise<string[]> {
  try {
    const oldest = String((clock.now().getTime() - lookBackMs) / 1000);
    const { messages = [] } = await client.conversations.history({
      channel: channelId,
      oldest,
      limit: messagesRead,
    });
    const writers = messages.flatMap(({ user, bot_id, subtype }) =>
      user && !bot_id && (subtype === undefined || subtype === 'thread_broadcast') ? [user] : [],
    );
    const candidates = [...new Set([...first, ...writers])].slice(0, proposedMax);
    const channel = await readChannelPeople(client, { workspaceId, channelId });
    const people = await Promise.all(candidates.map((id) => findSlackPerson(client, id)));
    return people.flatMap((person) =>
      person?.id && hindranceOf(person, channel) === null ? [person.id] : [],
    );
  } catch (error) {
    const failure = classifySlackFailure(error);
    logger.debug({ err: error, failure: failure.kind }, 'nobody can be proposed for an incident');
    return [];
  }
}
