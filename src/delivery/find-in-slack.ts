import type { WebClient } from '../slack/web-clients';
import type { OutboxMessage } from './outbox-message';

/** The metadata every message of ours carries: a random id and nothing else, since a whole workspace can read it. */
export const messageMetadata = (sendId: string) => ({
  event_type: 'evenkeel_message',
  event_payload: { send_id: sendId },
});

/** Slack stamps messages with its own clock; looking a little earlier costs nothing. */
const clockSkewSeconds = 60;
const pageSize = 200;

/**
 * Looks whether an earlier try was stored after all, by the random id in the message's metadata.
 * @returns its ts, or null when Slack does not have it. Throws what Slack throws when we may not look.
 */
export async function findInSlack(
  client: WebClient,
  message: Pick<OutboxMessage, 'sendId' | 'firstTriedAt'>,
  place: { channelId: string; threadTs?: string },
): Promise<string | null> {
  const oldest = String(Math.floor((message.firstTriedAt?.getTime() ?? 0) / 1000) - clockSkewSeconds);
  const common = { channel: place.channelId, oldest, limit: pageSize, include_all_metadata: true };
  let cursor: string | undefined;
  do {
    const page = place.threadTs
      ? await client.conversations.replies({ ...common, ts: place.threadTs, cursor })
      : await client.conversations.history({ ...common, cursor });
    const found = page.messages?.find((candidate) => sendIdOf(candidate) === message.sendId);
    if (found?.ts) return found.ts;
    cursor = page.response_metadata?.next_cursor || undefined;
  } while (cursor);
  return null;
}

function sendIdOf(message: { metadata?: unknown }): unknown {
  const metadata = message.metadata as { event_payload?: { send_id?: unknown } } | undefined;
  return metadata?.event_payload?.send_id;
}
