import type { Activity, Publish } from '../app-link/activity';
import { localeJson, userJson } from '../gateway/user-methods';
import type { Json } from '../json';
import type { Conversation, User } from '../state/entities';
import type { Workspace } from '../state/workspace';
import type { ChannelSeed, PersonSeed } from '../state/workspace-seed';

export interface DndSetting {
  /** Recurring do-not-disturb, as seconds since 1970 of its next start and end. */
  startsAt?: Date | string;
  endsAt?: Date | string;
  /** Snoozed until this instant. */
  snoozeUntil?: Date | string;
  /** Turns everything off. */
  off?: boolean;
}

/** What a workspace's owners do. Every change sends the event Slack sends. */
export class Admin {
  constructor(
    private readonly workspace: Workspace,
    private readonly activity: Activity,
    private readonly publish: Publish,
  ) {}

  archive(channel: string): void {
    const found = this.workspace.channel(channel);
    found.isArchived = true;
    this.channelEvent(found, found.kind === 'private' ? 'group_archive' : 'channel_archive');
  }

  unarchive(channel: string): void {
    const found = this.workspace.channel(channel);
    found.isArchived = false;
    this.channelEvent(found, found.kind === 'private' ? 'group_unarchive' : 'channel_unarchive');
  }

  rename(channel: string, name: string): void {
    const found = this.workspace.channel(channel);
    found.name = name;
    const type = found.kind === 'private' ? 'group_rename' : 'channel_rename';
    this.send({ type, channel: { id: found.id, name, created: found.createdSeconds } }, found);
  }

  /** Connects the channel with another organisation. */
  shareExternally(channel: string): void {
    const found = this.workspace.channel(channel);
    found.isExternallyShared = true;
    this.send({ type: 'channel_shared', connected_team_id: 'T0PARTNER1', channel: found.id }, found);
  }

  inviteBot(channel: string): void {
    this.invite(channel, this.workspace.botUserId);
  }

  removeBot(channel: string): void {
    this.remove(channel, this.workspace.botUserId);
  }

  invite(channel: string, person: string): void {
    this.activity.join(this.workspace, this.workspace.channel(channel), this.workspace.person(person).id);
  }

  remove(channel: string, person: string): void {
    this.activity.leave(this.workspace, this.workspace.channel(channel), this.workspace.person(person).id);
  }

  deactivate(person: string): void {
    const user = this.workspace.person(person);
    user.deleted = true;
    for (const conversation of this.workspace.conversations.values()) {
      if (conversation.kind !== 'im') conversation.members.delete(user.id);
    }
    this.userChanged(user);
  }

  reactivate(person: string): void {
    const user = this.workspace.person(person);
    user.deleted = false;
    this.userChanged(user);
  }

  setTimezone(person: string, tz: string): void {
    const user = this.workspace.person(person);
    user.tz = tz;
    this.userChanged(user);
  }

  setLocale(person: string, locale: string): void {
    const user = this.workspace.person(person);
    user.locale = locale;
    this.userChanged(user);
  }

  setStatus(person: string, text: string, emoji = ''): void {
    const user = this.workspace.person(person);
    Object.assign(user, { statusText: text, statusEmoji: emoji });
    this.userChanged(user);
  }

  makeGuest(person: string): void {
    const user = this.workspace.person(person);
    user.isGuest = true;
    this.userChanged(user);
  }

  setDnd(person: string, setting: DndSetting): void {
    const user = this.workspace.person(person);
    const seconds = (at: Date | string | undefined): number =>
      at ? Math.floor(new Date(at).getTime() / 1000) : 0;
    user.dnd = {
      enabled: !setting.off && setting.startsAt !== undefined,
      startsAt: seconds(setting.startsAt),
      endsAt: seconds(setting.endsAt),
      snoozeUntil: setting.off ? 0 : seconds(setting.snoozeUntil),
    };
    const dnd_status = {
      dnd_enabled: user.dnd.enabled,
      next_dnd_start_ts: user.dnd.startsAt,
      next_dnd_end_ts: user.dnd.endsAt,
    };
    this.send({ type: 'dnd_updated_user', user: user.id, dnd_status });
  }

  addPerson(seed: PersonSeed): User {
    const user = this.workspace.addUser(seed);
    this.send({ type: 'team_join', user: userJson(this.workspace, user) });
    return user;
  }

  addChannel(seed: ChannelSeed): Conversation {
    const channel = this.workspace.addChannel(seed);
    const created = { id: channel.id, name: channel.name, created: channel.createdSeconds, creator: '' };
    if (channel.kind === 'public') this.send({ type: 'channel_created', channel: created });
    return channel;
  }

  /** The bot token stops working: every call answers token_revoked. */
  revokeToken(): void {
    this.workspace.tokenState = 'revoked';
    this.send({ type: 'tokens_revoked', tokens: { oauth: [], bot: [this.workspace.botUserId] } });
  }

  /** The app leaves the workspace: every call answers account_inactive and no event comes any more. */
  uninstall(): void {
    this.send({ type: 'app_uninstalled' });
    this.workspace.tokenState = 'uninstalled';
  }

  /** The token works again, as after a reinstall. */
  reinstall(): void {
    this.workspace.tokenState = 'active';
  }

  setScopes(scopes: string[]): void {
    this.workspace.scopes = new Set(scopes);
  }

  setSubscriptions(events: string[]): void {
    this.workspace.subscriptions = new Set(events);
  }

  /** Whether requests go over Socket Mode, once an app is connected, instead of HTTP. */
  setSocketMode(on: boolean): void {
    this.workspace.socketMode = on;
  }

  private channelEvent(channel: Conversation, type: string): void {
    const owner = [...this.workspace.users.values()].find((user) => user.isAdmin);
    this.send({ type, channel: channel.id, user: owner?.id ?? '' }, channel);
  }

  private userChanged(user: User): void {
    this.send({
      type: 'user_change',
      user: { ...userJson(this.workspace, user), ...(!user.deleted && localeJson(user)) },
    });
  }

  private send(event: Json, conversation?: Conversation): void {
    this.publish(this.workspace, { ...event, event_ts: this.workspace.ids.ts() }, conversation);
  }
}
