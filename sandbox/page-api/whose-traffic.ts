import { isObject, objectAt, stringAt } from '../json';
import type { PersonContext } from '../people/person-context';
import type { User } from '../state/entities';
import { canSeeConversation } from '../state/visibility';

/** Requests that are one person's doing, in their own words. */
const personal = new Set(['slash_commands', 'interactive']);
/** Calls that show something to one person only; the argument names them. */
const shownTo: Record<string, string> = { 'chat.postEphemeral': 'user', 'views.publish': 'user_id' };

/**
 * Whose private matter a request or call is: the handle-bearing name of somebody else, or null when this person may read
 * it. It is theirs when they did it or it is shown to them; nobody's when all it names is open to them.
 */
export function privateTo(context: PersonContext, kind: string, content: object): string | null {
  const { workspace, user } = context;
  const owner = ownerOf(context, kind, content);
  if (owner !== undefined) return owner.id === user.id ? null : owner.realName;
  for (const id of stringsIn(content)) {
    const viewOwner = workspace.views.ownerOf(id);
    if (viewOwner !== undefined && viewOwner !== user.id) return nameOf(context, viewOwner);
    const conversation = workspace.conversations.get(id);
    if (!conversation || canSeeConversation(workspace, user.id, conversation)) continue;
    const other = [...conversation.members].find((member) => member !== workspace.botUserId);
    return conversation.kind === 'im' && other !== undefined ? nameOf(context, other) : 'a private channel';
  }
  return null;
}

function ownerOf({ workspace }: PersonContext, kind: string, content: object): User | undefined {
  const argument = shownTo[kind];
  if (argument !== undefined) return workspace.users.get(stringAt(objectAt(content, 'args'), argument));
  const body = objectAt(content, 'body');
  if (personal.has(kind))
    return workspace.users.get(stringAt(body, 'user_id') || stringAt(objectAt(body, 'user'), 'id'));
  const event = objectAt(body, 'event');
  return event.type === 'app_home_opened' ? workspace.users.get(stringAt(event, 'user')) : undefined;
}

function nameOf({ workspace }: PersonContext, userId: string): string {
  return workspace.users.get(userId)?.realName ?? 'somebody';
}

/** Every text in a value, names of object members apart; a list in a text counts as its parts. */
function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield* value.length < 1_000 ? value.split(',') : [value];
  else if (Array.isArray(value)) for (const part of value) yield* stringsIn(part);
  else if (isObject(value)) for (const part of Object.values(value)) yield* stringsIn(part);
}
