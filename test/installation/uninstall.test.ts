import { connectWorkspace } from '../../src/installation/connect-workspace';
import { createLogger } from '../../src/logger';
import { dumpDatabase } from '../privacy/dump';
import { type House, startHouse } from '../support/house';
import { write } from '../support/stories';

describe('a workspace that removes Evenkeel', () => {
  let house: House;
  const workspaceId = 'T0SANDBOX1';
  beforeAll(async () => {
    house = await startHouse();
  });
  afterAll(() => house.stop());

  const installation = async () =>
    (
      await house.rows<{ removed_at: Date | null; bot_token: Uint8Array }>(
        workspaceId,
        'select removed_at, bot_token from installation',
      )
    )[0];
  const reinstall = () =>
    connectWorkspace(
      { apiUrl: house.sandbox.apiUrl, logger: createLogger({ level: 'silent' }) },
      house.evenkeel.installations,
      house.sandbox.workspaces[0]?.botToken as string,
    );

  it('has its token kept sealed while it is installed', async () => {
    const token = house.sandbox.workspaces[0]?.botToken as string;
    const rows = await dumpDatabase(house.test.url);
    expect(rows.filter(({ text }) => text.includes(token))).toEqual([]);
    expect(house.logged.filter((line) => line.includes(token))).toEqual([]);
    expect((await installation())?.bot_token.length).toBeGreaterThan(token.length);
  });

  it.each([
    ['has revoked the token is told whom to ask', 'token_revoked', /lost its access.*ask an admin.*install/],
    ['has a bad minute is told to try again (negative control)', 'fatal_error', /try again in a minute/],
  ])('and %s, in the place where they are', async (_what, error, told) => {
    const bo = house.person('bo');
    if (!(await bo.messages('payments')).some(({ visibleText }) => visibleText.includes('Slow deploys')))
      await write(house, 'ada', { in: 'payments', title: 'Slow deploys', words: 'The build.' });
    for (const method of ['views.open', 'chat.postEphemeral', 'chat.postMessage'])
      house.sandbox.faults.add({ kind: 'error', error, method });
    await bo.press('Write mine', { in: (await bo.messages('payments')).at(-1) });
    house.sandbox.faults.clear();
    const said = (await bo.ephemerals('payments')).at(-1)?.visibleText;
    expect(said).toMatch(told);
    expect(said).toMatch(/Reference: \w+/);
  });

  it('hears nothing more, and its token is gone', async () => {
    const bo = house.person('bo');
    await bo.command('/retro', '', { in: 'payments' });
    if ((await bo.modal()).has('Which retrospective?'))
      await bo.choose('Which retrospective?', 'A new retrospective');
    await bo.fill('What is it about?', 'Slow search');
    await bo.fill('What is working', 'The rollback.');
    await bo.submit();
    await house.advance({ minutes: 1 });
    house.sandbox.admin.uninstall();
    await house.settle();
    expect(await installation()).toMatchObject({ removed_at: expect.any(Date), bot_token: new Uint8Array() });
    const before = house.sandbox.requests.api.length;
    await house.advance({ days: 8 });
    expect(house.sandbox.requests.api.slice(before)).toEqual([]);
  });

  it('can come back, and a late repetition of the old event does not end that', async () => {
    const old = house.sandbox.requests.app.filter(({ body }) => body.includes('app_uninstalled')).at(-1);
    house.sandbox.admin.reinstall();
    await reinstall();
    await house.advance({ minutes: 2 });
    const again = JSON.stringify({ ...JSON.parse(old?.body as string), event_id: 'EvAgain' });
    await house.sandbox.app.send({ body: again, contentType: 'application/json' });
    await house.settle();
    expect((await installation())?.removed_at).toBeNull();
    expect(await house.evenkeel.installations.find(workspaceId)).not.toBeNull();
    house.sandbox.admin.uninstall();
    await house.settle();
    expect((await installation())?.removed_at).not.toBeNull();
  });
});
