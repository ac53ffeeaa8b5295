/** Scopes of a method: any one of these will do. A method without an entry needs none. */
export const methodScopes: Record<string, string[]> = {
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  'chat.delete': ['chat:write'],
  'chat.postEphemeral': ['chat:write'],
  'conversations.open': ['im:write', 'mpim:write'],
  'conversations.info': ['channels:read', 'groups:read', 'im:read', 'mpim:read'],
  'conversations.members': ['channels:read', 'groups:read', 'im:read', 'mpim:read'],
  'conversations.list': ['channels:read', 'groups:read', 'im:read', 'mpim:read'],
  'conversations.join': ['channels:join'],
  'conversations.history': ['channels:history', 'groups:history', 'im:history', 'mpim:history'],
  'conversations.replies': ['channels:history', 'groups:history', 'im:history', 'mpim:history'],
  'users.info': ['users:read'],
  'users.list': ['users:read'],
  'users.conversations': ['channels:read', 'groups:read', 'im:read', 'mpim:read'],
  'users.lookupByEmail': ['users:read.email'],
  'reactions.add': ['reactions:write'],
  'reactions.remove': ['reactions:write'],
  'reactions.get': ['reactions:read'],
  'dnd.info': ['dnd:read'],
  'files.getUploadURLExternal': ['files:write'],
  'files.completeUploadExternal': ['files:write'],
  'files.info': ['files:read'],
  'files.delete': ['files:write'],
  'team.info': ['team:read'],
};

/** What a full app asks for; a test narrows it with `admin.setScopes`. */
export const defaultScopes = [
  ...new Set([...Object.values(methodScopes).flat(), 'commands', 'app_mentions:read']),
];

/** Events the app hears unless the workspace is set up otherwise. */
export const defaultSubscriptions = [
  'message.channels',
  'message.groups',
  'message.im',
  'app_home_opened',
  'reaction_added',
  'reaction_removed',
  'member_joined_channel',
  'member_left_channel',
  'channel_left',
  'group_left',
  'channel_archive',
  'channel_unarchive',
  'channel_rename',
  'channel_shared',
  'group_archive',
  'group_unarchive',
  'group_rename',
  'user_change',
  'team_join',
  'channel_created',
  'tokens_revoked',
  'app_uninstalled',
  'dnd_updated_user',
];
