import { type Fault, type Sandbox, startSandbox, VirtualClock } from '../../sandbox';
import { testStart } from './bolt-app';
import { type ApiAnswer, callApi, channelId } from './call-api';

describe('faults', () => {
  let sandbox: Sandbox;
  beforeEach(async () => {
    sandbox = await startSandbox({ clock: VirtualClock.frozenAt(testStart) });
  });
  afterEach(() => sandbox.stop());

  const post = (text = 'x'): Promise<ApiAnswer> =>
    callApi(sandbox, 'chat.postMessage', { channel: channelId(sandbox, 'payments'), text });
  const stored = async (): Promise<number> => (await sandbox.person('ada').messages('payments')).length;
  const once = (fault: Fault) => sandbox.faults.add({ method: 'chat.postMessage', times: 1, ...fault });

  it.each<[string, Fault, number, string, number]>([
    ['500 before storing', { kind: 'error500', when: 'before' }, 500, 'internal_error', 0],
    ['500 after storing', { kind: 'error500', when: 'after' }, 500, 'internal_error', 1],
    ['an error before storing', { kind: 'error', when: 'before' }, 200, 'fatal_error', 0],
    [
      'an error after storing',
      { kind: 'error', error: 'internal_error', when: 'after' },
      200,
      'internal_error',
      1,
    ],
    ['a rate limit', { kind: 'ratelimited', retryAfterSeconds: 30 }, 429, 'ratelimited', 0],
  ])('answer %s', async (_name, fault, status, error, count) => {
    once(fault);
    expect(await post()).toMatchObject({ status, body: { ok: false, error } });
    expect(await stored()).toBe(count);
    expect((await post()).body.ok).toBe(true);
    expect(sandbox.requests.calls('chat.postMessage').map((record) => record.fault)).toEqual([
      fault.kind,
      null,
    ]);
  });

  it.each([
    [3_600, '3600'],
    [null, null],
  ])('carry Retry-After %s', async (retryAfterSeconds, header) => {
    once({ kind: 'ratelimited', retryAfterSeconds });
    expect((await post()).retryAfter).toBe(header);
  });

  it.each([
    ['before', 0],
    ['after', 1],
  ] as const)('cut the connection %s storing', async (when, count) => {
    once({ kind: 'reset', when });
    await expect(post()).rejects.toThrow('fetch failed');
    expect(await stored()).toBe(count);
  });

  it('hang with the message stored, and store late', async () => {
    once({ kind: 'hang', ms: 40 });
    const hanging = post();
    while (sandbox.workspaces[0]?.channel('payments').messages.length === 0) await new Promise(setImmediate);
    expect(sandbox.requests.api).toHaveLength(0);
    expect((await hanging).body.ok).toBe(true);
    once({ kind: 'store_late', ms: 40 });
    const late = post();
    expect(await stored()).toBe(1);
    expect((await late).body.ok).toBe(true);
    expect(await stored()).toBe(2);
  });

  it('store late even when the caller has hung up', async () => {
    once({ kind: 'store_late', ms: 60 });
    const call = fetch(`${sandbox.apiUrl}chat.postMessage`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${sandbox.workspaces[0]?.botToken}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ channel: channelId(sandbox, 'payments'), text: 'x' }),
      signal: AbortSignal.timeout(30),
    });
    await expect(call).rejects.toThrow('aborted');
    await sandbox.idle();
    expect(await stored()).toBe(1);
  });

  it('choose their calls by workspace, arguments and seeded chance', async () => {
    sandbox.faults.add({ kind: 'error', workspace: 'T0OTHER' });
    sandbox.faults.add({ kind: 'error', match: (args) => args.text === 'bad' });
    expect((await post()).body.ok).toBe(true);
    expect((await post('bad')).body.ok).toBe(false);
    sandbox.faults.clear();
    const draw = async (): Promise<boolean[]> => {
      const disarm = sandbox.faults.add({ kind: 'error', probability: 0.5, seed: 7 });
      const answers: boolean[] = [];
      for (let count = 0; count < 12; count += 1) answers.push((await post()).body.ok);
      disarm();
      return answers;
    };
    const first = await draw();
    expect(await draw()).toEqual(first);
    expect(new Set(first).size).toBe(2);
  });

  it('tell a hook right after storing, before the answer', async () => {
    const seen: number[] = [];
    sandbox.hooks.onStored('chat.postMessage', async () => void seen.push(await stored()));
    await post();
    expect(seen).toEqual([1]);
  });

  it('limit a channel to one message a second when limits are on', async () => {
    sandbox.limits.enable();
    expect((await post()).body.ok).toBe(true);
    expect(await post()).toMatchObject({ status: 429, retryAfter: '1' });
    await sandbox.clock.advance({ seconds: 1 });
    expect((await post()).body.ok).toBe(true);
    sandbox.limits.disable();
    expect((await post()).body.ok).toBe(true);
  });
});

describe('the sandbox', () => {
  it('refuses to run in production', async () => {
    const before = process.env.NODE_ENV;
    process.env.NODE_ENV = 'production';
    await expect(startSandbox()).rejects.toThrow('refuses');
    process.env.NODE_ENV = before;
  });
});

describe('the virtual clock', () => {
  it('stands still until advanced, and waits for its listeners', async () => {
    const clock = VirtualClock.frozenAt(testStart);
    const told: string[] = [];
    const stop = clock.onChange(async (now) => {
      await new Promise(setImmediate);
      told.push(now.toISOString());
    });
    await clock.advance({ hours: 1, minutes: 30 });
    expect(clock.now().toISOString()).toBe('2040-03-05T10:30:00.000Z');
    expect(told).toEqual(['2040-03-05T10:30:00.000Z']);
    stop();
    await clock.set('2040-03-06T00:00:00Z');
    expect(told).toHaveLength(1);
  });

  it('never goes backwards', async () => {
    const clock = VirtualClock.running();
    await clock.advance({ days: 1 });
    await expect(clock.set(new Date())).rejects.toThrow('never goes backwards');
    await expect(clock.advance(-1)).rejects.toThrow('never goes backwards');
    expect(clock.now().getTime()).toBeGreaterThan(Date.now() + 86_000_000);
  });
});
