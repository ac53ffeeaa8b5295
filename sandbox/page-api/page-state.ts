import type { Json } from '../json';
import type { PersonContext } from '../people/person-context';
import type { Conversation, User, View } from '../state/entities';
import { topLevel } from '../state/message-store';
import { offsetSeconds } from '../state/time-zone';
import { viewJson } from '../state/view-json';
import { canSeeConversation, canSeeView } from '../state/visibility';
import type { Workspace } from '../state/workspace';
import type {
  PageApp,
  PageClock,
  PageConversationHead,
  PagePerson,
  PageState,
  PageToast,
  PageView,
} from './page-contract';
import { lastReadIn, unreadIn } from './read-marks';

/** Everything around the open conversation, as one person sees it. */
export function pageState(
  context: PersonContext,
  app: PageApp,
  at: { epoch: string; version: number },
  toastsSince = 0,
): PageState {
  const { workspace, user } = context;
  return {
    workspace: { id: workspace.id, name: workspace.name, domain: workspace.domain },
    me: pagePerson(workspace, user),
    people: peopleOf(workspace),
    bot: { userId: workspace.botUserId, botId: workspace.botId, appId: workspace.appId, name: app.name },
    app,
    clock: clockOf(workspace),
    conversations: conversationsOf(context).map((each) => conversationHead(context, each)),
    home: homeOf(context),
    modals: modalsOf(context),
    toasts: toastsOf(context).filter(({ id }) => id > toastsSince),
    ...at,
  };
}

export function peopleOf(workspace: Workspace): PagePerson[] {
  return [...workspace.users.values()].map((user) => pagePerson(workspace, user));
}

export function clockOf({ clock }: Workspace): PageClock {
  return { now: clock.now().toISOString(), running: clock.isRunning, aheadMs: clock.aheadMs };
}

/** What this person may look at: channels by name, then direct messages. The one with the app is always there. */
export function conversationsOf({ workspace, user }: PersonContext): Conversation[] {
  workspace.directMessage(user.id);
  const seen = [...workspace.conversations.values()].filter((c) => canSeeConversation(workspace, user.id, c));
  const rank = ({ kind }: Conversation) => (kind === 'im' ? 2 : kind === 'mpim' ? 1 : 0);
  return seen.sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
}

export function conversationHead(context: PersonContext, conversation: Conversation): PageConversationHead {
  const { workspace, user } = context;
  return {
    id: conversation.id,
    name: conversation.kind === 'im' ? 'Evenkeel' : conversation.name,
    kind: conversation.kind,
    isMember: conversation.members.has(user.id),
    memberIds: [...conversation.members],
    hasApp: conversation.members.has(workspace.botUserId),
    isArchived: conversation.isArchived,
    isExternallyShared: conversation.isExternallyShared,
    unread: unreadIn(context, conversation),
    lastRead: lastReadIn(context, conversation),
    latest: topLevel(conversation).at(-1)?.ts ?? '',
  };
}

export function homeOf({ workspace, user }: PersonContext): PageView | null {
  const home = workspace.views.home(user.id);
  return home && canSeeView(user.id, home) ? pageView(workspace, home) : null;
}

export function modalsOf({ workspace, user }: PersonContext): PageView[] {
  const mine = workspace.views.stack(user.id).filter((view) => canSeeView(user.id, view));
  return mine.map((view) => pageView(workspace, view));
}

export function toastsOf({ screen }: PersonContext): PageToast[] {
  return screen.toasts.map(({ id, at, code, shown, place }) => ({ id, at, code, text: shown, place }));
}

function pageView(workspace: Workspace, view: View): PageView {
  // Slack's client is not told an app's private metadata.
  const { private_metadata: _hidden, ...shown }: Json = viewJson(workspace, view);
  return { view: shown, errors: view.errors };
}

function pagePerson(workspace: Workspace, user: User): PagePerson {
  const now = workspace.clock.now();
  const seconds = now.getTime() / 1000;
  const { dnd } = user;
  return {
    id: user.id,
    handle: user.handle,
    name: user.realName,
    displayName: user.displayName,
    tz: user.tz,
    locale: user.locale ?? 'en-US',
    tzOffset: offsetSeconds(user.tz, now),
    isBot: user.isBot,
    isAdmin: user.isAdmin,
    isGuest: user.isGuest,
    deactivated: user.deleted,
    status: { text: user.statusText, emoji: user.statusEmoji },
    dnd: seconds < dnd.snoozeUntil || (dnd.enabled && seconds >= dnd.startsAt && seconds < dnd.endsAt),
  };
}
