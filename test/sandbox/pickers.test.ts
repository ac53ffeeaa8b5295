import { firstOf, type Pair, startPair } from './bolt-app';
import { callApi, channelId, userId } from './call-api';

const plain = (text: string) => ({ type: 'plain_text', text });
const option = (text: string) => ({ text: plain(text), value: text.toLowerCase() });
const input = (label: string, element: object) => ({
  type: 'input',
  block_id: label,
  optional: true,
  label: plain(label),
  element: { action_id: 'x', ...element },
});

describe('pickers', () => {
  let pair: Pair;
  const acted: { type: string; [key: string]: unknown }[] = [];
  let state: Record<string, Record<string, object>> = {};
  const responseUrls: string[] = [];

  beforeEach(async () => {
    for (const list of [acted, responseUrls]) list.length = 0;
    pair = await startPair((app) => {
      app.action(/.*/, async ({ ack, action, body }) => {
        await ack();
        acted.push(action as unknown as (typeof acted)[number]);
        if (body.type === 'block_actions') responseUrls.push(body.response_url);
      });
      app.view('form', async ({ ack, view }) => {
        await ack();
        state = view.state.values as unknown as typeof state;
      });
    });
  });
  afterEach(() => pair.stop());

  const openForm = async (blocks: object[]) => {
    const workspace = firstOf(pair.sandbox.workspaces);
    const answer = await callApi(pair.sandbox, 'views.open', {
      trigger_id: workspace.views.mintTrigger(userId(pair.sandbox, 'ada')),
      view: { type: 'modal', callback_id: 'form', title: plain('Form'), submit: plain('Save'), blocks },
    });
    expect(answer.body).toMatchObject({ ok: true });
    return pair.sandbox.person('ada');
  };
  const toAda = (blocks: object[]) =>
    callApi(pair.sandbox, 'chat.postMessage', { channel: userId(pair.sandbox, 'ada'), text: 'x', blocks });

  it('send what was picked in Slack’s own shapes', async () => {
    const ada = await openForm([
      input('Who', { type: 'users_select' }),
      input('Readers', { type: 'multi_users_select' }),
      input('Where', { type: 'channels_select' }),
      input('Place', { type: 'conversations_select' }),
      input('Day', { type: 'datepicker' }),
      input('Time', { type: 'timepicker', initial_time: '09:30' }),
      input('At', { type: 'datetimepicker' }),
      input('Mood', { type: 'radio_buttons', options: [option('Good'), option('Bad')] }),
      input('Tags', { type: 'multi_static_select', options: [option('Load'), option('Tooling')] }),
    ]);
    await ada.pickUser('Who', 'bo');
    await ada.pickUser('Readers', 'bo');
    await ada.pickUser('Readers', 'chen');
    await ada.pickChannel('Where', 'payments');
    await ada.pickChannel('Place', 'ward-night-shift');
    await ada.pickDate('Day', '2040-03-09');
    await ada.pickTime('Time', '14:00');
    await ada.pickDateTime('At', '2040-03-09T14:00:00Z');
    await ada.choose('Mood', 'Good');
    await ada.choose('Tags', 'Load');
    await ada.choose('Tags', 'Tooling');
    await expect(ada.pickChannel('Where', 'ward-night-shift')).rejects.toThrow('public channels only');
    await expect(ada.choose('Mood', 'Fine')).rejects.toThrow('Options: Good | Bad');
    const modal = await ada.modal();
    expect([modal.value('Who'), modal.value('Readers'), modal.value('Where')]).toEqual([
      'bo',
      ['bo', 'chen'],
      'payments',
    ]);
    expect((await ada.submit()).action).toBe('closed');
    const { sandbox } = pair;
    expect(state).toMatchObject({
      Who: { x: { type: 'users_select', selected_user: userId(sandbox, 'bo') } },
      Readers: { x: { selected_users: [userId(sandbox, 'bo'), userId(sandbox, 'chen')] } },
      Where: { x: { selected_channel: channelId(sandbox, 'payments') } },
      Place: { x: { selected_conversation: channelId(sandbox, 'ward-night-shift') } },
      Day: { x: { selected_date: '2040-03-09' } },
      Time: { x: { selected_time: '14:00' } },
      At: { x: { selected_date_time: Date.UTC(2040, 2, 9, 14) / 1000 } },
      Mood: { x: { selected_option: { value: 'good' } } },
      Tags: { x: { selected_options: [{ value: 'load' }, { value: 'tooling' }] } },
    });
    expect(acted).toEqual([]);
  });

  it('in messages tell the app at once', async () => {
    await toAda([
      {
        type: 'section',
        text: plain('When?'),
        accessory: { type: 'static_select', action_id: 's', options: [option('Later')] },
      },
      { type: 'actions', elements: [{ type: 'overflow', action_id: 'o', options: [option('Pass it on')] }] },
    ]);
    const ada = pair.sandbox.person('ada');
    expect(firstOf(await ada.dm()).buttons()).toEqual(['Pass it on']);
    await ada.choose('When?', 'Later');
    await ada.press('Pass it on', { in: firstOf(await ada.dm()) });
    expect(acted).toMatchObject([
      { type: 'static_select', selected_option: { value: 'later' } },
      { type: 'overflow', selected_option: { value: 'pass it on' } },
    ]);
  });

  it('untick what was ticked', async () => {
    const boxes = {
      type: 'checkboxes',
      options: [option('Anonymous')],
      initial_options: [option('Anonymous')],
    };
    const ada = await openForm([input('Name', boxes)]);
    expect((await ada.modal()).value('Name')).toEqual(['Anonymous']);
    await ada.uncheck('Anonymous');
    await ada.submit();
    expect(state).toMatchObject({ Name: { x: { selected_options: [] } } });
  });

  it('give a response_url that works five times, for thirty minutes', async () => {
    const button = { type: 'button', action_id: 'b', text: plain('Go') };
    await toAda([{ type: 'actions', elements: [button] }]);
    const ada = pair.sandbox.person('ada');
    const respond = async (body: object) => {
      const answer = await fetch(responseUrls.at(-1) ?? '', { method: 'POST', body: JSON.stringify(body) });
      return answer.status;
    };
    await ada.press('Go');
    expect(await respond({ blocks: [{ type: 'hologram' }] })).toBe(400);
    expect(await respond({ text: 'only you' })).toBe(200);
    expect((await ada.ephemerals()).map((message) => message.text)).toEqual(['only you']);
    for (let use = 2; use <= 5; use += 1) expect(await respond({ text: 'again' })).toBe(200);
    expect(await respond({ text: 'once too often' })).toBe(404);
    await ada.press('Go');
    expect(await respond({ delete_original: true })).toBe(200);
    expect(await ada.dm()).toEqual([]);
    await pair.sandbox.clock.advance({ minutes: 31 });
    expect(await respond({ text: 'too late' })).toBe(404);
  });
});
