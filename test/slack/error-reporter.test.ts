import type { App } from '@slack/bolt';
import { AppError } from '../../src/errors';
import { createBoltApp } from '../../src/slack/bolt-app';
import { webClientOptions } from '../../src/slack/web-clients';
import { onlyEnglish } from '../support/only-english';
import { keptLog } from './kept-log';
import { MemoryReceiver } from './memory-receiver';
import { RecordingSlack } from './recording-slack';

const slack = new RecordingSlack();
const log = keptLog();
const receiver = new MemoryReceiver();
const user = { id: 'U1', team_id: 'T1' };
const team = { id: 'T1' };
let app: App;
let fails: unknown;
let ackFirst: boolean;
let authorizeFails = false;

const declined = new AppError('retro_closed', 'retro is closed', {
  userMessage: 'This retro is closed. Start a new one.',
});
const unexpected = () => Object.assign(new Error('CANARY text'), { detail: 'CANARY' });

beforeAll(async () => {
  await slack.start();
  app = createBoltApp({
    receiver,
    languages: onlyEnglish,
    logger: log.logger,
    clientOptions: webClientOptions({ apiUrl: slack.apiUrl, logger: log.logger }),
    authorize: async () => {
      if (authorizeFails) throw unexpected();
      return { botToken: 'xoxb-1', botId: 'B1', botUserId: 'UBOT', teamId: 'T1' };
    },
    newReference: () => 'ABC123',
  });
  const listener = async ({ ack }: { ack?: () => Promise<void> }) => {
    if (ackFirst && ack) await ack();
    if (fails) throw fails;
  };
  app.command('/retro', listener as never);
  app.action(/.*/, listener as never);
  app.view('retro.write', listener as never);
  app.view({ callback_id: 'retro.write', type: 'view_closed' }, listener as never);
  app.shortcut(/.*/, listener as never);
  app.options(/.*/, listener as never);
  app.event('message', listener as never);
});
afterAll(() => slack.stop());
beforeEach(() => {
  slack.reset();
  log.lines.length = 0;
  fails = declined;
  ackFirst = true;
  authorizeFails = false;
});

const blocks = [
  { type: 'section', block_id: 'intro' },
  { type: 'input', block_id: 'first' },
  { type: 'input', block_id: 'second' },
];
const form = (view: object = {}) => ({
  type: 'view_submission',
  user,
  team,
  trigger_id: '1.2',
  view: {
    callback_id: 'retro.write',
    type: 'modal',
    blocks,
    state: { values: { a: { b: { value: 'CANARY' } } } },
    ...view,
  },
});
const command = {
  command: '/retro',
  text: 'CANARY',
  user_id: 'U1',
  team_id: 'T1',
  channel_id: 'C1',
  trigger_id: '1.2',
};
const press = (more: object) => ({
  type: 'block_actions',
  user,
  team,
  trigger_id: '1.2',
  actions: [{ type: 'button', action_id: 'retro.close', block_id: 'b', value: 'CANARY' }],
  ...more,
});
const inChannel = press({ channel: { id: 'C1' }, message: { ts: '1.1', thread_ts: '1.0', text: 'CANARY' } });
const text = 'This retro is closed. Start a new one.\nReference: ABC123';

describe('a form', () => {
  it('stays open with the words under the field they are about', async () => {
    ackFirst = false;
    fails = new AppError('too_long', 'too long', {
      userMessage: 'A little shorter, please.',
      blockId: 'second',
    });
    expect(await receiver.deliver(form())).toEqual([
      { response_action: 'errors', errors: { second: 'A little shorter, please.\nReference: ABC123' } },
    ]);
    expect(slack.calls).toHaveLength(0);
  });

  it('shows an unexpected error under the first field, in our words', async () => {
    ackFirst = false;
    fails = unexpected();
    const [answer] = (await receiver.deliver(form())) as [{ errors: Record<string, string> }];
    expect(answer.errors.first).toBe(
      'Something went wrong on our side. Nothing you wrote was lost; please try again in a minute.\nReference: ABC123',
    );
  });

  it('falls back to the first field when the named one is not there', async () => {
    ackFirst = false;
    fails = new AppError('x', 'x', { userMessage: 'Hm.', blockId: 'gone' });
    expect(await receiver.deliver(form())).toMatchObject([{ errors: { first: expect.anything() } }]);
  });

  it('without fields gets a notice on top', async () => {
    ackFirst = false;
    expect(await receiver.deliver(form({ blocks: [] }))).toMatchObject([
      { response_action: 'push', view: { type: 'modal' } },
    ]);
  });

  it('already acknowledged is answered by a direct message', async () => {
    expect(await receiver.deliver(form())).toEqual([undefined]);
    expect(slack.calls).toMatchObject([{ method: 'chat.postMessage', fields: { channel: 'U1', text } }]);
  });

  it('keeps what was typed when the workspace could not be looked up', async () => {
    authorizeFails = true;
    expect(await receiver.deliver(form())).toMatchObject([{ response_action: 'errors' }]);
    expect(slack.calls).toHaveLength(0);
  });

  it('keeps what was typed when no listener takes it', async () => {
    expect(await receiver.deliver(form({ callback_id: 'unknown' }))).toMatchObject([
      { response_action: 'errors' },
    ]);
  });
});

