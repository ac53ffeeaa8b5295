/**
 * What the page and the sandbox say to each other: types alone, so that the page can `import type` them. Times are ISO 8601
 * in the workspace's time, ids are Slack's.
 */

/** Raw Slack JSON: a block, a message, a view. */
export type SlackJson = Record<string, unknown>;

/** GET /page/state?as=<handle>: everything around the conversation that is open. */
export interface PageState {
  workspace: { id: string; name: string; domain: string };
  me: PagePerson;
  /** Everybody, those who left included: their names stand under what they wrote. */
  people: PagePerson[];
  bot: { userId: string; botId: string; appId: string; name: string };
  app: PageApp;
  clock: PageClock;
  /** What I may see, channels by name first, then direct messages. */
  conversations: PageConversationHead[];
  /** Null until the app has published one: open it with the act `open_home`. */
  home: PageView | null;
  /** My open modals, the one on top last. */
  modals: PageView[];
  /** Newest last; only those after `toastsSince` when that was given. */
  toasts: PageToast[];
  /** Changes with the process and with each reset: a page that knew another one begins anew. */
  epoch: string;
  /** Counts up whenever anything I can see changes. */
  version: number;
}

export interface PagePerson {
  id: string;
  handle: string;
  name: string;
  displayName: string;
  tz: string;
  /** What Slack shows them, such as `de-DE`. */
  locale: string;
  /** Seconds east of UTC at this moment. */
  tzOffset: number;
  isBot: boolean;
  isAdmin: boolean;
  isGuest: boolean;
  deactivated: boolean;
  status: { text: string; emoji: string };
  /** Do-not-disturb or snoozed at this moment. */
  dnd: boolean;
}

/** What the app offers in Slack's menus, from its manifest. */
export interface PageApp {
  name: string;
  commands: { command: string; description: string; usageHint: string }[];
  globalShortcuts: PageShortcut[];
  messageShortcuts: PageShortcut[];
}

export interface PageShortcut {
  name: string;
  callbackId: string;
  description: string;
}

export interface PageClock {
  now: string;
  /** False: it stands still until it is moved. True: it goes on with the system's clock. */
  running: boolean;
  /** How far it was moved ahead of the system's clock; 0 for a clock that stands still. */
  aheadMs: number;
}

export interface PageConversationHead {
  id: string;
  name: string;
  kind: 'public' | 'private' | 'im' | 'mpim';
  /** Whether I belong to it; a public channel may be looked at without. */
  isMember: boolean;
  memberIds: string[];
  /** Whether the app belongs to it. */
  hasApp: boolean;
  isArchived: boolean;
  isExternallyShared: boolean;
  /** Messages in the main view after `lastRead` that are not mine. */
  unread: number;
  /** The ts up to which I have read. */
  lastRead: string;
  /** The ts of the newest message in the main view, empty when there is none. */
  latest: string;
}

export interface PageView {
  /** The view as Slack sends it, `state.values` as they are now included. */
  view: SlackJson;
  /** Error text under an input, by block_id. */
  errors: Record<string, string>;
}

export interface PageToast {
  id: number;
  at: string;
  /** Slack's code, such as `operation_timeout` or `dispatch_failed`. */
  code: string;
  /** What Slack's client says. */
  text: string;
  /** Where Slack shows it: under the composer, in the modal, beside the button, over everything. */
  place: 'command' | 'modal' | 'action' | 'shortcut';
}

/** GET /page/conversation?as=&id=[&thread=<ts>] */
export interface PageConversation {
  conversation: PageConversationHead;
  /** The parent's ts when a thread was asked for. */
  thread: string | null;
  /** Oldest first, ephemeral ones in their order. In a thread, the parent is the first. */
  messages: PageMessage[];
  version: number;
}

export interface PageMessage {
  /** As Slack's API shows it, without metadata: blocks, text, ts, thread_ts, reply_count, reactions, edited, files. */
  message: SlackJson;
  /** Only I see it. */
  isEphemeral: boolean;
  /** I may edit and delete it. */
  isMine: boolean;
  /** Values I chose in its elements, in the shape of `view.state.values`. */
  state: Record<string, Record<string, SlackJson>>;
}

/** What comes over GET /page/events?as=, as the event `tick`. */
export interface PageTick {
  epoch: string;
  version: number;
  what: PageChange[];
}

/** `conversation:<id>` is sent for messages, members, marks. `start` comes first on every connection. */
export type PageChange =
  | 'start'
  | 'workspace'
  | 'home'
  | 'modals'
  | 'toasts'
  | 'clock'
  | `conversation:${string}`;

/** GET /page/inspector?as=[&before=<seq>][&since=<seq>][&limit=]: newest first. */
export interface PageInspector {
  entries: PageInspectorEntry[];
  /** Ask again with `before` set to the last entry's `seq`. */
  hasMore: boolean;
}

export interface PageInspectorEntry {
  seq: number;
  at: string;
  /** `to-bot`: a request to the app. `from-bot`: a Web API call of the app. */
  direction: 'to-bot' | 'from-bot';
  /** `chat.postMessage`, `slash_commands`, `block_actions`, `view_submission`, `message`, … */
  name: string;
  ok: boolean;
  /** Slack's error or what became of the request, such as `operation_timeout`. */
  error: string | null;
  status: number | null;
  ms: number;
  /** Arguments of the call, or the decoded body of the request; tokens masked. Null when it is another person's. */
  sent: unknown;
  /** The answer; null when there was none, or when it is another person's. */
  answered: unknown;
  /** Whose private matter it is, when it is not mine: act as them to read it. */
  privateTo: string | null;
}

export type PageClockMove = '1h' | 'next-morning' | 'next-monday';

/** POST /page/clock */
export interface PageClockRequest {
  as: string;
  advance: PageClockMove;
}

export interface PageClockAnswer {
  ok: true;
  clock: PageClock;
  /** False: Evenkeel was still busy after the wait; its messages come with later ticks. */
  settled: boolean;
}

/** Any refusal: 400, 403, 404 or 409. `error` is a sentence for the person, or Slack's code. */
export interface PageRefusal {
  ok: false;
  error: string;
}
