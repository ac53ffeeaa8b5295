import { firstOf, type Pair, startPair } from './bolt-app';
import { callApi, channelId, userId } from './call-api';

interface Heard {
  type: string;
  subtype?: string;
  text?: string;
  channel?: unknown;
  thread_ts?: string;
  bot_id?: string;
  retry: number | undefined;
  eventId: string;
}

describe('events', () => {
  let pair: Pair;
  let heard: Heard[];

  beforeEach(async () => {
    heard = [];
    pair = await startPair(() => undefined);
    pair.app.use(async ({ body, payload, context, next }) => {
      const event = payload as unknown as Heard;
      heard.push({ ...event, retry: context.retryNum, eventId: (body as { event_id: string }).event_id });
      await next();
    });
  });
  afterEach(() => pair.stop());

  const types = () => heard.map((event) => event.subtype ?? event.type);

  it('tell of messages, replies, edits and deletions', async () => {
    const { sandbox } = pair;
    const ada = sandbox.person('ada');
    const first = await ada.post('payments', 'It is slow');
    await sandbox.person('bo').post('payments', 'Since when?', { thread: first });
    await ada.edit(first, 'It is slow again');
    await ada.delete(first);
    await sandbox.idle();
    expect(types()).toEqual(['message', 'message', 'message_changed', 'message_deleted']);
    expect(heard[0]).toMatchObject({
      text: 'It is slow',
      channel: channelId(sandbox, 'payments'),
      channel_type: 'channel',
    });
    expect(heard[1]).toMatchObject({ thread_ts: first.ts });
    expect(heard[2]).toMatchObject({
      message: { text: 'It is slow again' },
      previous_message: { text: 'It is slow' },
    });
    expect(heard[3]).toMatchObject({ deleted_ts: first.ts });
    expect(new Set(heard.map((event) => event.eventId)).size).toBe(4);
  });

  it('bring back what the bot itself posted', async () => {
    const metadata = { event_type: 'evenkeel', event_payload: { send_id: 's1' } };
    await callApi(pair.sandbox, 'chat.postMessage', {
      channel: channelId(pair.sandbox, 'payments'),
      text: 'x',
      metadata,
    });
    await pair.sandbox.idle();
    expect(heard).toMatchObject([{ type: 'message', bot_id: pair.sandbox.workspaces[0]?.botId, metadata }]);
  });

  it('stay away where the bot is no member or nothing is subscribed', async () => {
    await pair.sandbox.person('ada').post('general', 'not for the bot');
    pair.sandbox.admin.setSubscriptions(['reaction_added']);
    const message = await pair.sandbox.person('ada').post('payments', 'nor this');
    await pair.sandbox.person('bo').react(message, 'eyes');
    await pair.sandbox.idle();
    expect(types()).toEqual(['reaction_added']);
  });

  it('follow what the owners change', async () => {
    const { admin } = pair.sandbox;
    admin.rename('payments', 'payments-team');
    admin.archive('payments-team');
    admin.unarchive('payments-team');
    admin.shareExternally('payments-team');
    admin.setTimezone('bo', 'Asia/Tokyo');
    admin.deactivate('eli');
    admin.addPerson({ handle: 'liv', name: 'Liv Dahl', tz: 'Europe/Oslo' });
    admin.inviteBot('general');
    admin.removeBot('general');
    await pair.sandbox.person('ada').openHome();
    admin.revokeToken();
    admin.uninstall();
    await pair.sandbox.idle();
    expect(types()).toEqual([
      'channel_rename',
      'channel_archive',
      'channel_unarchive',
      'channel_shared',
      'user_change',
      'user_change',
      'team_join',
      'member_joined_channel',
      'channel_left',
      'app_home_opened',
      'tokens_revoked',
      'app_uninstalled',
    ]);
    const info = await callApi(pair.sandbox, 'conversations.info', {
      channel: channelId(pair.sandbox, 'payments-team'),
    });
    expect(info.body.error).toBe('account_inactive');
  });

  it('come again, numbered, until the app takes them', async () => {
    let refusals = 2;
    const { createServer } = await import('node:http');
    const retries: (string | undefined)[] = [];
    const flaky = createServer((request, response) => {
      request.resume();
      retries.push(request.headers['x-slack-retry-num']?.toString());
      refusals -= 1;
      response.writeHead(refusals >= 0 ? 500 : 200).end();
    });
    await new Promise<void>((resolve) => flaky.listen(0, '127.0.0.1', resolve));
    const address = flaky.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    pair.sandbox.setAppUrl(`http://127.0.0.1:${port}/slack/events`);
    await pair.sandbox.person('ada').post('payments', 'x');
    await pair.sandbox.idle();
    flaky.closeAllConnections();
    flaky.close();
    expect(retries).toEqual([undefined, '1', '2']);
  });

  it('can be sent again or be lost on purpose', async () => {
    const { sandbox } = pair;
    await sandbox.person('ada').post('payments', 'x');
    await sandbox.idle();
    await sandbox.app.redeliver(firstOf(sandbox.events.sent), 1);
    sandbox.events.drop = () => true;
    await sandbox.person('ada').post('payments', 'lost');
    await sandbox.idle();
    expect(heard.map((event) => [event.eventId, event.retry])).toEqual([
      [heard[0]?.eventId, undefined],
      [heard[0]?.eventId, 1],
    ]);
    expect(userId(sandbox, 'ada')).toMatch(/^U[A-Z0-9]+$/);
  });
});

describe('signatures', () => {
  let pair: Pair;
  let commands = 0;
  beforeEach(async () => {
    commands = 0;
    pair = await startPair((app) =>
      app.command('/retro', async ({ ack }) => {
        commands += 1;
        await ack();
      }),
    );
  });
  afterEach(() => pair.stop());
  const body = new URLSearchParams({ command: '/retro', team_id: 'T0SANDBOX1', user_id: 'U1' }).toString();

  it.each([
    ['good', { signature: 'good' }, 200, 1],
    ['missing', { signature: 'missing' }, 401, 0],
    ['forged', { signature: 'v0=00' }, 401, 0],
    ['made with another secret', { secret: 'other' }, 401, 0],
    ['old', { timestamp: Math.floor(Date.now() / 1000) - 600 }, 401, 0],
  ])('that are %s', async (_name, raw, status, count) => {
    expect((await pair.sandbox.app.send({ body, ...raw })).status).toBe(status);
    expect(commands).toBe(count);
  });

  it('can be replayed byte for byte', async () => {
    await pair.sandbox.person('ada').command('/retro', '', { in: 'payments' });
    expect((await pair.sandbox.app.replay(firstOf(pair.sandbox.requests.app))).status).toBe(200);
    expect(commands).toBe(2);
  });
});