describe('a button', () => {
  it('in a modal shows a notice on top of it', async () => {
    expect(await receiver.deliver(press({ view: { type: 'modal', blocks } }))).toEqual([undefined]);
    expect(slack.calls.map(({ method }) => method)).toEqual(['views.push']);
    expect(slack.calls[0]?.fields.view).toContain('This retro is closed');
  });

  it('in a modal whose trigger has expired is answered by a direct message', async () => {
    slack.answers['views.push'] = { ok: false, error: 'expired_trigger_id' };
    await receiver.deliver(press({ view: { type: 'modal', blocks } }));
    expect(slack.calls.map(({ method }) => method)).toEqual(['views.push', 'chat.postMessage']);
  });

  it('in App Home opens a notice', async () => {
    await receiver.deliver(press({ view: { type: 'home', blocks } }));
    expect(slack.calls.map(({ method }) => method)).toEqual(['views.open']);
  });

  it('in a channel is answered there, for that person only, in the thread', async () => {
    await receiver.deliver(inChannel);
    expect(slack.calls).toMatchObject([
      { method: 'chat.postEphemeral', fields: { channel: 'C1', user: 'U1', thread_ts: '1.0', text } },
    ]);
  });

  it('in a channel we are not in is answered by a direct message', async () => {
    slack.answers['chat.postEphemeral'] = { ok: false, error: 'not_in_channel' };
    await receiver.deliver(inChannel);
    expect(slack.calls.at(-1)).toMatchObject({ method: 'chat.postMessage', fields: { channel: 'U1' } });
  });

  it('in a direct message is answered by a message', async () => {
    await receiver.deliver(press({ channel: { id: 'D1' }, message: { ts: '1.1' } }));
    expect(slack.calls).toMatchObject([{ method: 'chat.postMessage', fields: { channel: 'D1' } }]);
  });

  it('is acknowledged even when its listener failed before', async () => {
    ackFirst = false;
    expect(await receiver.deliver(inChannel)).toEqual([undefined]);
  });
});

describe('a command', () => {
  it('is answered in its acknowledgement', async () => {
    ackFirst = false;
    expect(await receiver.deliver(command)).toMatchObject([{ response_type: 'ephemeral', text }]);
    expect(slack.calls).toHaveLength(0);
  });

  it('already acknowledged is answered at its own address, wherever it was typed', async () => {
    await receiver.deliver({ ...command, response_url: `${slack.apiUrl}answer` });
    expect(slack.calls.map(({ method }) => method)).toEqual(['answer']);
  });

  it('already acknowledged, and without an address that answers, is answered in the channel, else by a direct message', async () => {
    slack.answers['chat.postEphemeral'] = { ok: false, error: 'channel_not_found' };
    await receiver.deliver(command);
    expect(slack.calls.map(({ method }) => method)).toEqual(['chat.postEphemeral', 'chat.postMessage']);
  });
});

describe('other places', () => {
  it('a message shortcut is answered in its channel, a global one by a direct message', async () => {
    await receiver.deliver({
      type: 'message_action',
      callback_id: 'retro.start',
      user,
      team,
      channel: { id: 'C1' },
      message: {},
    });
    await receiver.deliver({ type: 'shortcut', callback_id: 'retro.write', user, team, trigger_id: '1.2' });
    expect(slack.calls.map(({ method }) => method)).toEqual(['chat.postEphemeral', 'chat.postMessage']);
  });

  it('a menu that is being filled stays empty', async () => {
    ackFirst = false;
    const body = { type: 'block_suggestion', action_id: 'a', block_id: 'b', value: 'CANARY', user, team };
    expect(await receiver.deliver(body)).toEqual([{ options: [] }]);
  });

  it('an event is logged, and repeated by Slack', async () => {
    const event = { type: 'message', text: 'CANARY', channel: 'C1', ts: '1.1', user: 'U1' };
    await expect(receiver.deliver({ type: 'event_callback', team_id: 'T1', event })).rejects.toMatchObject({
      code: 'event_failed',
    });
    expect(slack.calls).toHaveLength(0);
    expect(log.parsed()).toContainEqual(
      expect.objectContaining({ event: 'message', code: 'retro_closed', reference: 'ABC123' }),
    );
  });

  it('our own messages reach no listener', async () => {
    const event = { type: 'message', text: 'hi', channel: 'C1', ts: '1.1', user: 'UBOT' };
    expect(await receiver.deliver({ type: 'event_callback', team_id: 'T1', event })).toEqual([undefined]);
  });
});

it('reporting may fail everywhere: it is logged and never thrown', async () => {
  slack.answers = {
    'chat.postEphemeral': { ok: false, error: 'not_in_channel' },
    'chat.postMessage': { ok: false, error: 'cannot_dm_bot' },
  };
  fails = unexpected();
  await expect(receiver.deliver(inChannel)).resolves.toEqual([undefined]);
  expect(log.parsed().at(-1)).toMatchObject({
    reference: 'ABC123',
    msg: 'Nobody could be told about an error',
  });
});

it('logs where it happened and nothing that was typed, at debug level', async () => {
  for (const body of [form(), inChannel, command]) {
    fails = unexpected();
    await receiver.deliver(body);
  }
  const failed = log.parsed().filter((line) => line.msg === 'A request failed');
  expect(failed.map(({ where, id, reference }) => [where, id, reference])).toEqual([
    ['view_submission', 'retro.write', 'ABC123'],
    ['block_actions', 'retro.close', 'ABC123'],
    ['slash_command', undefined, 'ABC123'],
  ]);
  expect(log.lines.join('')).not.toContain('CANARY');
});
