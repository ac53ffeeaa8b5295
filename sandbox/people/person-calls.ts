import { isObject, type Json, stringAt } from '../json';
import { withMessages } from '../slack-error';
import { canSeeMessage } from '../state/visibility';
import { choose, fill, pick, tick } from './field-actions';
import { closeModal, requireModal, submit, submitTwice } from './modal-actions';
import type { PersonContext } from './person-context';
import { CannotAct } from './person-context';
import { press } from './press';
import { messageSnapshot, viewSnapshot, visibleFiles } from './snapshots';
import { command, globalShortcut, messageShortcut } from './start-actions';
import { channelMessages, type Place, topModal } from './surface';
import { edit, type MessageRef, openHome, post, react, remove, thread } from './talk-actions';

/** One call of the people API: /people/<handle>/<name> with JSON arguments. */
export type PersonCall = (context: PersonContext, args: Json) => unknown;

const done = { ok: true };

/** Everything a person can look at (GET). */
export const personReads: Record<string, PersonCall> = {
  modal: (context) => viewSnapshot(context, requireModal(context)),
  hasModal: (context) => ({ open: topModal(context) !== undefined }),
  home: (context) => {
    const home = context.workspace.views.home(context.user.id);
    if (!home) throw new CannotAct(`${context.user.handle} sees an empty Home: the app has published none.`);
    return viewSnapshot(context, home);
  },
  messages: (context, args) =>
    channelMessages(context, required(args, 'in')).map((m) => messageSnapshot(context, m)),
  dm: (context) => channelMessages(context, 'dm').map((m) => messageSnapshot(context, m)),
  thread: (context, args) => thread(context, target(args, 'message')).map((m) => messageSnapshot(context, m)),
  ephemerals: (context, args) => {
    const channel = stringAt(args, 'in') ? context.workspace.channel(stringAt(args, 'in')).id : undefined;
    return context.workspace.ephemerals
      .filter(
        (m) => m.ephemeralTo === context.user.id && canSeeMessage(context.workspace, context.user.id, m),
      )
      .filter((m) => channel === undefined || m.channel === channel)
      .map((m) => messageSnapshot(context, m));
  },
  files: visibleFiles,
  toasts: ({ screen }) => screen.toasts.map(({ text }) => text),
  me: ({ user, workspace }) => ({
    id: user.id,
    handle: user.handle,
    name: user.realName,
    tz: user.tz,
    team: workspace.id,
  }),
};

/** Everything a person can do (POST). */
export const personActions: Record<string, PersonCall> = {
  command: (context, args) =>
    command(context, required(args, 'command'), stringAt(args, 'text'), stringAt(args, 'in') || 'dm'),
  globalShortcut: (context, args) => globalShortcut(context, required(args, 'name')),
  messageShortcut: (context, args) =>
    messageShortcut(context, required(args, 'name'), target(args, 'message')),
  fill: async (context, args) => {
    const options = { in: place(args), enter: args.enter === true };
    await fill(context, required(args, 'label'), stringAt(args, 'value'), options);
    return done;
  },
  choose: async (context, args) => {
    await choose(context, required(args, 'label'), required(args, 'option'), place(args));
    return done;
  },
  check: async (context, args) => {
    await tick(context, required(args, 'label'), true, place(args));
    return done;
  },
  uncheck: async (context, args) => {
    await tick(context, required(args, 'label'), false, place(args));
    return done;
  },
  pick: async (context, args) => {
    const value = typeof args.value === 'number' ? args.value : required(args, 'value');
    await pick(context, required(args, 'label'), value, place(args));
    return done;
  },
  press: (context, args) =>
    press(context, required(args, 'text'), {
      in: place(args),
      nth: typeof args.nth === 'number' ? args.nth : undefined,
      confirm: typeof args.confirm === 'boolean' ? args.confirm : undefined,
    }),
  submit,
  submitTwice,
  closeModal: async (context, args) => {
    await closeModal(context, { all: args.all === true });
    return done;
  },
  post: (context, args) => {
    const parent = args.thread === undefined ? undefined : target(args, 'thread');
    return messageSnapshot(context, post(context, required(args, 'in'), required(args, 'text'), parent));
  },
  edit: (context, args) =>
    messageSnapshot(context, edit(context, target(args, 'message'), required(args, 'text'))),
  delete: (context, args) => {
    remove(context, target(args, 'message'));
    return done;
  },
  react: (context, args) => {
    react(context, target(args, 'message'), required(args, 'emoji'), args.on !== false);
    return done;
  },
  openHome: async (context) => {
    await openHome(context);
    return done;
  },
  reload: ({ workspace, user, screen }) => {
    workspace.ephemerals = workspace.ephemerals.filter((m) => m.ephemeralTo !== user.id);
    screen.toasts = [];
    return done;
  },
};

function required(args: Json, name: string): string {
  const value = args[name];
  if (typeof value !== 'string' || value === '')
    throw withMessages('invalid_arguments', [`missing required field: ${name}`]);
  return value;
}

/** A message by `{ channel, ts }`, or as "channel:ts" in a query. */
function target(args: Json, name: string): MessageRef {
  const value = args[name];
  if (typeof value === 'string') {
    const [channel = '', ts = ''] = value.split(':');
    return { channel, ts };
  }
  if (!isObject(value)) throw withMessages('invalid_arguments', [`missing required field: ${name}`]);
  return { channel: required(value, 'channel'), ts: required(value, 'ts') };
}

function place(args: Json): Place | undefined {
  if (typeof args.in === 'string' && args.in !== '') return args.in;
  return isObject(args.in) ? target(args, 'in') : undefined;
}
