import { SlackError } from '../slack-error';
import type { VirtualClock } from '../virtual-clock';
import type { Conversation, ConversationKind, Message, StoredFile, User } from './entities';
import { IdMint } from './id-mint';
import { ViewStore } from './view-store';
import type { ChannelSeed, PersonSeed, WorkspaceSeed } from './workspace-seed';

/** One Slack workspace in memory, with the app installed in it. */
export class Workspace {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  readonly appId: string;
  botId = '';
  botUserId = '';
  readonly botToken: string;
  readonly appToken: string;
  readonly users = new Map<string, User>();
  readonly conversations = new Map<string, Conversation>();
  readonly files = new Map<string, StoredFile>();
  /** Ephemeral messages still on someone's screen. */
  ephemerals: Message[] = [];
  /** The ts up to which everything was said before anybody came: nobody has it unread. */
  historyEndsAt = '';
  readonly ids: IdMint;
  readonly views: ViewStore;
  scopes: Set<string>;
  subscriptions: Set<string>;
  tokenState: 'active' | 'revoked' | 'uninstalled' = 'active';
  socketMode = false;

  constructor(
    private readonly seed: WorkspaceSeed,
    readonly clock: VirtualClock,
    options: { scopes: string[]; subscriptions: string[] },
  ) {
    this.id = seed.id;
    this.name = seed.name;
    this.domain = seed.domain;
    this.ids = new IdMint(seed.mark, clock);
    this.views = new ViewStore(this);
    this.appId = 'A0EVENKEEL';
    this.botToken = ['xoxb', 'sandbox', seed.id].join('-');
    this.appToken = ['xapp', '1', this.appId, seed.id].join('-');
    this.scopes = new Set(options.scopes);
    this.subscriptions = new Set(options.subscriptions);
    this.settle();
  }

  /** Back to the first minute: nobody has done anything yet. */
  beginAnew(): void {
    this.clear();
    this.ids.beginAnew();
    this.tokenState = 'active';
    this.settle();
  }

  /** Forgets everybody and everything, for what is put in its place. */
  clear(): void {
    this.users.clear();
    this.conversations.clear();
    this.files.clear();
    this.ephemerals = [];
    this.views.clearAll();
  }

  private settle(): void {
    this.botId = this.ids.next('B');
    this.botUserId = this.addUser({ handle: 'evenkeel', name: 'Evenkeel', tz: 'Etc/UTC' }, true).id;
    for (const person of this.seed.people) this.addUser(person);
    for (const channel of this.seed.channels) this.addChannel(channel);
    this.seed.history?.(this);
    const told = [...this.conversations.values()].map(({ messages }) => messages.at(-1)?.ts ?? '0');
    this.historyEndsAt = told.sort((a, b) => Number(a) - Number(b)).at(-1) ?? '0';
  }

  addUser(seed: PersonSeed, isBot = false): User {
    const user: User = {
      id: seed.id ?? this.ids.next('U'),
      handle: seed.handle,
      realName: seed.name,
      displayName: seed.name.split(' ')[0] ?? seed.handle,
      email: `${seed.handle}@${this.domain}.example`,
      tz: seed.tz,
      locale: seed.locale ?? 'en-US',
      deleted: seed.deactivated ?? false,
      isGuest: seed.guest ?? false,
      isBot,
      isAdmin: seed.admin ?? false,
      statusText: '',
      statusEmoji: '',
      dnd: { enabled: false, startsAt: 0, endsAt: 0, snoozeUntil: 0 },
    };
    this.users.set(user.id, user);
    return user;
  }

  addChannel(seed: ChannelSeed): Conversation {
    const everyone = [...this.users.values()].filter((u) => !u.isBot && !u.isGuest && !u.deleted);
    const members = seed.members?.map((handle) => this.person(handle)) ?? everyone;
    const channel = this.addConversation(
      seed.private ? 'private' : 'public',
      seed.name,
      members.map((u) => u.id),
      seed.id,
    );
    if (!seed.withoutBot) channel.members.add(this.botUserId);
    channel.isExternallyShared = seed.externallyShared ?? false;
    return channel;
  }

  addConversation(kind: ConversationKind, name: string, members: string[], id?: string): Conversation {
    const conversation: Conversation = {
      id: id ?? this.ids.next(kind === 'im' ? 'D' : 'C'),
      name,
      kind,
      members: new Set(members),
      isArchived: false,
      isExternallyShared: false,
      createdSeconds: Math.floor(this.clock.now().getTime() / 1000),
      messages: [],
      byTs: new Map(),
      replies: new Map(),
    };
    this.conversations.set(conversation.id, conversation);
    return conversation;
  }

  /** The direct message between the bot and `userId`, opened when there is none. */
  directMessage(userId: string): Conversation {
    for (const found of this.conversations.values()) {
      if (found.kind === 'im' && found.members.has(userId)) return found;
    }
    return this.addConversation('im', '', [userId, this.botUserId]);
  }

  /** A person by handle or id; throws when there is none. */
  person(handleOrId: string): User {
    const wanted = handleOrId.replace(/^@/, '');
    const found = this.users.get(wanted) ?? [...this.users.values()].find((user) => user.handle === wanted);
    if (!found) throw new SlackError('user_not_found', { handle: handleOrId });
    return found;
  }

  /** A channel by name or id; throws when there is none. */
  channel(nameOrId: string): Conversation {
    const wanted = nameOrId.replace(/^#/, '');
    const found =
      this.conversations.get(wanted) ??
      [...this.conversations.values()].find((c) => c.kind !== 'im' && c.name === wanted);
    if (!found) throw new SlackError('channel_not_found', { channel: nameOrId });
    return found;
  }

  /** A channel by name, or `dm` for the person's direct message, as its id; other texts as they are. */
  placeId(handle: string, at: string): string {
    if (at === 'dm') return this.directMessage(this.person(handle).id).id;
    return [...this.conversations.values()].find(({ name, kind }) => name === at && kind !== 'im')?.id ?? at;
  }
}
