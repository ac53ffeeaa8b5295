/** Where a person is when something goes wrong, read from an untrusted payload. */
export type ErrorPlace =
  | { kind: 'form'; userId: string; inputBlockIds: string[]; blockIds: string[] }
  | { kind: 'modal'; userId: string; triggerId: string | undefined }
  | { kind: 'home'; userId: string; triggerId: string | undefined }
  | { kind: 'message'; userId: string; channelId: string; threadTs: string | undefined }
  | { kind: 'command'; userId: string; channelId: string | undefined }
  | { kind: 'direct'; userId: string }
  | { kind: 'options' }
  /** Somebody has opened the app's Home tab, and sees what was there before or nothing. */
  | { kind: 'home_tab'; userId: string }
  | { kind: 'event' };

type Fields = Record<string, unknown>;

/** Never throws: a payload of any shape has a place, at worst none where a person could be told. */
export function findErrorPlace(body: unknown): ErrorPlace {
  const fields = object(body);
  const userId = text(object(fields.user).id) ?? text(fields.user_id);
  if (fields.type === 'block_suggestion') return { kind: 'options' };
  if (fields.event !== undefined) return eventPlace(object(fields.event));
  if (userId === undefined) return { kind: 'event' };
  if (text(fields.command)) return { kind: 'command', userId, channelId: text(fields.channel_id) };
  if (fields.type === 'view_submission') return formPlace(userId, object(fields.view));
  const triggerId = text(fields.trigger_id);
  const viewType = object(fields.view).type;
  if (fields.type === 'block_actions' && viewType === 'modal') return { kind: 'modal', userId, triggerId };
  if (fields.type === 'block_actions' && viewType === 'home') return { kind: 'home', userId, triggerId };
  const channelId = text(object(fields.channel).id) ?? text(object(fields.container).channel_id);
  if (channelId === undefined) return { kind: 'direct', userId };
  const message = object(fields.message);
  return { kind: 'message', userId, channelId, threadTs: text(message.thread_ts) };
}

function eventPlace(event: Fields): ErrorPlace {
  const userId = text(event.user);
  const isHomeTab = event.type === 'app_home_opened' && event.tab === 'home';
  return isHomeTab && userId ? { kind: 'home_tab', userId } : { kind: 'event' };
}

function formPlace(userId: string, view: Fields): ErrorPlace {
  const blocks = Array.isArray(view.blocks) ? view.blocks.map(object) : [];
  const idsOf = (chosen: Fields[]) => chosen.flatMap((block) => text(block.block_id) ?? []);
  return {
    kind: 'form',
    userId,
    blockIds: idsOf(blocks),
    inputBlockIds: idsOf(blocks.filter((block) => block.type === 'input')),
  };
}

/** What happened, for the log: types and our own ids, never a value. */
export function describePlace(body: unknown): {
  where: string;
  id: string | undefined;
  event: string | undefined;
} {
  const fields = object(body);
  const action = Array.isArray(fields.actions) ? object(fields.actions[0]) : {};
  const id =
    text(action.action_id) ??
    text(fields.action_id) ??
    text(object(fields.view).callback_id) ??
    text(fields.callback_id);
  return {
    where: ownWord(fields.command === undefined ? fields.type : 'slash_command') ?? 'unknown',
    id: ownWord(id),
    event: ownWord(object(fields.event).type),
  };
}

/** Ids of ours and types of Slack's look like this; a person's sentence does not. */
function ownWord(value: unknown): string | undefined {
  return typeof value === 'string' && /^[\w.:-]{1,80}$/.test(value) ? value : undefined;
}

function object(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
