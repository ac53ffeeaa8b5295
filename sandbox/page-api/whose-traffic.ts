import { isObject, objectAt, stringAt } from '../json';
import type { PersonContext } from '../people/person-context';
import type { User } from '../state/entities';
import { canSeeConversation, canSeeFile } from '../state/visibility';

/** Requests that are one person's doing, in their own words. */
const personal = new Set(['slash_commands', 'interactive']);
/** Calls that show something to one person only; the argument names them. */
const shownTo: Record<string, string> = {
  'chat.postEphemeral': 'user',
  'views.publish': 'user_id',
  response_url: 'user',
};

/** Said when something is not for this person and it is not known for whom it is. */
const somebody = 'somebody else';

/**
 * Whose private matter a request or call is: the name of somebody else, or null when this person may read it. It is theirs
 * when they did it or it is shown to them; nobody's when everything it names is open to them.
 */
export function privateTo(context: PersonContext, kind: string, content: object): string | null {
  const owner = ownerOf(context, kind, content);
  if (owner !== undefined) return owner.id === context.user.id ? null : owner.realName;
  // A view of nobody we know of is not for everybody.
  let unowned = kind.startsWith('views.');
  for (const id of stringsIn(content)) {
    const viewOwner = context.workspace.views.ownerOf(id);
    if (viewOwner === context.user.id) unowned = false;
    else if (viewOwner !== undefined) return nameOf(context, viewOwner);
    const holder = holderOf(context, id);
    if (holder !== null) return holder;
  }
  return unowned ? somebody : null;
}

/** Who did it, or whom alone it is shown to, when the call itself says so. */
function ownerOf({ workspace }: PersonContext, kind: string, content: object): User | undefined {
  const args = objectAt(content, 'args');
  const argument = shownTo[kind];
  if (argument !== undefined) return workspace.users.get(stringAt(args, argument));
  // A message to a person is one to their direct message.
  const recipient = workspace.users.get(stringAt(args, 'channel'));
  if (recipient) return recipient;
  const body = objectAt(content, 'body');
  if (personal.has(kind))
    return workspace.users.get(stringAt(body, 'user_id') || stringAt(objectAt(body, 'user'), 'id'));
  const event = objectAt(body, 'event');
  return event.type === 'app_home_opened' ? workspace.users.get(stringAt(event, 'user')) : undefined;
}

/** Who may see the conversation or file of this id, when this person may not; null when they may, or it is none. */
function holderOf(context: PersonContext, id: string): string | null {
  const { workspace, user } = context;
  const file = workspace.files.get(id);
  const conversation = workspace.conversations.get(id);
  if (file) return canSeeFile(workspace, user.id, file) ? null : somebody;
  if (!conversation || canSeeConversation(workspace, user.id, conversation)) return null;
  const other = [...conversation.members].find((member) => member !== workspace.botUserId);
  return conversation.kind === 'im' && other !== undefined ? nameOf(context, other) : 'a private channel';
}

function nameOf({ workspace }: PersonContext, userId: string): string {
  return workspace.users.get(userId)?.realName ?? somebody;
}

/** Every text in a value, names of object members apart; a list in a text counts as its parts. */
function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield* value.length < 1_000 ? value.split(',') : [value];
  else if (Array.isArray(value)) for (const part of value) yield* stringsIn(part);
  else if (isObject(value)) for (const part of Object.values(value)) yield* stringsIn(part);
}
