import { SlackError } from '../slack-error';
import type { Conversation } from '../state/entities';
import type { MethodContext } from './method';

/** The conversation in argument `name`, if the bot may know of it: private ones it is not in do not exist for it. */
export function knownConversation({ workspace, args }: MethodContext, name = 'channel'): Conversation {
  const found = workspace.conversations.get(args.required(name));
  const isOpen = found?.kind === 'public' || found?.members.has(workspace.botUserId);
  if (!found || !isOpen) throw new SlackError('channel_not_found');
  return found;
}

/** Where the bot wants to write: it must be a member and the channel alive. A user id opens the direct message. */
export function writableConversation(context: MethodContext): Conversation {
  const { workspace, args } = context;
  const channel = args.required('channel');
  if (workspace.users.has(channel)) return directMessageTo(context, channel);
  const found = knownConversation(context);
  if (found.isArchived) throw new SlackError('is_archived');
  if (!found.members.has(workspace.botUserId)) throw new SlackError('not_in_channel');
  return found;
}

/** The conversation the bot may read: it must be a member. */
export function readableConversation(context: MethodContext): Conversation {
  const found = knownConversation(context);
  if (!found.members.has(context.workspace.botUserId)) throw new SlackError('not_in_channel');
  return found;
}

/** The direct message with one person, refused for bots and for people who left. */
export function directMessageTo({ workspace }: MethodContext, userId: string): Conversation {
  const user = workspace.users.get(userId);
  if (!user) throw new SlackError('user_not_found');
  if (user.isBot) throw new SlackError('cannot_dm_bot');
  if (user.deleted) throw new SlackError('user_disabled');
  return workspace.directMessage(userId);
}
