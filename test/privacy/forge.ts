import type { House } from '../support/house';

/** What one forged request led to, in the words the attacker and others get to see. */
export interface Outcome {
  status: number | null;
  answer: string;
  calls: string[];
}

/** Somebody who sends properly signed requests in their own name, with ids in them that Slack never gave them. */
export interface Attacker {
  action(actionId: string, forged: { value?: unknown; metadata?: unknown; state?: object }): Promise<Outcome>;
  /** A menu of a form, as Slack sends what was chosen in it. */
  choose(actionId: string, chosen: object): Promise<Outcome>;
  view(
    type: 'view_submission' | 'view_closed',
    callbackId: string,
    forged: { metadata?: unknown; state?: object },
  ): Promise<Outcome>;
  shortcut(callbackId: string, type: 'shortcut' | 'message_action', channelId: string): Promise<Outcome>;
  command(text: string, channelId: string): Promise<Outcome>;
}

export async function attackerOf(house: House, handle: string): Promise<Attacker> {
  const { sandbox } = house;
  const me = await house.person(handle).me();
  const workspace = sandbox.workspaces.find(
    ({ id }) => id === me.team,
  ) as (typeof sandbox.workspaces)[number];
  const blank = { type: 'modal', title: { type: 'plain_text', text: 'x' }, blocks: [] };

  const base = (type: string) => ({
    type,
    user: { id: me.id, team_id: workspace.users.get(me.id)?.home ?? me.team },
    team: { id: me.team },
    trigger_id: workspace.views.mintTrigger(me.id),
  });
  const modal = (callbackId: string, { metadata, state = {} }: { metadata?: unknown; state?: object }) => {
    const opened = workspace.views.open(me.id, blank);
    const blocks = Object.keys(state).map((block_id) => ({ type: 'input', block_id }));
    const private_metadata = JSON.stringify(metadata ?? null);
    return {
      id: opened.id,
      hash: opened.hash,
      type: 'modal',
      callback_id: callbackId,
      private_metadata,
      blocks,
      state: { values: state },
    };
  };
  const send = async (fields: Record<string, string>): Promise<Outcome> => {
    const before = sandbox.requests.api.length;
    const body = new URLSearchParams(fields).toString();
    const { status, body: answer } = await sandbox.app.send({ body });
    await house.settle();
    const calls = sandbox.requests.api
      .slice(before)
      // What Slack refuses reaches nobody.
      .filter(({ method, ok }) => ok && /^(chat|views|files)\./.test(method))
      .flatMap(({ method, args }) => {
        const text = JSON.stringify(args);
        // A machine that is busy shows a loading view first; what it is filled with is what counts.
        if (text.includes('One moment…')) return [];
        const refusal = refusalIn(method, args);
        if (refusal !== null) return [neutral(`refused: ${refusal}`)];
        return [
          neutral(method.startsWith('views.') ? `view ${JSON.stringify(args.view)}` : `${method} ${text}`),
        ];
      });
    workspace.views.clear(me.id);
    return { status, answer: neutral(answer), calls };
  };

  const interact = (payload: object) => send({ payload: JSON.stringify(payload) });

  return {
    action: (actionId, { value, metadata, state }) =>
      interact({
        ...base('block_actions'),
        ...(metadata === undefined
          ? { channel: { id: workspace.channel('payments').id }, message: { ts: '1.000001' } }
          : { view: modal('', { metadata, state }) }),
        actions: [
          typeof value === 'object'
            ? { type: 'overflow', action_id: actionId, selected_option: value, action_ts: '1' }
            : { type: 'button', action_id: actionId, value, action_ts: '1' },
        ],
      }),
    choose: (actionId, chosen) =>
      interact({
        ...base('block_actions'),
        view: modal('', {}),
        actions: [{ ...chosen, action_id: actionId, action_ts: '1' }],
      }),
    view: (type, callbackId, forged) => interact({ ...base(type), view: modal(callbackId, forged) }),
    shortcut: (callbackId, type, channelId) =>
      interact({
        ...base(type),
        callback_id: callbackId,
        channel: { id: channelId },
        message: { ts: '1.1', text: 'hm' },
      }),
    command: (text, channelId) =>
      send({
        command: '/retro',
        text,
        user_id: me.id,
        team_id: me.team,
        channel_id: channelId,
        trigger_id: workspace.views.mintTrigger(me.id),
      }),
  };
}

/** What a refusal says: below the message, or in the form that a busy machine had begun to show by then. */
function refusalIn(method: string, args: Record<string, unknown>): string | null {
  if (method === 'chat.postEphemeral')
    return /^(.*)\nReference: \w{6}$/s.exec(String(args.text))?.[1] ?? null;
  if (typeof args.view !== 'string') return null;
  const { title, blocks } = JSON.parse(args.view) as Record<string, { text?: unknown }> & {
    blocks: { text?: { text: string } }[];
  };
  return title?.text === 'That did not work' ? (blocks[0]?.text?.text ?? null) : null;
}

/** Without what differs from one request to the next by nature. */
function neutral(text: string): string {
  return text
    .replace(/Reference: \w{6}/g, 'Reference')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'uuid')
    .replace(/"(trigger_id|view_id|hash|token)":"[^"]*"/g, '"$1"')
    .replace(/(write\.\w+):[0-9a-f]{8}/g, '$1')
    .replace(/proof\\+":\\+"[\w-]+/g, 'proof');
}
