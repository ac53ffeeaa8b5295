import type { App } from '@slack/bolt';
import { createBoltApp } from '../../src/slack/bolt-app';
import { webClientOptions } from '../../src/slack/web-clients';
import { onlyEnglish } from '../support/only-english';
import { keptLog } from './kept-log';
import { MemoryReceiver } from './memory-receiver';
import { RecordingSlack } from './recording-slack';

describe('finding the listener of a request', () => {
  const slack = new RecordingSlack();
  const log = keptLog();
  const receiver = new MemoryReceiver();
  const heard: string[] = [];
  let app: App;
  const hears = (name: string, more?: () => void) =>
    (async ({ ack }: { ack?: () => Promise<void> }) => {
      await ack?.();
      heard.push(name);
      more?.();
    }) as never;

  beforeAll(async () => {
    await slack.start();
    app = createBoltApp({
      receiver,
      languages: onlyEnglish,
      logger: log.logger,
      clientOptions: webClientOptions({ apiUrl: slack.apiUrl, logger: log.logger }),
      authorize: async () => ({ botToken: 'xoxb-1', botId: 'B1', botUserId: 'UBOT', teamId: 'T1' }),
    });
    app.action('one', hears('action one'));
    app.action('two', hears('action two'));
    app.action(/^thr/, hears('action by pattern'));
    app.view('form', hears('form handed in'));
    app.view({ callback_id: 'form', type: 'view_closed' }, hears('form closed'));
    app.shortcut({ callback_id: 'start', type: 'shortcut' }, hears('global shortcut'));
    app.shortcut({ callback_id: 'start', type: 'message_action' }, hears('message shortcut'));
    app.command('/retro', hears('command'));
    app.event('user_change', hears('first'));
    app.event(
      'user_change',
      hears('second', () => {
        throw new Error('broken');
      }),
    );
    app.event('user_change', hears('third'));
  });
  afterAll(() => slack.stop());
  beforeEach(() => {
    heard.length = 0;
  });

  const common = { team: { id: 'T1' }, user: { id: 'U1', team_id: 'T1' } };
  const press = (action_id: unknown) => ({
    ...common,
    type: 'block_actions',
    actions: [{ type: 'button', action_id, block_id: 'b' }],
  });
  const view = (type: string, callback_id: string) => ({
    ...common,
    type,
    view: { callback_id, blocks: [] },
  });

  it.each([
    ['action one', press('one')],
    ['action two', press('two')],
    ['action by pattern', press('three')],
    ['form handed in', view('view_submission', 'form')],
    ['form closed', view('view_closed', 'form')],
    ['global shortcut', { ...common, type: 'shortcut', callback_id: 'start' }],
    ['message shortcut', { ...common, type: 'message_action', callback_id: 'start', channel: { id: 'C1' } }],
    ['command', { command: '/retro', text: '', team_id: 'T1', user_id: 'U1', channel_id: 'C1' }],
  ])('reaches %s and nothing else', async (name, body) => {
    await receiver.deliver(body);
    expect(heard).toEqual([name]);
  });

  it.each([
    ['an unknown id', press('four')],
    ['an id of another kind', view('view_submission', 'one')],
    ['an id that is no text', press(7)],
    ['a name every object has', press('constructor')],
  ])('reaches nothing with %s', async (_name, body) => {
    await receiver.deliver(body);
    expect(heard).toEqual([]);
  });

  it('gives every listener of an event its turn, and reports the one that failed', async () => {
    const event = { type: 'user_change', user: { id: 'U1' } };
    const sent = receiver.deliver({ type: 'event_callback', team_id: 'T1', event_id: 'Ev1', event });
    await expect(sent).rejects.toMatchObject({ code: 'event_failed' });
    expect(heard).toEqual(['first', 'second', 'third']);
  });
});
