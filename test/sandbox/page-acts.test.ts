import type { ActBody, ActValue } from '../../sandbox/page-api/page-acts';
import type { PageConversation } from '../../sandbox/page-api/page-contract';
import { lifelikeWorkspace } from '../../sandbox/state/workspace-history';
import { until } from '../support/until';
import { firstOf, type Pair, startPair } from './bolt-app';
import { callApi, channelId, userId } from './call-api';
import { PageClient } from './page-client';

const plain = (text: string) => ({ type: 'plain_text', text });
const option = (value: string) => ({ text: plain(value.toUpperCase()), value });
const options = ['a', 'b', 'c'].map(option);
const confirm = { title: plain('Sure?'), text: plain('Really?'), confirm: plain('Yes'), deny: plain('No') };
const elements = [
  { type: 'button', action_id: 'go', text: plain('Go'), value: 'v' },
  { type: 'button', action_id: 'careful', text: plain('Careful'), confirm },
  { type: 'overflow', action_id: 'more', options },
  { type: 'static_select', action_id: 'one', placeholder: plain('One'), options },
  { type: 'multi_static_select', action_id: 'many', placeholder: plain('Many'), options },
  { type: 'users_select', action_id: 'who', placeholder: plain('Who') },
  { type: 'conversations_select', action_id: 'where', placeholder: plain('Where') },
  { type: 'datepicker', action_id: 'day', placeholder: plain('Day') },
  { type: 'timepicker', action_id: 'time', placeholder: plain('Time') },
  { type: 'datetimepicker', action_id: 'instant' },
  { type: 'checkboxes', action_id: 'ticks', options },
  { type: 'radio_buttons', action_id: 'radio', options },
];
const input = (block_id: string, more: object = {}, element: object = {}) => ({
  type: 'input',
  block_id,
  label: plain(block_id),
  element: { type: 'plain_text_input', action_id: 'text', ...element },
  ...more,
});
const form = (title: string) => ({
  type: 'modal',
  callback_id: 'write',
  notify_on_close: true,
  title: plain(title),
  submit: plain('Save'),
  blocks: [
    input('words', {}, { max_length: 20 }),
    input(
      'typed',
      { optional: true, dispatch_action: true },
      {
        dispatch_action_config: { trigger_actions_on: ['on_character_entered'] },
      },
    ),
  ],
});

