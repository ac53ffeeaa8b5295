import { defaultWorkspace, SandboxClient, secondWorkspace } from '../../sandbox';
import { type Pair, startPair } from './bolt-app';
import { callApi, channelId } from './call-api';

describe('the sandbox over plain HTTP', () => {
  let pair: Pair;
  const teams: string[] = [];
  beforeEach(async () => {
    teams.length = 0;
    pair = await startPair(
      (app) =>
        app.command('/retro', async ({ ack, body }) => {
          teams.push(body.team_id);
          await ack();
        }),
      { workspaces: [defaultWorkspace(), secondWorkspace()] },
    );
  });
  afterEach(() => pair.stop());

  const send = async (path: string, body: object) => {
    const response = await fetch(`${pair.sandbox.url}${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as unknown };
  };

  it('lets someone act with curl', async () => {
    expect(await send('/people/ada/command', { command: '/retro', in: 'payments' })).toMatchObject({
      status: 200,
    });
    expect(await send('/people/ada/post', { in: 'payments', text: 'hello' })).toMatchObject({
      body: { text: 'hello' },
    });
    expect(await send('/people/ada/dance', {})).toMatchObject({
      status: 400,
      body: { error: 'unknown_call' },
    });
    expect(await send('/people/nobody/post', {})).toMatchObject({ body: { error: 'user_not_found' } });
    expect(await send('/people/ada/submit', {})).toMatchObject({
      status: 409,
      body: { error: 'ada has no modal open.' },
    });
  });

  it('lets owners move time, change the workspace and inject faults', async () => {
    const before = pair.sandbox.clock.now().getTime();
    await send('/admin/advance', { by: { hours: 4 } });
    expect(pair.sandbox.clock.now().getTime() - before).toBe(4 * 3_600_000);
    await send('/admin/archive', { channel: 'payments' });
    await send('/admin/addFault', { method: 'auth.test', kind: 'error', error: 'fatal_error', times: 1 });
    expect((await callApi(pair.sandbox, 'auth.test')).body.error).toBe('fatal_error');
    const post = { channel: channelId(pair.sandbox, 'payments'), text: 'x' };
    expect((await callApi(pair.sandbox, 'chat.postMessage', post)).body.error).toBe('is_archived');
    expect(await send('/admin/addFault', { kind: 'earthquake' })).toMatchObject({ status: 400 });
    expect(await send('/admin/dance', {})).toMatchObject({ status: 400 });
  });

  it('keeps two workspaces apart', async () => {
    const client = new SandboxClient(pair.sandbox.url);
    await client.person('ines').command('/retro', '', { in: 'payments' });
    await client.person('ada').command('/retro', '', { in: 'payments' });
    expect(teams).toEqual(['T0SANDBOX2', 'T0SANDBOX1']);
    await client.person('ines').post('payments', 'next door');
    expect(await client.person('ada').messages('payments')).toEqual([]);
    await expect(client.person('ada', { workspace: 'T0SANDBOX2' }).me()).rejects.toThrow('user_not_found');
  });
});
