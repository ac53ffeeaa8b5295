import { requireMessageBlocks } from '../blocks/validate-blocks';
import { withIds } from '../blocks/walk-blocks';
import { isObject, type Json } from '../json';
import { SlackError, withMessages } from '../slack-error';
import type { Message } from '../state/entities';
import { messageJson } from '../state/message-json';
import { addEphemeral, getMessage, type NewMessage } from '../state/message-store';
import type { Workspace } from '../state/workspace';
import type { Arguments } from './arguments';
import { knownConversation, writableConversation } from './find-conversation';
import type { Method } from './method';

const maxText = 40_000;

export const chatMethods: Record<string, Method> = {
  'chat.postMessage': (context) => {
    const { workspace, args, activity } = context;
    const conversation = writableConversation(context);
    const content = messageContent(workspace, args);
    const threadTs = args.text('thread_ts') || undefined;
    const clientMsgId = args.text('client_msg_id') || undefined;
    const draft = {
      ...content,
      ...author(workspace),
      threadTs,
      clientMsgId,
      isBroadcast: args.flag('reply_broadcast'),
    };
    const message = activity.post(workspace, conversation, draft);
    return { channel: conversation.id, ts: message.ts, message: messageJson(workspace, message, true) };
  },

  'chat.update': (context) => {
    const { workspace, args, activity } = context;
    const conversation = writableConversation(context);
    const message = ownMessage(
      workspace,
      getMessage(conversation, args.required('ts')),
      'cant_update_message',
    );
    const keepsBlocks = !args.has('blocks') && !args.has('text');
    const content = keepsBlocks ? { metadata: args.object('metadata') } : messageContent(workspace, args);
    // Blocks disappear when an update sends text alone, as in Slack.
    activity.edit(workspace, message, workspace.botUserId, {
      ...content,
      metadata: content.metadata ?? message.metadata,
    });
    return {
      channel: conversation.id,
      ts: message.ts,
      text: message.text,
      message: messageJson(workspace, message, true),
    };
  },

  'chat.delete': (context) => {
    const { workspace, args, activity } = context;
    const conversation = knownConversation(context);
    const message = ownMessage(
      workspace,
      getMessage(conversation, args.required('ts')),
      'cant_delete_message',
    );
    activity.delete(workspace, message);
    return { channel: conversation.id, ts: message.ts };
  },

  'chat.postEphemeral': (context) => {
    const { workspace, args } = context;
    const user = workspace.users.get(args.required('user'));
    if (workspace.users.has(args.required('channel'))) throw new SlackError('channel_not_found');
    const conversation = writableConversation(context);
    if (!user) throw new SlackError('user_not_found');
    if (!conversation.members.has(user.id)) throw new SlackError('user_not_in_channel');
    const draft = {
      ...messageContent(workspace, args),
      ...author(workspace),
      threadTs: args.text('thread_ts') || undefined,
    };
    return { message_ts: addEphemeral(workspace, conversation, user.id, draft).ts };
  },

  'chat.getPermalink': (context) => {
    const { workspace, args } = context;
    const conversation = knownConversation(context);
    const message = getMessage(conversation, args.required('message_ts'));
    return { channel: conversation.id, permalink: permalink(workspace, message) };
  },
};

/** The web address of a message; never fetched, only shown. */
export function permalink(workspace: Workspace, message: Message): string {
  const base = `https://${workspace.domain}.slack.com/archives/${message.channel}/p${message.ts.replace('.', '')}`;
  return message.threadTs ? `${base}?thread_ts=${message.threadTs}&cid=${message.channel}` : base;
}

/** Text, blocks, attachments and metadata of a message, refused where Slack refuses them. */
export function messageContent(workspace: Workspace, args: Arguments): Omit<NewMessage, 'user'> {
  const text = args.text('text');
  if (text.length > maxText) throw new SlackError('msg_too_long');
  const given = args.structured('blocks', 'invalid_blocks_format');
  const blocks = given === undefined ? undefined : requireMessageBlocks(given);
  const attachments = args.structured('attachments');
  const hasBlocks = blocks !== undefined && blocks.length > 0;
  if (!hasBlocks && text.trim() === '' && !Array.isArray(attachments)) throw new SlackError('no_text');
  return {
    text,
    blocks: hasBlocks ? withIds(blocks, () => workspace.ids.next('B')) : undefined,
    attachments: Array.isArray(attachments) ? attachments.filter(isObject) : undefined,
    metadata: metadata(args),
  };
}

function metadata(args: Arguments): Json | undefined {
  if (!args.has('metadata')) return undefined;
  const value = args.structured('metadata', 'invalid_metadata_format');
  if (!isObject(value) || typeof value.event_type !== 'string' || !isObject(value.event_payload)) {
    throw withMessages('invalid_metadata_schema', ['metadata needs event_type and event_payload']);
  }
  return value;
}

function author(workspace: Workspace): Pick<Message, 'user' | 'botId'> {
  return { user: workspace.botUserId, botId: workspace.botId };
}

function ownMessage(workspace: Workspace, message: Message, code: string): Message {
  if (message.user !== workspace.botUserId) throw new SlackError(code);
  return message;
}
