import { Screen, type ScreenJson } from '../people/screen';
import type { Sandbox } from '../start-sandbox';
import type { Conversation, Message, StoredFile, User, View } from '../state/entities';
import type { Workspace } from '../state/workspace';

/** Counts up when a kept workspace of before can no longer be read. */
const format = 1;

/** What is kept of one workspace, in parts that are written only when they have changed. */
export type Parts = Map<string, string>;

interface Meta {
  format: number;
  workspaceId: string;
  botId: string;
  botUserId: string;
  historyEndsAt: string;
  tokenState: Workspace['tokenState'];
  ids: { counter: number; lastMicros: number };
  sentEvents: number;
  clock: { aheadMs: number; now: string };
  /** In the order in which they were made. */
  conversations: string[];
  files: string[];
}

type KeptConversation = Omit<Conversation, 'members' | 'byTs' | 'replies'> & { members: string[] };
type KeptFile = Omit<StoredFile, 'content'> & { content: string };

/** Everything of the first workspace that has to outlive the process. */
export function partsOf({ workspaces, people, events, clock }: Sandbox): Parts {
  const workspace = workspaces[0] as Workspace;
  const { botId, botUserId, historyEndsAt, tokenState } = workspace;
  const meta: Meta = {
    format,
    workspaceId: workspace.id,
    botId,
    botUserId,
    historyEndsAt,
    tokenState,
    ids: workspace.ids.position(),
    sentEvents: events.position(),
    clock: { aheadMs: clock.aheadMs, now: clock.now().toISOString() },
    conversations: [...workspace.conversations.keys()],
    files: [...workspace.files.keys()],
  };
  const screens = [...people.screens].map(([userId, screen]) => [userId, screen.toJson()]);
  const whole = { meta, users: [...workspace.users.values()], screens, views: workspace.views.all() };
  const parts: [string, unknown][] = Object.entries({ ...whole, ephemerals: workspace.ephemerals });
  for (const each of workspace.conversations.values()) parts.push([`conversation:${each.id}`, keptOf(each)]);
  for (const file of workspace.files.values()) {
    const kept: KeptFile = { ...file, content: file.content.toString('base64') };
    parts.push([`file:${file.id}`, kept]);
  }
  return new Map(parts.map(([name, part]) => [name, JSON.stringify(part)]));
}

/**
 * Puts what was kept in the place of the workspace that just began.
 * @throws Error saying why it cannot be read; nothing has changed then
 */
export async function putBack(sandbox: Sandbox, parts: Parts): Promise<void> {
  const read = <Part>(name: string): Part => {
    const text = parts.get(name);
    if (text === undefined) throw new Error(`the part ${name} is missing`);
    return JSON.parse(text) as Part;
  };
  const workspace = sandbox.workspaces[0] as Workspace;
  const meta = read<Meta>('meta');
  if (meta.format !== format) throw new Error(`it was kept by another version (format ${meta.format})`);
  if (meta.workspaceId !== workspace.id) throw new Error('it is another workspace');
  // All is read before anything is changed.
  const users = read<User[]>('users');
  const screens = read<[string, ScreenJson][]>('screens').map(
    ([id, json]) => [id, Screen.fromJson(json)] as const,
  );
  const views = read<View[]>('views');
  const ephemerals = read<Message[]>('ephemerals');
  const conversations = meta.conversations.map((id) => revived(read<KeptConversation>(`conversation:${id}`)));
  const files = meta.files.map((id) => read<KeptFile>(`file:${id}`));

  workspace.clear();
  const { botId, botUserId, historyEndsAt, tokenState } = meta;
  Object.assign(workspace, { botId, botUserId, historyEndsAt, tokenState, ephemerals });
  for (const user of users) workspace.users.set(user.id, user);
  for (const each of conversations) workspace.conversations.set(each.id, each);
  for (const file of files) {
    workspace.files.set(file.id, { ...file, content: Buffer.from(file.content, 'base64') });
  }
  workspace.views.restore(views);
  workspace.ids.resume(meta.ids);
  sandbox.events.resume(meta.sentEvents);
  sandbox.people.screens.clear();
  for (const [userId, screen] of screens) sandbox.people.screens.set(userId, screen);
  await sandbox.clock.resume(meta.clock.aheadMs, new Date(meta.clock.now));
}

function keptOf({ byTs: _byTs, replies: _replies, members, ...rest }: Conversation): KeptConversation {
  return { ...rest, members: [...members] };
}

function revived({ members, ...rest }: KeptConversation): Conversation {
  const replies = new Map<string, Message[]>();
  for (const message of rest.messages) {
    if (message.threadTs === undefined) continue;
    replies.set(message.threadTs, [...(replies.get(message.threadTs) ?? []), message]);
  }
  const byTs = new Map(rest.messages.map((message) => [message.ts, message]));
  return { ...rest, members: new Set(members), byTs, replies };
}
