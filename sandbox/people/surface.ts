import { channelType } from '../app-link/activity';
import { withKeptState } from '../blocks/element-state';
import { type Json, objectsAt } from '../json';
import type { Message, StateValues, View } from '../state/entities';
import { messageJson } from '../state/message-json';
import { topLevel } from '../state/message-store';
import { viewJson } from '../state/view-json';
import { canSeeMessage, canSeeView } from '../state/visibility';
import { CannotAct, type PersonContext, whereOf } from './person-context';

/** Something with blocks on a person's screen. */
export type Surface = { kind: 'view'; view: View } | { kind: 'message'; message: Message };

/** Where to look: `modal`, `home`, `dm`, a channel, or one message. */
export type Place = string | { channel: string; ts: string };

export function blocksOf(surface: Surface): Json[] {
  return surface.kind === 'view' ? objectsAt(surface.view.body, 'blocks') : (surface.message.blocks ?? []);
}

/** The values chosen on this surface; a message's are kept per person. */
export function stateOf(context: PersonContext, surface: Surface): StateValues {
  if (surface.kind === 'view') return surface.view.state;
  const key = `${surface.message.channel}:${surface.message.ts}`;
  const state = withKeptState(blocksOf(surface), context.screen.messageState.get(key) ?? {});
  context.screen.messageState.set(key, state);
  return state;
}

export function topModal({ workspace, user }: PersonContext): View | undefined {
  return workspace.views
    .stack(user.id)
    .filter((view) => canSeeView(user.id, view))
    .at(-1);
}

/**
 * Surfaces to search for `place`, the most likely first. Without a place: the open modal alone, for it covers the
 * rest; otherwise messages, newest first, then Home.
 */
export function surfaces(context: PersonContext, place?: Place): Surface[] {
  const { workspace, user } = context;
  const modal = topModal(context);
  const home = workspace.views.home(user.id);
  const asView = (view: View | undefined): Surface[] => (view ? [{ kind: 'view', view }] : []);
  if (place === 'modal') return asView(modal);
  if (place === 'home') return asView(home);
  if (place === undefined && modal) return asView(modal);
  const messages = visibleMessages(context, place).reverse();
  const found = messages.map((message): Surface => ({ kind: 'message', message }));
  return place === undefined ? [...found, ...asView(home)] : found;
}

/** Messages the person sees at `place` or anywhere, ephemeral ones and replies included, oldest first. */
export function visibleMessages(context: PersonContext, place?: Place): Message[] {
  const { workspace, user } = context;
  const isOne = typeof place === 'object';
  const wanted = typeof place === 'string' ? whereOf(context, place) : undefined;
  const conversations = wanted ? [wanted] : [...workspace.conversations.values()];
  const all = [...conversations.flatMap((c) => c.messages), ...workspace.ephemerals];
  const seen = all.filter(
    (m) =>
      canSeeMessage(workspace, user.id, m) &&
      (!wanted || m.channel === wanted.id) &&
      (!isOne || m.ts === place.ts),
  );
  if (isOne && seen.length === 0) throw new CannotAct(`${user.handle} sees no such message.`);
  return seen.sort((a, b) => Number(a.ts) - Number(b.ts));
}

/** The main view of a conversation, without ephemeral messages and replies. */
export function channelMessages(context: PersonContext, place: string): Message[] {
  const { workspace, user } = context;
  return topLevel(whereOf(context, place)).filter((m) => canSeeMessage(workspace, user.id, m));
}

/** The payload parts that say where an interaction happened. */
export function origin(context: PersonContext, surface: Surface): Json {
  const { workspace, user } = context;
  if (surface.kind === 'view') {
    const { view } = surface;
    return { container: { type: 'view', view_id: view.id }, view: viewJson(workspace, view) };
  }
  const { message } = surface;
  const conversation = workspace.channel(message.channel);
  const isEphemeral = message.ephemeralTo !== undefined;
  const shown = isEphemeral ? {} : { message: messageJson(workspace, message, true) };
  return {
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: message.channel,
      is_ephemeral: isEphemeral,
      ...(message.threadTs ? { thread_ts: message.threadTs } : {}),
    },
    channel: { id: message.channel, name: channelLabel(channelType(conversation), conversation.name) },
    ...shown,
    state: { values: stateOf(context, surface) },
    response_url: context.responseUrls.mint(workspace, message.channel, user.id, message),
  };
}

/** Slack names private conversations by their kind in payloads. */
export function channelLabel(kind: ReturnType<typeof channelType>, name: string): string {
  return kind === 'im' ? 'directmessage' : kind === 'group' ? 'privategroup' : name;
}
