import type { PersonContext } from '../people/person-context';
import type { Conversation } from '../state/entities';
import { topLevel } from '../state/message-store';

/** The ts up to which this person has read; what was said before the workspace was opened counts as read. */
export function lastReadIn({ screen, workspace }: PersonContext, conversation: Conversation): string {
  return screen.lastRead.get(conversation.id) ?? workspace.historyEndsAt;
}

/** Marks a conversation as read up to `ts`, or to its newest message. */
export function markRead(context: PersonContext, conversationId: string, ts?: string): void {
  const conversation = context.workspace.conversations.get(conversationId);
  const newest = conversation?.messages.at(-1)?.ts ?? context.workspace.historyEndsAt;
  context.screen.lastRead.set(conversationId, ts ?? newest);
}

/** Messages in the main view that came after the mark and are not this person's own; replies do not count, as in Slack. */
export function unreadIn(context: PersonContext, conversation: Conversation): number {
  const mark = Number(lastReadIn(context, conversation));
  return topLevel(conversation).filter((m) => Number(m.ts) > mark && m.user !== context.user.id).length;
}
