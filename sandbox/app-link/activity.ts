import type { Json } from '../json';
import { SlackError } from '../slack-error';
import type { Conversation, Message } from '../state/entities';
import { messageJson } from '../state/message-json';
import { addMessage, type NewMessage, removeMessage } from '../state/message-store';
import type { Workspace } from '../state/workspace';

/** Sends an event to the app; `conversation` limits it to conversations the bot belongs to. */
export type Publish = (workspace: Workspace, event: Json, conversation?: Conversation) => void;

/** Whatever happens in a workspace, by whomever: it changes the state and tells the app. */
export class Activity {
  constructor(private readonly publish: Publish) {}

  post(workspace: Workspace, conversation: Conversation, draft: NewMessage): Message {
    const message = addMessage(workspace, conversation, draft);
    this.publish(workspace, this.messageEvent(workspace, conversation, message), conversation);
    return message;
  }

  /** Changes a message in place. `by` is who edits; the "edited" mark is set as Slack does. */
  edit(workspace: Workspace, message: Message, by: string, change: Partial<Message>): Message {
    const before = messageJson(workspace, message);
    Object.assign(message, change, { edited: { user: by, ts: workspace.ids.ts() } });
    const conversation = this.conversationOf(workspace, message);
    const after = messageJson(workspace, message, true);
    this.changed(workspace, conversation, 'message_changed', { message: after, previous_message: before });
    return message;
  }

  delete(workspace: Workspace, message: Message): void {
    const conversation = this.conversationOf(workspace, message);
    const before = messageJson(workspace, message, true);
    removeMessage(conversation, message);
    this.changed(workspace, conversation, 'message_deleted', {
      deleted_ts: message.ts,
      previous_message: before,
    });
  }

  react(workspace: Workspace, message: Message, userId: string, name: string): void {
    const known = message.reactions.find((reaction) => reaction.name === name);
    if (known?.users.includes(userId)) throw new SlackError('already_reacted');
    if (known) known.users.push(userId);
    else message.reactions.push({ name, users: [userId] });
    this.reactionEvent(workspace, 'reaction_added', message, userId, name);
  }

  unreact(workspace: Workspace, message: Message, userId: string, name: string): void {
    const known = message.reactions.find((reaction) => reaction.name === name);
    if (!known?.users.includes(userId)) throw new SlackError('no_reaction');
    known.users = known.users.filter((user) => user !== userId);
    message.reactions = message.reactions.filter((reaction) => reaction.users.length > 0);
    this.reactionEvent(workspace, 'reaction_removed', message, userId, name);
  }

  join(workspace: Workspace, conversation: Conversation, userId: string): void {
    if (conversation.members.has(userId)) return;
    conversation.members.add(userId);
    const event = this.membership(workspace, 'member_joined_channel', conversation, userId);
    this.publish(workspace, event, conversation);
  }

  leave(workspace: Workspace, conversation: Conversation, userId: string): void {
    const event = this.membership(workspace, 'member_left_channel', conversation, userId);
    // The bot's own departure is told as channel_left, because it no longer hears member events there.
    const isBot = userId === workspace.botUserId;
    const own = conversation.kind === 'private' ? 'group_left' : 'channel_left';
    if (isBot) this.publish(workspace, { type: own, channel: conversation.id, event_ts: event.event_ts });
    else this.publish(workspace, event, conversation);
    conversation.members.delete(userId);
  }

  private conversationOf(workspace: Workspace, message: Message): Conversation {
    const found = workspace.conversations.get(message.channel);
    if (!found) throw new SlackError('channel_not_found');
    return found;
  }

  private messageEvent(workspace: Workspace, conversation: Conversation, message: Message): Json {
    const fileShare = message.files.length > 0 ? { subtype: 'file_share' } : {};
    return {
      ...messageJson(workspace, message, true),
      ...fileShare,
      channel: conversation.id,
      channel_type: channelType(conversation),
      event_ts: message.ts,
    };
  }

  private changed(workspace: Workspace, conversation: Conversation, subtype: string, details: Json): void {
    const ts = workspace.ids.ts();
    const event = {
      type: 'message',
      subtype,
      ...details,
      channel: conversation.id,
      hidden: true,
      ts,
      event_ts: ts,
      channel_type: channelType(conversation),
    };
    this.publish(workspace, event, conversation);
  }

  private reactionEvent(
    workspace: Workspace,
    type: string,
    message: Message,
    user: string,
    reaction: string,
  ): void {
    const event = {
      type,
      user,
      reaction,
      item: { type: 'message', channel: message.channel, ts: message.ts },
      item_user: message.user,
      event_ts: workspace.ids.ts(),
    };
    this.publish(workspace, event, this.conversationOf(workspace, message));
  }

  private membership(workspace: Workspace, type: string, conversation: Conversation, user: string): Json {
    const kind = conversation.kind === 'private' ? 'G' : 'C';
    return {
      type,
      user,
      channel: conversation.id,
      channel_type: kind,
      team: workspace.id,
      event_ts: workspace.ids.ts(),
    };
  }
}

/** Slack's word for a conversation's kind in events and subscriptions (`message.<kind>`). */
export function channelType(conversation: Conversation): 'channel' | 'group' | 'im' | 'mpim' {
  if (conversation.kind === 'public') return 'channel';
  return conversation.kind === 'private' ? 'group' : conversation.kind;
}
