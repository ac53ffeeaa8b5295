import { firstOf, type Pair, startPair } from './bolt-app';
import { callApi, channelId, userId } from './call-api';

const button = (text: string, change: object = {}) => ({
  type: 'button' as const,
  text: { type: 'plain_text' as const, text },
  action_id: 'reread',
  value: 'id-1',
  ...change,
});
const actions = (...elements: object[]) => [{ type: 'actions', block_id: 'choices', elements }];

describe('people', () => {
  let pair: Pair;
  const pressed: { value: unknown; user: string; container: unknown; channel: unknown }[] = [];
  const shortcuts: unknown[] = [];

  beforeEach(async () => {
    for (const list of [pressed, shortcuts]) list.length = 0;
    pair = await startPair(
      (app) => {
        app.action('reread', async ({ ack, body, action, respond }) => {
          await ack();
          if (body.type !== 'block_actions' || action.type !== 'button') return;
          pressed.push({
            value: action.value,
            user: body.user.id,
            container: body.container,
            channel: body.channel?.name,
          });
          await respond({ replace_original: true, text: 'Here it is again' });
        });
        app.command('/retro', async ({ ack, command }) => {
          if (command.text === 'silent') return;
          await ack(
            command.text === 'loud' ? { response_type: 'in_channel', text: 'A retro is open' } : 'Only you',
          );
        });
        app.shortcut('add_to_timeline', async ({ ack, shortcut }) => {
          await ack();
          if (shortcut.type === 'message_action') shortcuts.push(shortcut.message.text);
        });
        app.shortcut('write_a_retro', async ({ ack, shortcut }) => {
          await ack();
          shortcuts.push(shortcut.type);
        });
      },
      { shortcuts: { 'Write a retro': 'write_a_retro' } },
    );
  });
  afterEach(() => pair.stop());

  const say = (args: object) => callApi(pair.sandbox, 'chat.postMessage', args);

  it('press the newest button with a text, in the direct message', async () => {
    const { sandbox } = pair;
    await say({
      channel: userId(sandbox, 'ada'),
      text: 'old',
      blocks: actions(button('Re-read now', { value: 'old' })),
    });
    await say({ channel: userId(sandbox, 'ada'), text: 'new', blocks: actions(button('Re-read now')) });
    const ada = sandbox.person('ada');
    expect(await ada.press('Re-read now')).toMatchObject({ sent: true, status: 200 });
    await sandbox.idle();
    expect(pressed).toMatchObject([
      {
        value: 'id-1',
        user: userId(sandbox, 'ada'),
        channel: 'directmessage',
        container: { type: 'message' },
      },
    ]);
    expect((await ada.dm()).map((message) => [message.visibleText, message.edited])).toEqual([
      ['Re-read now', false],
      ['Here it is again', true],
    ]);
    await expect(sandbox.person('bo').press('Re-read now')).rejects.toThrow(
      'bo sees no button "Re-read now"',
    );
  });

  it('can say no to a confirm dialog', async () => {
    const confirm = { text: { type: 'plain_text', text: 'Discard it?' } };
    await say({
      channel: userId(pair.sandbox, 'ada'),
      text: 'x',
      blocks: actions(button('Discard', { confirm })),
    });
    const ada = pair.sandbox.person('ada');
    expect(await ada.press('Discard', { confirm: false })).toMatchObject({
      sent: false,
      confirmText: 'Discard it?',
    });
    expect(pressed).toHaveLength(0);
    expect(await ada.press('Discard')).toMatchObject({ sent: true });
    expect(pressed).toHaveLength(1);
  });

  it('see an acknowledged answer alone, or with everyone when it is for the channel', async () => {
    const [ada, bo] = [pair.sandbox.person('ada'), pair.sandbox.person('bo')];
    expect(await ada.command('/retro', '', { in: 'payments' })).toMatchObject({ ackText: 'Only you' });
    expect(firstOf(await ada.ephemerals('payments')).text).toBe('Only you');
    expect(await bo.ephemerals()).toEqual([]);
    await ada.reload();
    expect(await ada.ephemerals()).toEqual([]);
    await ada.command('/retro', 'loud', { in: 'payments' });
    expect((await bo.messages('payments')).map((message) => message.text)).toEqual(['A retro is open']);
  });

  it('are told when the app does not answer in three seconds', async () => {
    const ada = pair.sandbox.person('ada');
    const { failure, ackMs } = await ada.command('/retro', 'silent', { in: 'payments' });
    expect(failure).toBe('operation_timeout');
    expect(ackMs).toBeGreaterThan(2_900);
    expect(await ada.toasts()).toEqual(['operation_timeout: the app did not respond']);
  });

  it('are told when no app is there', async () => {
    pair.sandbox.setAppUrl('http://127.0.0.1:1/slack/events');
    const { failure } = await pair.sandbox.person('ada').command('/retro', '', { in: 'payments' });
    expect(failure).toBe('dispatch_failed');
  });

  it('use shortcuts by id and by name', async () => {
    const ada = pair.sandbox.person('ada');
    const message = await ada.post('payments', 'It is slow again');
    await ada.messageShortcut('add_to_timeline', message);
    await ada.globalShortcut('Write a retro');
    expect(shortcuts).toEqual(['It is slow again', 'shortcut']);
  });

  it('never see what is not theirs', async () => {
    const { sandbox } = pair;
    const [ada, bo, gus] = [sandbox.person('ada'), sandbox.person('bo'), sandbox.person('gus')];
    const secret = await ada.post('ward-night-shift', 'between us');
    await say({ channel: userId(sandbox, 'ada'), text: 'a draft' });
    await callApi(sandbox, 'chat.postEphemeral', {
      channel: channelId(sandbox, 'payments'),
      user: userId(sandbox, 'ada'),
      text: 'for ada',
    });
    expect((await ada.messages('ward-night-shift')).map((message) => message.text)).toEqual(['between us']);
    expect((await ada.dm()).map((message) => message.text)).toEqual(['a draft']);
    await expect(bo.messages('ward-night-shift')).rejects.toThrow('bo sees no conversation');
    await expect(bo.thread(secret)).rejects.toThrow('bo sees no conversation');
    await expect(bo.react(secret, 'eyes')).rejects.toThrow('bo sees no');
    await expect(bo.messageShortcut('add_to_timeline', secret)).rejects.toThrow('bo sees no');
    await expect(bo.command('/retro', '', { in: 'ward-night-shift' })).rejects.toThrow('bo sees no');
    const adasDm = firstOf(await ada.dm()).channel;
    await expect(bo.messages(adasDm)).rejects.toThrow('bo sees no conversation');
    expect(await bo.dm()).toEqual([]);
    expect(await bo.ephemerals()).toEqual([]);
    expect((await ada.ephemerals()).map((message) => message.text)).toEqual(['for ada']);
    await expect(gus.messages('platform')).rejects.toThrow('gus sees no conversation');
    await expect(sandbox.person('hana').messages('payments')).rejects.toThrow('hana is deactivated');
    await expect(sandbox.person('fern').post('payments', 'x')).rejects.toThrow('fern is not in #payments');
  });

  it('are listed for a newcomer with curl', async () => {
    const page = await (await fetch(pair.sandbox.url)).text();
    expect(page).toContain('Ada Okafor (Africa/Lagos)');
    expect(page).toContain('#ward-night-shift (private)');
    expect(page).toContain('POST /people/ada/command');
  });
});
