import type { Json } from '../json';

export interface User {
  id: string;
  /** How tests and the people API name this person. */
  handle: string;
  realName: string;
  displayName: string;
  email: string;
  tz: string;
  /** The language Slack shows them; English for a workspace kept before there was one. */
  locale?: string;
  deleted: boolean;
  isGuest: boolean;
  isBot: boolean;
  isAdmin: boolean;
  statusText: string;
  statusEmoji: string;
  dnd: { enabled: boolean; startsAt: number; endsAt: number; snoozeUntil: number };
}

export type ConversationKind = 'public' | 'private' | 'im' | 'mpim';

export interface Conversation {
  id: string;
  name: string;
  kind: ConversationKind;
  members: Set<string>;
  isArchived: boolean;
  isExternallyShared: boolean;
  createdSeconds: number;
  messages: Message[];
  byTs: Map<string, Message>;
  replies: Map<string, Message[]>;
}

export interface Reaction {
  name: string;
  users: string[];
}

export interface Message {
  ts: string;
  channel: string;
  user: string;
  text: string;
  botId?: string;
  subtype?: string;
  blocks?: Json[];
  attachments?: Json[];
  metadata?: Json;
  threadTs?: string;
  isBroadcast?: boolean;
  clientMsgId?: string;
  edited?: { user: string; ts: string };
  reactions: Reaction[];
  files: string[];
  /** Set on ephemeral messages: the only person who sees it. */
  ephemeralTo?: string;
}

export interface StoredFile {
  id: string;
  name: string;
  title: string;
  content: Buffer;
  uploadedBy: string;
  channels: string[];
  /** False between getUploadURLExternal and completeUploadExternal. */
  complete: boolean;
}

/** What one input element holds, in Slack's `view.state.values` shape. */
export type ElementState = Json;
export type StateValues = Record<string, Record<string, ElementState>>;

export interface View {
  id: string;
  type: 'modal' | 'home';
  userId: string;
  body: Json;
  hash: string;
  rootViewId: string;
  previousViewId: string | null;
  state: StateValues;
  /** Error under an input, by block_id. */
  errors: Record<string, string>;
}
