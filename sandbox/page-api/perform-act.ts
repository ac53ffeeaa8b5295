import type { Delivery } from '../app-link/app-link';
import { actOn, openModal, putValues, surfaceAt, typeValues } from '../people/act-by-id';
import { closeModal, submit } from '../people/modal-actions';
import { CannotAct, type PersonContext, whereOf } from '../people/person-context';
import { command, globalShortcut, messageShortcut } from '../people/start-actions';
import { edit, openHome, post, react, remove } from '../people/talk-actions';
import type { ActBody, PageActAnswer } from './page-acts';
import { markRead } from './read-marks';

type ActKind = ActBody['kind'];
type Act<Kind extends ActKind> = Extract<ActBody, { kind: Kind }>;
type Result = Omit<PageActAnswer, 'ok'>;
type Performers = {
  [Kind in ActKind]: (context: PersonContext, act: Act<Kind>) => Result | Promise<Result>;
};

const performers: Performers = {
  command: async (context, act) =>
    started(await command(context, act.command, act.text ?? '', seen(context, act).id)),
  post: (context, act) => {
    const thread = act.thread === undefined ? undefined : { channel: act.conversation, ts: act.thread };
    const { ts } = post(context, seen(context, act).id, act.text, thread);
    markRead(context, act.conversation);
    return { ts };
  },
  edit: (context, act) => ({ ts: edit(context, target(context, act), act.text).ts }),
  delete: (context, act) => {
    remove(context, target(context, act));
    return {};
  },
  react: (context, act) => {
    react(context, target(context, act), act.emoji, act.on ?? true);
    return {};
  },
  mark_read: (context, act) => {
    markRead(context, seen(context, act).id, act.ts);
    return {};
  },
  dismiss: ({ workspace, user }, { conversation, ts }) => {
    workspace.ephemerals = workspace.ephemerals.filter(
      (each) => !(each.ephemeralTo === user.id && each.channel === conversation && each.ts === ts),
    );
    return {};
  },
  join: (context, act) => {
    const conversation = seen(context, act);
    if (conversation.isArchived) throw new CannotAct(`#${conversation.name} is archived.`);
    context.activity.join(context.workspace, conversation, context.user.id);
    return {};
  },
  leave: (context, act) => {
    const conversation = seen(context, act);
    if (conversation.kind === 'im') throw new CannotAct('A direct message cannot be left.');
    context.activity.leave(context.workspace, conversation, context.user.id);
    return {};
  },
  invite_app: (context, act) => {
    const conversation = seen(context, act);
    if (!conversation.members.has(context.user.id))
      throw new CannotAct(`${context.user.handle} is not in #${conversation.name}.`);
    context.activity.join(context.workspace, conversation, context.workspace.botUserId);
    return {};
  },
  open_home: async (context) => {
    await openHome(context);
    return {};
  },
  global_shortcut: async (context, { callbackId }) => started(await globalShortcut(context, callbackId)),
  message_shortcut: async (context, act) =>
    started(await messageShortcut(context, act.callbackId, target(context, act))),
  block_action: async (context, act) => sent(await actOn(context, surfaceAt(context, act.place), act)),
  fill: async (context, act) =>
    sent(await actOn(context, surfaceAt(context, { view: act.view }), { ...act, confirmed: true })),
  keep: async (context, { view, values }) => {
    await typeValues(context, openModal(context, view), values);
    return {};
  },
  submit: async (context, { view, values = {} }) => {
    const modal = openModal(context, view);
    putValues(context, modal, values);
    const { status, ackMs, failure, action, sent: wasSent } = await submit(context);
    const errors = action === 'errors' ? modal.errors : {};
    return { ...started({ status, ackMs, failure }), submitted: { sent: wasSent, action, errors } };
  },
  close: async (context, { view, all, values = {} }) => {
    await typeValues(context, openModal(context, view), values);
    await closeModal(context, { all: all ?? false });
    return {};
  },
};

/** Does what a person asked for. @throws CannotAct when Slack's client would not offer it */
export async function performAct(context: PersonContext, act: ActBody): Promise<PageActAnswer> {
  // One performer for each kind; TypeScript cannot follow the pair through the table.
  const perform = performers[act.kind] as (context: PersonContext, act: ActBody) => Result | Promise<Result>;
  return { ok: true, ...(await perform(context, act)) };
}

function seen(context: PersonContext, { conversation }: { conversation: string }) {
  return whereOf(context, conversation);
}

function target(context: PersonContext, { conversation, ts }: { conversation: string; ts: string }) {
  return { channel: seen(context, { conversation }).id, ts };
}

function started({ status, ackMs: ms, failure }: Pick<Delivery, 'status' | 'ackMs' | 'failure'>): Result {
  return { delivery: { status, ms, failure } };
}

function sent(delivery: Delivery | null): Result {
  return delivery ? started(delivery) : {};
}
