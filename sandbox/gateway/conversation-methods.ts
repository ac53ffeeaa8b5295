import type { Json } from '../json';
import { SlackError, withMessages } from '../slack-error';
import type { Conversation, Message } from '../state/entities';
import { messageJson } from '../state/message-json';
import { topLevel } from '../state/message-store';
import type { Workspace } from '../state/workspace';
import type { Arguments } from './arguments';
import { directMessageTo, knownConversation, readableConversation } from './find-conversation';
import type { Method, MethodContext } from './method';
import { page } from './page';

export const conversationMethods: Record<string, Method> = {
  'conversations.open': (context) => {
    const { workspace, args } = context;
    const users = args.text('users').split(',').filter(Boolean);
    if (args.has('channel')) return { channel: { id: knownConversation(context).id } };
    if (users.length === 0) throw new SlackError('users_list_not_supplied');
    for (const user of users) directMessageTo(context, user);
    const [first = ''] = users;
    const found = users.length === 1 ? workspace.directMessage(first) : groupMessage(workspace, users);
    return { channel: args.flag('return_im') ? conversationJson(workspace, found) : { id: found.id } };
  },

  'conversations.info': (context) => {
    const channel = conversationJson(context.workspace, knownConversation(context));
    return { channel };
  },

  'conversations.members': (context) => {
    const { items, cursor } = page([...knownConversation(context).members], context.args, 100, 1000);
    return { members: items, response_metadata: { next_cursor: cursor } };
  },

  'conversations.join': ({ workspace, activity, ...context }) => {
    const found = knownConversation({ workspace, activity, ...context });
    if (found.kind !== 'public') throw new SlackError('method_not_supported_for_channel_type');
    if (found.isArchived) throw new SlackError('is_archived');
    activity.join(workspace, found, workspace.botUserId);
    return { channel: conversationJson(workspace, found) };
  },

  'conversations.list': ({ workspace, args }) => {
    const types = (args.text('types') || 'public_channel').split(',');
    const visible = [...workspace.conversations.values()].filter(
      (c) => types.includes(typeName(c)) && (c.kind === 'public' || c.members.has(workspace.botUserId)),
    );
    const wanted = visible.filter((c) => !(args.flag('exclude_archived') && c.isArchived));
    const { items, cursor } = page(wanted, args, 100, 1000);
    return {
      channels: items.map((c) => conversationJson(workspace, c)),
      response_metadata: { next_cursor: cursor },
    };
  },

  'conversations.history': (context) => {
    const { workspace, args } = context;
    const newestFirst = within(topLevel(readableConversation(context)), args).reverse();
    return messagePage(workspace, newestFirst, args);
  },

  'conversations.replies': (context) => {
    const { workspace, args } = context;
    const conversation = readableConversation(context);
    const asked = conversation.byTs.get(args.required('ts'));
    if (!asked) throw new SlackError('thread_not_found');
    const parent = conversation.byTs.get(asked.threadTs ?? asked.ts);
    const replies = within(conversation.replies.get(asked.threadTs ?? asked.ts) ?? [], args);
    return messagePage(workspace, parent ? [parent, ...replies] : replies, args);
  },
};

/** A conversation as Slack's API shows it. */
export function conversationJson(workspace: Workspace, conversation: Conversation): Json {
  const { kind } = conversation;
  const isMember = conversation.members.has(workspace.botUserId);
  const shared = {
    id: conversation.id,
    created: conversation.createdSeconds,
    is_archived: conversation.isArchived,
    is_im: kind === 'im',
    is_mpim: kind === 'mpim',
    is_private: kind !== 'public',
    is_channel: kind === 'public',
    is_group: kind === 'private',
    is_ext_shared: conversation.isExternallyShared,
    is_org_shared: false,
    is_shared: conversation.isExternallyShared,
    is_pending_ext_shared: false,
    context_team_id: workspace.id,
  };
  const person = [...conversation.members].find((id) => id !== workspace.botUserId);
  if (kind === 'im') return { ...shared, user: person, is_open: true };
  return {
    ...shared,
    name: conversation.name,
    name_normalized: conversation.name,
    is_general: conversation.name === 'general',
    is_member: isMember,
    num_members: conversation.members.size,
    topic: { value: '', creator: '', last_set: 0 },
    purpose: { value: '', creator: '', last_set: 0 },
    shared_team_ids: conversation.isExternallyShared ? [workspace.id, 'T0PARTNER1'] : [workspace.id],
  };
}

/** Slack's word for a conversation's kind in `types` arguments. */
export function typeName(conversation: Conversation): string {
  if (conversation.kind === 'public' || conversation.kind === 'private')
    return `${conversation.kind}_channel`;
  return conversation.kind;
}

function groupMessage(workspace: Workspace, users: string[]): Conversation {
  const members = [...new Set([...users, workspace.botUserId])];
  const known = [...workspace.conversations.values()].find(
    (c) => c.kind === 'mpim' && c.members.size === members.length && members.every((id) => c.members.has(id)),
  );
  return known ?? workspace.addConversation('mpim', `mpdm-${users.length + 1}`, members);
}

/** Messages between `oldest` and `latest`; the ends belong only when `inclusive`. */
function within(messages: Message[], args: Arguments): Message[] {
  const oldest = stamp(args, 'oldest', 0);
  const latest = stamp(args, 'latest', Number.POSITIVE_INFINITY);
  const inclusive = args.flag('inclusive');
  return messages.filter(({ ts }) => {
    const at = Number(ts);
    return (at > oldest && at < latest) || (inclusive && (at === oldest || at === latest));
  });
}

function stamp(args: Arguments, name: string, fallback: number): number {
  if (!args.has(name)) return fallback;
  const value = Number(args.text(name));
  if (Number.isNaN(value)) throw withMessages('invalid_arguments', [`not a timestamp: ${name}`]);
  return value;
}

function messagePage(workspace: Workspace, messages: Message[], args: MethodContext['args']): Json {
  const { items, cursor } = page(messages, args, 100, 999);
  return {
    messages: items.map((m) => messageJson(workspace, m, args.flag('include_all_metadata'))),
    has_more: cursor !== '',
    ...(cursor ? { response_metadata: { next_cursor: cursor } } : {}),
  };
}