describe('what a person does on the page', () => {
  let pair: Pair;
  let bo: PageClient;
  let payments: string;
  let message: string;
  /** What the app was sent, newest last. */
  const sent: { type: string; what: unknown }[] = [];
  let answer: object | undefined;

  beforeAll(async () => {
    pair = await startPair(
      (app) => {
        app.command('/retro', async ({ ack, body, client }) => {
          await ack();
          await client.views.open({ trigger_id: body.trigger_id, view: form('Write') as never });
        });
        app.shortcut(/.*/, async ({ ack, body }) => {
          sent.push({ type: body.type, what: 'message' in body ? body.message.text : body.callback_id });
          await ack();
        });
        app.action(/.*/, async ({ ack, action }) => {
          const { action_ts: _ts, block_id: _block, ...what } = action as unknown as Record<string, unknown>;
          sent.push({ type: 'action', what });
          await ack();
        });
        app.view('write', async ({ ack, view }) => {
          sent.push({ type: 'submission', what: view.state.values });
          await ack(answer as never);
        });
        app.view({ callback_id: 'write', type: 'view_closed' }, async ({ ack }) => {
          sent.push({ type: 'closed', what: null });
          await ack();
        });
        app.event('app_home_opened', async ({ event, client }) => {
          await client.views.publish({
            user_id: event.user,
            view: {
              type: 'home',
              blocks: [{ type: 'actions', block_id: 'home', elements: [firstOf(elements)] }] as never,
            },
          });
        });
      },
      { workspaces: [lifelikeWorkspace()] },
    );
    bo = new PageClient(pair.sandbox.url, 'bo');
    payments = channelId(pair.sandbox, 'payments');
    const blocks = [
      { type: 'actions', block_id: 'all', elements },
      {
        type: 'context_actions',
        block_id: 'feedback',
        elements: [
          {
            type: 'feedback_buttons',
            action_id: 'helpful',
            positive_button: { text: plain('Good'), value: 'yes' },
            negative_button: { text: plain('Bad'), value: 'no' },
          },
        ],
      },
    ];
    const posted = await callApi(pair.sandbox, 'chat.postMessage', {
      channel: payments,
      text: 'all',
      blocks,
    });
    message = String(posted.body.ts);
  });
  afterAll(() => pair.stop());
  beforeEach(() => {
    sent.length = 0;
    answer = undefined;
  });

  const done = async (body: ActBody) => {
    const { status, body: result, text } = await bo.act(body);
    if (status !== 200) throw new Error(text);
    return result;
  };
  const onMessage = (actionId: string, value?: ActValue, blockId = 'all'): ActBody => ({
    kind: 'block_action',
    place: { conversation: payments, ts: message },
    blockId,
    actionId,
    value,
  });
  const openForm = async () => {
    await done({ kind: 'command', conversation: payments, command: '/retro' });
    await pair.sandbox.idle();
    return String((await bo.state()).modals.at(-1)?.view.id);
  };

  it.each<[string, ActValue | undefined, object]>([
    ['go', undefined, { type: 'button', value: 'v' }],
    ['more', 'b', { type: 'overflow', selected_option: option('b') }],
    ['one', 'c', { selected_option: option('c') }],
    ['many', ['a', 'c'], { selected_options: [option('a'), option('c')] }],
    ['day', '2040-03-06', { selected_date: '2040-03-06' }],
    ['time', '09:30', { selected_time: '09:30' }],
    ['instant', 2_214_990_000, { selected_date_time: 2_214_990_000 }],
    ['ticks', ['b'], { selected_options: [option('b')] }],
    ['ticks', [], { selected_options: [] }],
    ['radio', 'a', { selected_option: option('a') }],
  ])('sends what was done with %s', async (actionId, value, what) => {
    const { delivery } = await done(onMessage(actionId, value));
    expect(delivery).toMatchObject({ status: 200, failure: null });
    expect(sent).toEqual([
      { type: 'action', what: expect.objectContaining({ action_id: actionId, ...what }) },
    ]);
  });

  it('sends people and conversations by id, and only those the person sees', async () => {
    const ada = userId(pair.sandbox, 'ada');
    await done(onMessage('who', ada));
    await done(onMessage('where', payments));
    expect(sent.map(({ what }) => what)).toMatchObject([
      { selected_user: ada },
      { selected_conversation: payments },
    ]);
    const hidden = channelId(pair.sandbox, 'on-call');
    expect((await bo.act(onMessage('where', hidden))).status).toBe(409);
    expect((await bo.act(onMessage('one', 'z'))).status).toBe(409);
    expect((await bo.act(onMessage('day', 'tomorrow'))).status).toBe(409);
    expect((await bo.act(onMessage('gone'))).status).toBe(409);
    expect(sent).toHaveLength(2);
    const { messages } = await bo.conversation('payments');
    expect(messages.at(-1)?.state.all).toMatchObject({
      who: { selected_user: ada },
      one: { selected_option: option('c') },
    });
  });

  it('asks before it sends what wants a confirmation', async () => {
    expect((await bo.act(onMessage('careful'))).status).toBe(409);
    expect(sent).toEqual([]);
    await done({ ...onMessage('careful'), confirmed: true } as ActBody);
    expect(sent).toHaveLength(1);
  });

  it('tells good from bad feedback', async () => {
    await done(onMessage('helpful', 'positive', 'feedback'));
    await done(onMessage('helpful', 'negative', 'feedback'));
    expect(sent.map(({ what }) => what)).toMatchObject([{ value: 'yes' }, { value: 'no' }]);
  });

  it('fills in a form, is told what is wrong with it, and hands it in', async () => {
    const view = await openForm();
    await done({ kind: 'fill', view, blockId: 'typed', actionId: 'text', value: 'as I type' });
    expect(sent).toMatchObject([{ type: 'action', what: { value: 'as I type' } }]);

    const empty = await done({ kind: 'submit', view });
    expect(empty.submitted).toMatchObject({ sent: false, action: 'errors' });
    expect((await bo.state()).modals[0]?.errors).toEqual({ words: 'Please complete this required field.' });

    answer = { response_action: 'errors', errors: { words: 'Say a little more' } };
    const values = { words: { text: 'It was slow' } };
    const refused = await done({ kind: 'submit', view, values });
    expect(refused.submitted).toEqual({
      sent: true,
      action: 'errors',
      errors: { words: 'Say a little more' },
    });
    const shown = firstOf((await bo.state()).modals);
    expect(shown.errors).toEqual({ words: 'Say a little more' });
    expect(shown.view.state).toMatchObject({ values: { words: { text: { value: 'It was slow' } } } });

    answer = { response_action: 'push', view: form('Sure?') };
    await done({ kind: 'submit', view });
    const stack = (await bo.state()).modals;
    expect(stack).toHaveLength(2);
    // The one below is covered.
    expect((await bo.act({ kind: 'submit', view })).status).toBe(409);

    answer = { response_action: 'clear' };
    await done({ kind: 'submit', view: String(stack[1]?.view.id), values });
    expect((await bo.state()).modals).toEqual([]);
  });

  it('keeps what was typed when the page is left in the middle of it', async () => {
    const view = await openForm();
    await done({ kind: 'keep', view, values: { typed: { text: 'half a' }, words: { text: 'sentence' } } });
    expect(sent).toMatchObject([{ type: 'action', what: { value: 'half a' } }]);
    const { values } = firstOf((await bo.state()).modals).view.state as { values: object };
    expect(values).toMatchObject({
      typed: { text: { value: 'half a' } },
      words: { text: { value: 'sentence' } },
    });
    await done({ kind: 'close', view });
  });

  it('tells the app of the last words before a form is closed', async () => {
    const view = await openForm();
    await done({ kind: 'close', view, values: { typed: { text: 'the last words' } } });
    expect(sent).toMatchObject([{ type: 'action', what: { value: 'the last words' } }, { type: 'closed' }]);
    expect((await bo.state()).modals).toEqual([]);
  });

  it('starts shortcuts by their ids and opens the Home tab', async () => {
    await done({ kind: 'global_shortcut', callbackId: 'write' });
    await done({ kind: 'message_shortcut', callbackId: 'start', conversation: payments, ts: message });
    expect(sent).toEqual([
      { type: 'shortcut', what: 'write' },
      { type: 'message_action', what: 'all' },
    ]);
    expect((await bo.state()).home).toBeNull();
    await done({ kind: 'open_home' });
    expect((await bo.state()).home?.view.type).toBe('home');
    await done({ kind: 'block_action', place: { home: true }, blockId: 'home', actionId: 'go' });
    expect(sent.at(-1)).toMatchObject({ type: 'action', what: { action_id: 'go' } });
  });

  it('writes, replies, changes and takes back what is theirs', async () => {
    const { ts = '' } = await done({ kind: 'post', conversation: payments, text: 'hello' });
    await done({ kind: 'post', conversation: payments, text: 'a reply', thread: ts });
    await done({ kind: 'edit', conversation: payments, ts, text: 'hello again' });
    await done({ kind: 'react', conversation: payments, ts, emoji: 'wave' });
    const thread = await bo.conversation('payments', ts);
    expect(thread.messages.map(({ message: { text } }) => text)).toEqual(['hello again', 'a reply']);
    expect(firstOf(thread.messages)).toMatchObject({
      isMine: true,
      message: { edited: {}, reply_count: 1, reactions: [{ name: 'wave', count: 1 }] },
    });
    expect(
      (await new PageClient(pair.sandbox.url, 'ada').act({ kind: 'delete', conversation: payments, ts }))
        .status,
    ).toBe(409);
    await done({ kind: 'delete', conversation: payments, ts });
    expect(JSON.stringify((await bo.conversation('payments')).messages)).not.toContain('hello again');
  });

  it('counts as unread what others said since, replies apart', async () => {
    const ada = new PageClient(pair.sandbox.url, 'ada');
    const unread = async () =>
      (await bo.state()).conversations.find(({ name }) => name === 'platform')?.unread;
    // What was said before anybody came is no news.
    expect(await unread()).toBe(0);
    const platform = channelId(pair.sandbox, 'platform');
    const first = await ada.act({ kind: 'post', conversation: platform, text: 'one' });
    await ada.act({ kind: 'post', conversation: platform, text: 'a reply', thread: first.body.ts });
    await ada.act({ kind: 'post', conversation: platform, text: 'two' });
    await done({ kind: 'post', conversation: channelId(pair.sandbox, 'general'), text: 'elsewhere' });
    expect(await unread()).toBe(2);
    await done({ kind: 'mark_read', conversation: platform, ts: first.body.ts });
    expect(await unread()).toBe(1);
    await done({ kind: 'mark_read', conversation: platform });
    expect(await unread()).toBe(0);
  });

  it('shows ephemeral messages in their order until they are dismissed', async () => {
    const shown = { channel: payments, user: userId(pair.sandbox, 'bo'), text: 'just for you' };
    const { body } = await callApi(pair.sandbox, 'chat.postEphemeral', shown);
    await done({ kind: 'post', conversation: payments, text: 'after it' });
    const texts = ({ messages }: PageConversation) => messages.slice(-2).map(({ message: { text } }) => text);
    expect(texts(await bo.conversation('payments'))).toEqual(['just for you', 'after it']);
    await done({ kind: 'dismiss', conversation: payments, ts: String(body.message_ts) });
    expect(texts(await bo.conversation('payments'))).not.toContain('just for you');
  });

  it('joins and leaves channels, and brings the app in', async () => {
    const general = channelId(pair.sandbox, 'general');
    const head = async () => (await bo.conversation('general')).conversation;
    expect(await head()).toMatchObject({ isMember: true, hasApp: false });
    await done({ kind: 'invite_app', conversation: general });
    await done({ kind: 'leave', conversation: general });
    expect(await head()).toMatchObject({ isMember: false, hasApp: true });
    expect((await bo.act({ kind: 'post', conversation: general, text: 'x' })).status).toBe(409);
    await done({ kind: 'join', conversation: general });
    expect(await head()).toMatchObject({ isMember: true });
  });

  it('moves the clock, and everybody’s page hears of it', async () => {
    const stream = await new PageClient(pair.sandbox.url, 'ada').listen();
    const { body } = await bo.post<{ clock: { now: string }; settled: boolean }>('clock', {
      as: 'bo',
      advance: '1h',
    });
    expect(body).toMatchObject({ settled: true, clock: { now: '2040-03-05T10:00:00.000Z' } });
    await until('Ada’s page hears of it', () => stream.seen.some(({ what }) => what.includes('clock')));
    stream.close();
  });

  it('shows what Slack shows when the app does not take it', async () => {
    pair.sandbox.setAppUrl('http://127.0.0.1:9/slack/events');
    const before = (await bo.state()).toasts.at(-1)?.id ?? 0;
    const { delivery } = await done({ kind: 'command', conversation: payments, command: '/unheard' });
    expect(delivery?.failure).toBe('dispatch_failed');
    const { toasts } = (await bo.get<{ toasts: object[] }>('state', { toastsSince: String(before) })).body;
    const text = '/unheard failed with the error "dispatch_failed"';
    expect(toasts).toMatchObject([{ code: 'dispatch_failed', place: 'command', text }]);
    expect((await new PageClient(pair.sandbox.url, 'ada').state()).toasts).toEqual([]);
  });
});
