import { randomUUID } from 'node:crypto';
import type { House } from './house';

/** A payload Slack would never send by itself: signed well, with ids of the forger's choosing. */
export interface Forger {
  /** Presses a button that was never shown to them. Returns what the person reads afterwards. */
  press(actionId: string, value: string): Promise<string>;
  /** Presses a button in a form that was never opened for them. */
  pressInForm(actionId: string, metadata: object): Promise<string>;
  /** Hands in a form that was never opened for them. */
  submit(callbackId: string, metadata: object, values?: Record<string, object>): Promise<string>;
}

const inputBlock = {
  type: 'input',
  block_id: 'forged',
  label: { type: 'plain_text', text: 'Forged' },
  element: { type: 'plain_text_input', action_id: 'text' },
};

/** Someone who knows ids that are none of their business. */
export async function forgerAs(house: House, handle: string, workspace?: string): Promise<Forger> {
  const person = house.person(handle, workspace ? { workspace } : {});
  const { id: userId, team } = await person.me();
  const home = house.sandbox.workspaces.find(({ id }) => id === team);
  if (home === undefined) throw new Error(`There is no workspace ${team}.`);

  const common = (type: string) => ({
    type,
    user: { id: userId, team_id: team },
    team: { id: team, domain: home.domain },
    api_app_id: home.appId,
    enterprise: null,
    is_enterprise_install: false,
    token: 'sandbox-verification-token',
    trigger_id: home.views.mintTrigger(userId),
  });
  const deliver = async (payload: object) => {
    const before = (await person.dm()).length;
    const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
    const { json } = await house.sandbox.app.send({ body });
    await house.settle();
    const seen: string[] = [JSON.stringify(json?.errors ?? json?.view ?? '')];
    if (await person.hasModal()) {
      seen.push((await person.modal()).text());
      await person.closeModal({ all: true });
    }
    seen.push(...(await person.dm()).slice(before).map((each) => each.visibleText));
    return seen.join('\n').replace(/Reference: [\w-]+/g, 'Reference');
  };
  const action = (actionId: string, value?: string) => [
    { type: 'button', action_id: actionId, block_id: 'forged', value, action_ts: '1.1' },
  ];
  const view = (metadata: object, rest: object) => ({
    id: `V${randomUUID().slice(0, 8).toUpperCase()}`,
    type: 'modal',
    hash: '1.forged',
    private_metadata: JSON.stringify(metadata),
    blocks: [inputBlock],
    state: { values: {} },
    ...rest,
  });
  return {
    press: (actionId, value) =>
      deliver({
        ...common('block_actions'),
        channel: { id: home.directMessage(userId).id, name: 'directmessage' },
        container: { type: 'message', channel_id: home.directMessage(userId).id },
        message: { ts: '1.1', text: '' },
        actions: action(actionId, value),
      }),
    pressInForm: (actionId, metadata) =>
      deliver({
        ...common('block_actions'),
        view: view(metadata, {}),
        container: { type: 'view' },
        actions: action(actionId, 'forged'),
      }),
    submit: (callbackId, metadata, values = {}) =>
      deliver({
        ...common('view_submission'),
        view: view(metadata, { callback_id: callbackId, state: { values } }),
      }),
  };
}
