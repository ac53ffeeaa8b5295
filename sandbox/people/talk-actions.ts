import type { Message } from '../state/entities';
import { getMessage } from '../state/message-store';
import { CannotAct, type PersonContext, whereOf } from './person-context';
import { visibleMessages } from './surface';

/** What people do in conversations without any app: write, edit, delete, react. */
export interface MessageRef {
  channel: string;
  ts: string;
}

export function post(context: PersonContext, place: string, text: string, thread?: MessageRef): Message {
  const { workspace, user, activity } = context;
  const conversation = whereOf(context, place);
  if (conversation.isArchived) throw new CannotAct(`#${conversation.name} is archived.`);
  if (!conversation.members.has(user.id))
    throw new CannotAct(`${user.handle} is not in #${conversation.name}.`);
  if (text.trim() === '') throw new CannotAct('There is nothing to send.');
  return activity.post(workspace, conversation, { user: user.id, text, threadTs: thread?.ts });
}

export function edit(context: PersonContext, target: MessageRef, text: string): Message {
  const message = own(context, target);
  return context.activity.edit(context.workspace, message, context.user.id, { text });
}

export function remove(context: PersonContext, target: MessageRef): void {
  context.activity.delete(context.workspace, own(context, target));
}

export function react(context: PersonContext, target: MessageRef, emoji: string, on: boolean): void {
  const { activity, workspace, user } = context;
  const [message] = visibleMessages(context, target);
  if (!message) return;
  if (on) activity.react(workspace, message, user.id, emoji);
  else activity.unreact(workspace, message, user.id, emoji);
}

/** A message with its replies, oldest first. */
export function thread(context: PersonContext, target: MessageRef): Message[] {
  const conversation = whereOf(context, target.channel);
  const asked = getMessage(conversation, target.ts);
  const parentTs = asked.threadTs ?? asked.ts;
  const parent = conversation.byTs.get(parentTs);
  return [...(parent ? [parent] : []), ...(conversation.replies.get(parentTs) ?? [])];
}

/** Opens the app's Home tab and waits until the app has drawn it. */
export async function openHome(context: PersonContext): Promise<void> {
  const { workspace, user, events } = context;
  const dm = workspace.directMessage(user.id);
  const home = workspace.views.home(user.id);
  events.publish(workspace, {
    type: 'app_home_opened',
    user: user.id,
    channel: dm.id,
    tab: 'home',
    event_ts: workspace.ids.ts(),
    ...(home ? { view: { id: home.id, hash: home.hash, type: 'home' } } : {}),
  });
  await context.idle();
}

function own(context: PersonContext, target: MessageRef): Message {
  const message = getMessage(whereOf(context, target.channel), target.ts);
  if (message.user !== context.user.id) throw new CannotAct('People change their own messages only.');
  return message;
}
