import { withKeptState } from '../blocks/element-state';
import type { PersonContext } from '../people/person-context';
import { SlackError } from '../slack-error';
import type { Conversation, Message } from '../state/entities';
import { messageJson } from '../state/message-json';
import { getMessage, topLevel } from '../state/message-store';
import { canSeeConversation, canSeeMessage } from '../state/visibility';
import type { PageConversation, PageMessage } from './page-contract';
import { conversationHead } from './page-state';

/** What one person sees in a conversation, or in one of its threads, ephemeral messages in their order. */
export function pageConversation(
  context: PersonContext,
  id: string,
  thread: string | null,
  version: number,
): PageConversation {
  const { workspace, user } = context;
  const conversation = workspace.conversations.get(id);
  // What somebody cannot see does not exist for them.
  if (!conversation || !canSeeConversation(workspace, user.id, conversation))
    throw new SlackError('channel_not_found', {}, 404);
  const messages =
    thread === null ? mainView(context, conversation) : threadView(context, conversation, thread);
  return {
    conversation: conversationHead(context, conversation),
    thread,
    messages: messages.map((message) => pageMessage(context, message)),
    version,
  };
}

/** Every message of a conversation this person sees, replies included: what a change is told by. */
export function everythingIn(context: PersonContext, conversation: Conversation): PageMessage[] {
  const { workspace, user } = context;
  const mine = workspace.ephemerals.filter(({ channel }) => channel === conversation.id);
  const seen = [...conversation.messages, ...mine].filter((m) => canSeeMessage(workspace, user.id, m));
  return seen.map((message) => pageMessage(context, message));
}

function mainView(context: PersonContext, conversation: Conversation): Message[] {
  return inOrder(context, topLevel(conversation), ephemeralsIn(context, conversation, undefined));
}

function threadView(context: PersonContext, conversation: Conversation, ts: string): Message[] {
  const asked = getMessage(conversation, ts);
  const parentTs = asked.threadTs ?? asked.ts;
  const parent = conversation.byTs.get(parentTs);
  const stored = [...(parent ? [parent] : []), ...(conversation.replies.get(parentTs) ?? [])];
  return inOrder(context, stored, ephemeralsIn(context, conversation, parentTs));
}

function ephemeralsIn({ workspace, user }: PersonContext, { id }: Conversation, thread: string | undefined) {
  return workspace.ephemerals.filter(
    (m) => m.ephemeralTo === user.id && m.channel === id && m.threadTs === thread,
  );
}

function inOrder({ workspace, user }: PersonContext, stored: Message[], ephemerals: Message[]): Message[] {
  const seen = [...stored, ...ephemerals].filter((message) => canSeeMessage(workspace, user.id, message));
  return seen.sort((a, b) => Number(a.ts) - Number(b.ts));
}

function pageMessage({ workspace, user, screen }: PersonContext, message: Message): PageMessage {
  const kept = screen.messageState.get(`${message.channel}:${message.ts}`) ?? {};
  return {
    message: messageJson(workspace, message),
    isEphemeral: message.ephemeralTo !== undefined,
    isMine: message.user === user.id,
    state: withKeptState(message.blocks ?? [], kept),
  };
}
