import { request } from 'node:http';
import { type Sandbox, startSandbox, VirtualClock } from '../../sandbox';
import { testStart } from './bolt-app';
import { PageClient } from './page-client';

describe('who may ask the sandbox', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox({ clock: VirtualClock.frozenAt(testStart) });
  });
  afterAll(() => sandbox.stop());

  const post = { as: 'ada', kind: 'post', conversation: '', text: 'hello' };
  /** With headers of the test's choosing, which `fetch` would not send. */
  const ask = (path: string, headers: Record<string, string>, body?: object) =>
    new Promise<{ status: number; text: string }>((resolve, reject) => {
      const method = body ? 'POST' : 'GET';
      const outgoing = request(`${sandbox.url}${path}`, { method, headers }, (incoming) => {
        let text = '';
        incoming.on('data', (chunk) => {
          text += chunk;
        });
        incoming.on('end', () => resolve({ status: incoming.statusCode ?? 0, text }));
      });
      outgoing.on('error', reject);
      outgoing.end(body ? JSON.stringify(body) : undefined);
    });
  const json = { 'content-type': 'application/json' };
  const act = (headers: Record<string, string>) => {
    const conversation = sandbox.workspaces[0]?.channel('payments').id;
    return ask('/page/act', headers, { ...post, conversation });
  };
  const said = () => sandbox.workspaces[0]?.channel('payments').messages.length;

  it('is the page itself, by any name of this machine', async () => {
    const { host, port } = new URL(sandbox.url);
    expect((await act({ ...json, origin: `http://${host}` })).status).toBe(200);
    const local = `localhost:${port}`;
    expect((await act({ ...json, host: local, origin: `http://${local}` })).status).toBe(200);
    // Through a forwarded port.
    const forwarded = 'localhost:9999';
    expect((await act({ ...json, host: forwarded, origin: `http://${forwarded}` })).status).toBe(200);
    expect((await ask('/page/state?as=ada', { host: local, 'sec-fetch-site': 'same-origin' })).status).toBe(
      200,
    );
  });

  it.each([
    ['another site', { origin: 'https://evil.example' }, 403, 'origin_not_allowed'],
    ['another program of this machine', { origin: 'http://localhost:1' }, 403, 'origin_not_allowed'],
    ['a page without an origin', { origin: 'null' }, 403, 'origin_not_allowed'],
    [
      'a browser that says it comes from elsewhere',
      { 'sec-fetch-site': 'cross-site' },
      403,
      'origin_not_allowed',
    ],
    ['nobody who says where they come from', {}, 403, 'origin_required'],
  ])('is never %s', async (_who, headers, status, error) => {
    const before = said();
    const answer = await act({ ...json, ...headers } as Record<string, string>);
    expect(answer).toMatchObject({ status, text: expect.stringContaining(error) });
    expect(said()).toBe(before);
  });

  it('may be somebody who follows a link from elsewhere, to look and not to be framed or read', async () => {
    const link = {
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    };
    expect((await ask('/', link)).status).toBe(200);
    expect((await ask('/', { ...link, 'sec-fetch-dest': 'iframe' })).status).toBe(403);
    expect((await ask('/', { ...link, 'sec-fetch-mode': 'no-cors' })).status).toBe(403);
    expect((await ask('/people/ada/post', link, { in: 'payments', text: 'x' })).status).toBe(403);
  });

  it('is nobody who came under a strange name, not even to look', async () => {
    const strange = { host: `evil.example:${new URL(sandbox.url).port}` };
    for (const path of ['/page/state?as=ada', '/people/ada/me', '/welcome.txt', '/']) {
      expect(await ask(path, strange)).toMatchObject({
        status: 403,
        text: expect.stringContaining('host_not_allowed'),
      });
    }
  });

  it('is no form of another site, for the people’s and the owners’ side either', async () => {
    const evil = { origin: 'https://evil.example', 'content-type': 'text/plain' };
    const before = said();
    expect((await ask('/people/ada/post', evil, { in: 'payments', text: 'x' })).status).toBe(403);
    expect((await ask('/admin/archive', evil, { channel: 'payments' })).status).toBe(403);
    expect(said()).toBe(before);
    expect(sandbox.workspaces[0]?.channel('payments').isArchived).toBe(false);
  });

  it('sends JSON and says so', async () => {
    const before = said();
    const answer = await act({ origin: sandbox.url, 'content-type': 'text/plain' });
    expect(answer).toMatchObject({ status: 415, text: expect.stringContaining('json_required') });
    expect(said()).toBe(before);
  });

  it.each(['evenkeel', 'hana', 'nobody', '', 'U0A0000003'])(
    'acts as somebody who can sign in, not as “%s”',
    async (as) => {
      const page = new PageClient(sandbox.url, as);
      for (const { status } of [
        await page.get('state'),
        await page.get('events'),
        await page.get('inspector'),
        await page.act({ kind: 'open_home' }),
        await page.post('clock', { as, advance: '1h' }),
      ]) {
        expect(status).toBeGreaterThanOrEqual(400);
      }
      expect(sandbox.clock.now().toISOString()).toBe(new Date(testStart).toISOString());
    },
  );

  it('says what is wrong with what it cannot read', async () => {
    const page = new PageClient(sandbox.url, 'ada');
    const answer = await page.post('act', {
      as: 'ada',
      kind: 'react',
      conversation: 'C1',
      ts: '1',
      emoji: 'eyes',
    });
    expect(answer).toMatchObject({ status: 400, text: expect.stringContaining('ts: ') });
    expect((await page.post('act', { as: 'ada', kind: 'fly' })).status).toBe(400);
    expect((await page.post('dance', {})).status).toBe(404);
    expect((await page.get('dance')).status).toBe(404);
  });
});
