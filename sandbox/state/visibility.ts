import type { Conversation, Message, StoredFile, View } from './entities';
import type { Workspace } from './workspace';

/**
 * Who may see what, decided here only. A public channel is open to full members; a guest, somebody of another organisation, and everyone in a
 * private channel or direct message, must belong to it.
 */
export function canSeeConversation(
  workspace: Workspace,
  userId: string,
  conversation: Conversation,
): boolean {
  if (conversation.members.has(userId)) return true;
  const user = workspace.users.get(userId);
  return conversation.kind === 'public' && user !== undefined && !user.isGuest && !user.deleted && !user.home;
}

/** A message is seen by whoever sees its conversation; an ephemeral one by its addressee only. */
export function canSeeMessage(workspace: Workspace, userId: string, message: Message): boolean {
  if (message.ephemeralTo !== undefined && message.ephemeralTo !== userId) return false;
  const conversation = workspace.conversations.get(message.channel);
  return conversation !== undefined && canSeeConversation(workspace, userId, conversation);
}

/** Modals and Home tabs belong to one person. */
export function canSeeView(userId: string, view: View): boolean {
  return view.userId === userId;
}

/** A file is seen by whoever sees a conversation it was shared in. */
export function canSeeFile(workspace: Workspace, userId: string, file: StoredFile): boolean {
  return file.channels.some((id) => {
    const conversation = workspace.conversations.get(id);
    return conversation !== undefined && canSeeConversation(workspace, userId, conversation);
  });
}
