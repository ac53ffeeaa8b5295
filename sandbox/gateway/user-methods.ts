import type { Json } from '../json';
import { SlackError } from '../slack-error';
import type { User } from '../state/entities';
import { offsetSeconds, zoneLabel } from '../state/time-zone';
import type { Workspace } from '../state/workspace';
import { conversationJson, typeName } from './conversation-methods';
import type { Method } from './method';
import { page } from './page';

export const userMethods: Record<string, Method> = {
  'users.info': ({ workspace, args }) => {
    const user = userOf(workspace, args.required('user'));
    const locale = args.flag('include_locale') && !user.deleted ? localeJson(user) : {};
    return { user: { ...userJson(workspace, user), ...locale } };
  },

  'users.lookupByEmail': ({ workspace, args }) => {
    const email = args.required('email').toLowerCase();
    const found = [...workspace.users.values()].find((user) => user.email === email && !user.deleted);
    if (!found) throw new SlackError('users_not_found');
    return { user: userJson(workspace, found) };
  },

  'users.list': ({ workspace, args }) => {
    const { items, cursor } = page([...workspace.users.values()], args, 100, 1000);
    return { members: items.map((u) => userJson(workspace, u)), response_metadata: { next_cursor: cursor } };
  },

  'users.conversations': ({ workspace, args }) => {
    const user = userOf(workspace, args.text('user') || workspace.botUserId);
    const types = (args.text('types') || 'public_channel').split(',');
    // A bot learns of private conversations only where it is a member too.
    const shared = [...workspace.conversations.values()].filter(
      (c) => c.members.has(user.id) && (c.kind === 'public' || c.members.has(workspace.botUserId)),
    );
    const wanted = shared.filter(
      (c) => types.includes(typeName(c)) && !(args.flag('exclude_archived') && c.isArchived),
    );
    const { items, cursor } = page(wanted, args, 100, 999);
    return {
      channels: items.map((c) => conversationJson(workspace, c)),
      response_metadata: { next_cursor: cursor },
    };
  },

  'dnd.info': ({ workspace, args }) => {
    const { dnd } = userOf(workspace, args.text('user') || workspace.botUserId);
    const nowSeconds = workspace.clock.now().getTime() / 1000;
    return {
      dnd_enabled: dnd.enabled,
      next_dnd_start_ts: dnd.enabled ? dnd.startsAt : 1,
      next_dnd_end_ts: dnd.enabled ? dnd.endsAt : 1,
      snooze_enabled: dnd.snoozeUntil > nowSeconds,
      ...(dnd.snoozeUntil > nowSeconds
        ? { snooze_endtime: dnd.snoozeUntil, snooze_remaining: Math.floor(dnd.snoozeUntil - nowSeconds) }
        : {}),
    };
  },
};

/** A person as Slack's API shows them, zone offset as of the workspace's clock. */
export function userJson(workspace: Workspace, user: User): Json {
  const now = workspace.clock.now();
  const shared = {
    id: user.id,
    team_id: workspace.id,
    name: user.handle,
    deleted: user.deleted,
    is_bot: user.isBot,
    updated: Math.floor(now.getTime() / 1000),
    profile: {
      real_name: user.realName,
      display_name: user.displayName,
      status_text: user.statusText,
      status_emoji: user.statusEmoji,
      status_expiration: 0,
      team: workspace.id,
      ...(user.isBot ? { bot_id: workspace.botId, api_app_id: workspace.appId } : { email: user.email }),
    },
  };
  // Slack tells neither zone nor roles of people who left.
  if (user.deleted) return shared;
  return {
    ...shared,
    real_name: user.realName,
    tz: user.tz,
    tz_label: zoneLabel(user.tz, now),
    tz_offset: offsetSeconds(user.tz, now),
    is_admin: user.isAdmin,
    is_owner: false,
    is_restricted: user.isGuest,
    is_ultra_restricted: false,
    is_app_user: false,
  };
}

/** Told by `users.info` when asked, and by every change. */
export const localeJson = ({ locale = 'en-US' }: User): Json => ({ locale });

function userOf(workspace: Workspace, id: string): User {
  const user = workspace.users.get(id);
  if (!user) throw new SlackError('user_not_found');
  return user;
}
