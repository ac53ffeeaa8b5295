import { AppError } from '../errors';
import { say } from '../language/say';
import type { WebClient } from './web-clients';

/** Whether Evenkeel can hold a retro in a conversation. */
export type ChannelAccess =
  | { kind: 'ready'; name: string }
  /** Public, but Evenkeel is not in it: it can be added with one press. */
  | { kind: 'can_join'; name: string }
  /** Private and unknown to Evenkeel: somebody in it has to invite it. */
  | { kind: 'must_be_invited' }
  | { kind: 'archived' }
  /** Shared with another organisation, and the workspace's admins have not allowed Evenkeel there. */
  | { kind: 'external' }
  /** A direct message. */
  | { kind: 'not_a_channel' };

/** Whether Evenkeel may work where another organisation reads along; asked only where one does. */
export type OutsidePermission = () => Promise<boolean>;

/**
 * Asks Slack how things stand with a conversation right now. For a person who is not in it, a private one is like one that
 * Evenkeel does not know. Evenkeel itself asks with `null`.
 */
export async function checkChannel(
  client: WebClient,
  channelId: string,
  userId: string | null,
  mayBeExternal: OutsidePermission,
): Promise<ChannelAccess> {
  if (channelId.startsWith('D')) return { kind: 'not_a_channel' };
  try {
    const { channel } = await client.conversations.info({ channel: channelId });
    if (
      userId &&
      channel?.is_private &&
      !channel.is_im &&
      !(await isChannelMember(client, channelId, userId))
    )
      return { kind: 'must_be_invited' };
    if (channel?.is_im || channel?.is_mpim) return { kind: 'not_a_channel' };
    if (channel?.is_archived) return { kind: 'archived' };
    const isExternal = channel?.is_ext_shared || channel?.is_pending_ext_shared;
    if (isExternal && !(await mayBeExternal())) return { kind: 'external' };
    const name = channel?.name ?? '';
    if (channel?.is_member) return { kind: 'ready', name };
    return channel?.is_private ? { kind: 'must_be_invited' } : { kind: 'can_join', name };
  } catch (error) {
    if (isUnknownChannel(error)) return { kind: 'must_be_invited' };
    // Of group direct messages Evenkeel may not even ask.
    if (hasCode(error, 'missing_scope')) return { kind: 'not_a_channel' };
    throw error;
  }
}

/** Whether Slack does not know a channel, or keeps it from Evenkeel. */
export const isUnknownChannel = (error: unknown) => hasCode(error, 'channel_not_found');

function hasCode(error: unknown, code: string): boolean {
  return (error as { data?: { error?: string } }).data?.error === code;
}

/** Makes Evenkeel a member of a public channel. @throws AppError `cannot_join` */
export async function joinChannel(client: WebClient, channelId: string): Promise<void> {
  try {
    await client.conversations.join({ channel: channelId });
  } catch (cause) {
    throw new AppError('cannot_join', 'Slack did not let us join the channel', {
      userMessage: say('slack.channel.cannot_join'),
      cause,
    });
  }
}

/** Whether a person is in a channel right now; only Slack can say. Nobody is in one that Evenkeel cannot see. */
export async function isChannelMember(
  client: WebClient,
  channelId: string,
  userId: string,
): Promise<boolean> {
  let cursor: string | undefined;
  try {
    do {
      const page = await client.conversations.members({ channel: channelId, limit: 1_000, cursor });
      if (page.members?.includes(userId)) return true;
      cursor = page.response_metadata?.next_cursor || undefined;
    } while (cursor);
    return false;
  } catch (error) {
    if (isUnknownChannel(error)) return false;
    throw error;
  }
}

/** Everybody who is in a channel right now; nobody when Evenkeel cannot see it. */
export async function listChannelMembers(client: WebClient, channelId: string): Promise<ReadonlySet<string>> {
  return (await findChannelMembers(client, channelId)) ?? new Set();
}

/** The same; null when Evenkeel cannot see the channel, so that nothing is known of who is in it. */
export async function findChannelMembers(
  client: WebClient,
  channelId: string,
): Promise<ReadonlySet<string> | null> {
  const members = new Set<string>();
  let cursor: string | undefined;
  try {
    do {
      const page = await client.conversations.members({ channel: channelId, limit: 1_000, cursor });
      for (const id of page.members ?? []) members.add(id);
      cursor = page.response_metadata?.next_cursor || undefined;
    } while (cursor);
    return members;
  } catch (error) {
    if (isUnknownChannel(error)) return null;
    throw error;
  }
}

/** For what only people in a channel may do or see. */
export function notAMember(): AppError {
  return new AppError('not_a_member', 'the acting person is not in the channel', {
    userMessage: say('slack.channel.not_a_member'),
  });
}

/**
 * Asks Slack whether a person is in a channel and Evenkeel can post there, while what they typed is still in its form.
 * Somebody outside learns nothing else of the channel.
 * @throws AppError `not_a_member`, `channel_not_ready`.
 */
export async function assertMayTakePart(
  client: WebClient,
  {
    channelId,
    userId,
    mayBeExternal,
  }: { channelId: string; userId: string; mayBeExternal: OutsidePermission },
): Promise<void> {
  if (!(await isChannelMember(client, channelId, userId))) throw notAMember();
  const access = await checkChannel(client, channelId, null, mayBeExternal);
  if (access.kind === 'ready') return;
  throw new AppError('channel_not_ready', `a channel cannot be posted in: ${access.kind}`, {
    userMessage: say(`slack.channel.${access.kind}`),
  });
}
