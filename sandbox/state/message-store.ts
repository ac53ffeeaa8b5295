import { SlackError } from '../slack-error';
import type { Conversation, Message } from './entities';
import type { Workspace } from './workspace';

export type NewMessage = Pick<Message, 'user' | 'text'> & Partial<Omit<Message, 'channel'>>;

/** Stores a message at the clock's time, or at its own when it tells of the past. A reply needs its parent. */
export function addMessage(workspace: Workspace, conversation: Conversation, draft: NewMessage): Message {
  if (draft.threadTs !== undefined && !conversation.byTs.has(draft.threadTs)) {
    throw new SlackError('thread_not_found');
  }
  const message: Message = {
    reactions: [],
    files: [],
    ...draft,
    ts: draft.ts ?? workspace.ids.ts(),
    channel: conversation.id,
  };
  // A reply to a reply belongs to the thread of the first message.
  const parent = draft.threadTs === undefined ? undefined : conversation.byTs.get(draft.threadTs);
  if (parent) message.threadTs = parent.threadTs ?? parent.ts;
  conversation.messages.push(message);
  conversation.byTs.set(message.ts, message);
  if (message.threadTs) {
    const replies = conversation.replies.get(message.threadTs) ?? [];
    replies.push(message);
    conversation.replies.set(message.threadTs, replies);
  }
  return message;
}

/** Shows a message to one person only; it is gone when they reload. */
export function addEphemeral(
  workspace: Workspace,
  conversation: Conversation,
  to: string,
  draft: NewMessage,
): Message {
  const message: Message = {
    reactions: [],
    files: [],
    ...draft,
    ts: workspace.ids.ts(),
    channel: conversation.id,
    ephemeralTo: to,
  };
  workspace.ephemerals.push(message);
  return message;
}

/** The message at `ts`, or `message_not_found`. */
export function getMessage(conversation: Conversation, ts: string): Message {
  const found = conversation.byTs.get(ts);
  if (!found) throw new SlackError('message_not_found');
  return found;
}

export function removeMessage(conversation: Conversation, message: Message): void {
  conversation.byTs.delete(message.ts);
  const lists = [conversation.messages, conversation.replies.get(message.threadTs ?? '') ?? []];
  for (const list of lists) {
    const index = list.indexOf(message);
    if (index >= 0) list.splice(index, 1);
  }
}

/** Top-level messages of a conversation, oldest first: what its main view shows. */
export function topLevel(conversation: Conversation): Message[] {
  return conversation.messages.filter((m) => m.threadTs === undefined || m.isBroadcast === true);
}
