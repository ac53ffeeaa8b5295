import { AppError } from '../errors';
import type { WebClient } from './web-clients';

/** Whether Evenkeel can hold a retro in a conversation. */
export type ChannelAccess =
  | { kind: 'ready'; name: string }
  /** Public, but Evenkeel is not in it: it can be added with one press. */
  | { kind: 'can_join'; name: string }
  /** Private and unknown to Evenkeel: somebody in it has to invite it. */
  | { kind: 'must_be_invited' }
  | { kind: 'archived' }
  /** Shared with another organisation. */
  | { kind: 'external' }
  /** A direct message. */
  | { kind: 'not_a_channel' };

/** Asks Slack how things stand with a conversation right now. */
export async function checkChannel(client: WebClient, channelId: string): Promise<ChannelAccess> {
  if (channelId.startsWith('D')) return { kind: 'not_a_channel' };
  try {
    const { channel } = await client.conversations.info({ channel: channelId });
    if (channel?.is_im || channel?.is_mpim) return { kind: 'not_a_channel' };
    if (channel?.is_archived) return { kind: 'archived' };
    if (channel?.is_ext_shared || channel?.is_pending_ext_shared) return { kind: 'external' };
    const name = channel?.name ?? '';
    if (channel?.is_member) return { kind: 'ready', name };
    return channel?.is_private ? { kind: 'must_be_invited' } : { kind: 'can_join', name };
  } catch (error) {
    const code = (error as { data?: { error?: string } }).data?.error;
    if (code === 'channel_not_found') return { kind: 'must_be_invited' };
    throw error;
  }
}

/** Makes Evenkeel a member of a public channel. @throws AppError `cannot_join` */
export async function joinChannel(client: WebClient, channelId: string): Promise<void> {
  try {
    await client.conversations.join({ channel: channelId });
  } catch (cause) {
    throw new AppError('cannot_join', 'Slack did not let us join the channel', {
      userMessage: 'Slack did not let Evenkeel join this channel. Please type `/invite @Evenkeel` in it.',
      cause,
    });
  }
}
