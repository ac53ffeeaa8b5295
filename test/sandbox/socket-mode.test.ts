import { App, LogLevel, SocketModeReceiver } from '@slack/bolt';
import { type Sandbox, startSandbox } from '../../sandbox';
import { firstOf } from './bolt-app';

describe('Socket Mode', () => {
  let sandbox: Sandbox;
  let app: App;
  const heard: string[] = [];

  beforeEach(async () => {
    sandbox = await startSandbox();
    sandbox.admin.setSocketMode(true);
    const { appToken, botToken } = firstOf(sandbox.workspaces);
    const clientOptions = { slackApiUrl: sandbox.apiUrl };
    const receiver = new SocketModeReceiver({
      appToken,
      installerOptions: { clientOptions },
      logLevel: LogLevel.ERROR,
    });
    app = new App({ receiver, token: botToken, clientOptions, logLevel: LogLevel.ERROR, convoStore: false });
    app.command('/retro', async ({ ack, body, client }) => {
      await ack('Over the socket');
      await client.views.open({
        trigger_id: body.trigger_id,
        view: { type: 'modal', title: { type: 'plain_text', text: 'Retro' }, blocks: [{ type: 'divider' }] },
      });
    });
    app.event('message', async ({ event }) => {
      heard.push(event.type);
    });
    await app.start();
  });
  afterEach(async () => {
    await app.stop();
    await sandbox.stop();
  });

  it('carries commands, their answers and events', async () => {
    const ada = sandbox.person('ada');
    expect(await ada.command('/retro', '', { in: 'payments' })).toMatchObject({
      failure: null,
      ackBody: { text: 'Over the socket' },
    });
    await sandbox.idle();
    expect((await ada.modal()).title).toBe('Retro');
    await ada.post('payments', 'x');
    await sandbox.idle();
    expect(heard).toEqual(['message']);
  });
});
