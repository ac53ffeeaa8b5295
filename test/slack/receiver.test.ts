import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { App, ReceiverEvent } from '@slack/bolt';
import { AppError } from '../../src/errors';
import { SlackReceiver, type SlackReceiverOptions } from '../../src/slack/receiver';
import { keptLog } from './kept-log';
import {
  asForm,
  closeConnections,
  formType,
  send,
  sendSigned,
  sign,
  signedHeaders,
  signingSecret,
} from './signed-request';

const start = new Date('2026-03-02T09:00:00Z');
let now = start;
const clock = { now: () => now };
const seconds = Math.floor(start.getTime() / 1000);
const command = 'command=%2Fretro&text=CANARY&user_id=U1&team_id=T1';

let events: ReceiverEvent[] = [];
let process: (event: ReceiverEvent) => Promise<void> = async (event) => event.ack();
let receiver: SlackReceiver;
let port: number;
const log = keptLog();

async function open(options: Partial<SlackReceiverOptions> = {}): Promise<[SlackReceiver, number]> {
  const made = new SlackReceiver({
    signingSecret,
    port: 0,
    host: '127.0.0.1',
    clock,
    logger: log.logger,
    health: async () => ({ ready: true, checks: { database: true, queue: true, slack: true } }),
    ...options,
  });
  made.init({
    processEvent: (event: ReceiverEvent) => {
      events.push(event);
      return process(event);
    },
  } as unknown as App);
  return [made, await made.start()];
}

beforeAll(async () => {
  [receiver, port] = await open();
});
afterAll(async () => {
  closeConnections();
  await receiver.stop();
});
beforeEach(() => {
  now = start;
  events = [];
  process = async (event) => event.ack();
});

const form = { contentType: formType };
const unique = () => `${command}&trigger_id=${Math.random()}`;

describe('a signed request', () => {
  it('reaches Bolt once and is answered by ack', async () => {
    process = async (event) => event.ack({ text: 'hello' });
    const reply = await sendSigned(port, now, unique(), form);
    expect(reply).toEqual({ status: 200, body: '{"text":"hello"}' });
    expect(events[0]?.body).toMatchObject({ command: '/retro', user_id: 'U1' });
  });

  it('hands on Slack’s retry number', async () => {
    const body = JSON.stringify({ type: 'event_callback', event: { type: 'message' }, event_id: 'Ev1' });
    await sendSigned(port, now, body, {
      headers: { 'x-slack-retry-num': '2', 'x-slack-retry-reason': 'http_error' },
    });
    expect(events[0]).toMatchObject({ retryNum: 2, retryReason: 'http_error' });
  });

  it('is accepted at the edges of the window', async () => {
    for (const skew of [-300, 60]) {
      const body = unique();
      expect((await send(port, body, { ...form, headers: signedHeaders(now, body, skew) })).status).toBe(200);
    }
  });
});

describe('a request that is not Slack’s', () => {
  const body = `${command}&n=1`;
  const good = signedHeaders(start, body);
  const at = (timestamp: string | number, signature = sign(timestamp, body)) => ({
    'x-slack-request-timestamp': String(timestamp),
    'x-slack-signature': signature,
  });
  const cases: [string, Record<string, string | string[]>][] = [
    ['no headers', {}],
    ['no signature', { 'x-slack-request-timestamp': String(seconds) }],
    ['no timestamp', { 'x-slack-signature': sign(seconds, body) }],
    ['version v1', at(seconds, sign(seconds, body, signingSecret, 'v1'))],
    ['another secret', at(seconds, sign(seconds, body, 'f'.repeat(32)))],
    ['an empty secret', at(seconds, sign(seconds, body, ''))],
    ['another body', at(seconds, sign(seconds, `${body}x`))],
    ['a shortened signature', at(seconds, sign(seconds, body).slice(0, 40))],
    ['a signature in capitals', at(seconds, sign(seconds, body).toUpperCase())],
    ['an old timestamp', at(seconds - 301)],
    ['a future timestamp', at(seconds + 61)],
    ['a far future timestamp', at(seconds + 86_400 * 365)],
    ['a timestamp in milliseconds', at(start.getTime())],
    ['a negative timestamp', at(-seconds)],
    ['a fractional timestamp', at(`${seconds}.0`)],
    ['a timestamp that is no number', at('NaN')],
    ['an infinite timestamp', at('Infinity')],
    ['doubled signatures', { ...good, 'x-slack-signature': [sign(seconds, body), sign(seconds, body)] }],
    ['doubled timestamps', { ...good, 'x-slack-request-timestamp': [String(seconds), String(seconds)] }],
  ];

  it.each(cases)('is refused with 401: %s', async (_, headers) => {
    expect((await send(port, body, { ...form, headers })).status).toBe(401);
    expect(events).toHaveLength(0);
  });

  it('is let in by Bolt’s own check when dated in the future (negative control)', async () => {
    const { isValidSlackRequest } = await import('@slack/bolt');
    const timestamp = seconds + 86_400 * 365;
    const headers = { 'x-slack-signature': sign(timestamp, body), 'x-slack-request-timestamp': timestamp };
    expect(isValidSlackRequest({ signingSecret, body, headers, nowMilliseconds: start.getTime() })).toBe(
      true,
    );
  });
});

describe('a replayed request', () => {
  it('is refused while its timestamp is valid, and too old after', async () => {
    const body = unique();
    const headers = signedHeaders(now, body);
    expect((await send(port, body, { ...form, headers })).status).toBe(200);
    for (const later of [0, 1, 299, 300, 301, 700]) {
      now = new Date(start.getTime() + later * 1000);
      expect((await send(port, body, { ...form, headers })).status).toBe(401);
    }
    expect(events).toHaveLength(1);
  });

  it('is accepted from a future second only once', async () => {
    const body = unique();
    const headers = signedHeaders(now, body, 60);
    expect((await send(port, body, { ...form, headers })).status).toBe(200);
    now = new Date(start.getTime() + 360_000);
    expect((await send(port, body, { ...form, headers })).status).toBe(401);
  });

  it('is let in when our own answer asked for it', async () => {
    const body = JSON.stringify({ type: 'event_callback', event: { type: 'message' }, event_id: 'Ev2' });
    const headers = signedHeaders(now, body);
    process = async (event) => {
      await event.ack();
      throw new AppError('event_failed', 'not stored');
    };
    expect((await send(port, body, { headers })).status).toBe(503);
    process = async (event) => event.ack();
    expect((await send(port, body, { headers })).status).toBe(200);
    expect(events).toHaveLength(2);
  });
});

describe('a body', () => {
  it.each([
    ['null', 'null'],
    ['a list', '[]'],
    ['a number', '7'],
    ['a text', '"x"'],
    ['no JSON', '{'],
    ['nothing', ''],
    ['an object without a type', '{}'],
    ['a null event', '{"type":"event_callback","event":null}'],
    ['a text event', '{"type":"event_callback","event":"message"}'],
    ['an action without actions', '{"type":"block_actions","user":{"id":"U1"},"actions":[]}'],
    ['an action that is null', '{"type":"block_actions","user":{"id":"U1"},"actions":[null]}'],
    ['a form without a view', '{"type":"view_submission","user":{"id":"U1"}}'],
    ['a shortcut without a person', '{"type":"shortcut"}'],
    ['a challenge that is no text', '{"type":"url_verification","challenge":{}}'],
  ])('that is %s gets 400', async (_, body) => {
    expect((await sendSigned(port, now, body)).status).toBe(400);
    expect(events).toHaveLength(0);
  });

  it('of a form with a null payload or repeated fields gets 400', async () => {
    for (const body of ['payload=null', 'payload=%5B%5D', 'payload={', `${command}&user_id=U2`]) {
      expect((await sendSigned(port, now, body, form)).status).toBe(400);
    }
  });

  it('cannot reach a prototype', async () => {
    const body =
      '{"type":"shortcut","user":{"id":"U1","__proto__":{"admin":true}},"\\u005f_proto__":{"admin":true}}';
    await sendSigned(port, now, body);
    const seen = events[0]?.body as Record<string, object>;
    expect(Object.hasOwn(seen, '__proto__')).toBe(false);
    expect(Object.hasOwn(seen.user as object, '__proto__')).toBe(false);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  it('nested 100,000 deep is survived', async () => {
    const deep = `{"type":"shortcut","user":{"id":"U1"},"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    expect([200, 400]).toContain((await sendSigned(port, now, deep)).status);
    expect([200, 400]).toContain((await sendSigned(port, now, deep.replace('"a"', '"__proto__"'))).status);
  });

  it('over 1 MB gets 413 and memory stays flat', async () => {
    const big = Buffer.alloc(5 * 1024 * 1024, 97);
    const headers = signedHeaders(now, 'x');
    for (let round = 0; round < 10; round++) await send(port, big, { headers });
    const before = globalThis.process.memoryUsage().rss;
    for (let round = 0; round < 20; round++) {
      expect((await send(port, big, { headers })).status).toBe(413);
    }
    expect(globalThis.process.memoryUsage().rss - before).toBeLessThan(20 * 1024 * 1024);
    expect(events).toHaveLength(0);
  });

  it('of unknown length is cut off at the limit too', async () => {
    const reply = await new Promise<string>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1');
      const { 'x-slack-request-timestamp': at, 'x-slack-signature': signature } = signedHeaders(now, 'x');
      socket.write(
        `POST /slack/events HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\nx-slack-request-timestamp: ${at}\r\nx-slack-signature: ${signature}\r\n\r\n`,
      );
      const chunk = `10000\r\n${'a'.repeat(0x10000)}\r\n`;
      for (let sent = 0; sent < 20; sent++) socket.write(chunk);
      socket.once('data', (data) => {
        resolve(data.toString());
        socket.destroy();
      });
      socket.on('error', reject);
    });
    expect(reply).toMatch(/^HTTP\/1\.1 413/);
  });

  it('that comes too slowly gets 408 while others are served', async () => {
    const [slow, slowPort] = await open({ requestTimeoutMillis: 300 });
    const answer = new Promise<string>((resolve) => {
      const socket = connect(slowPort, '127.0.0.1');
      socket.write(
        `POST /slack/events HTTP/1.1\r\nhost: a\r\ncontent-length: 900\r\nx-slack-request-timestamp: ${seconds}\r\nx-slack-signature: v0=${'0'.repeat(64)}\r\n\r\nabc`,
      );
      socket.once('data', (data) => resolve(data.toString()));
    });
    expect((await sendSigned(slowPort, now, unique(), form)).status).toBe(200);
    expect(await answer).toMatch(/^HTTP\/1\.1 408/);
    await slow.stop();
  });
});

describe('Slack’s own checks', () => {
  it('are answered: url_verification only when signed', async () => {
    const body = '{"type":"url_verification","challenge":"abc"}';
    expect(await sendSigned(port, now, body)).toEqual({ status: 200, body: '{"challenge":"abc"}' });
    expect((await send(port, body)).status).toBe(401);
  });

  it('are answered: ssl_check unsigned, without anything smuggled in', async () => {
    const smuggled = `ssl_check=1&${new URLSearchParams({ payload: '{"type":"shortcut","user":{"id":"U1"}}' })}`;
    expect((await send(port, smuggled, form)).status).toBe(200);
    expect((await send(port, '', { method: 'GET', path: '/slack/events?ssl_check=1' })).status).toBe(200);
    expect((await send(port, `ssl_check=1&${'a'.repeat(600)}`, form)).status).toBe(401);
    expect((await send(port, 'ssl_check=0', form)).status).toBe(401);
    expect(events).toHaveLength(0);
  });
});

describe('an answer', () => {
  it('is 503 when nobody acknowledges in time', async () => {
    const [made, at] = await open({ ackTimeoutMillis: 30 });
    let release: () => void = () => {};
    process = () => new Promise((resolve) => (release = resolve));
    expect((await sendSigned(at, now, unique(), form)).status).toBe(503);
    release();
    await made.stop();
  });

  it('to an event waits for its listeners, but not for ever', async () => {
    const [made, at] = await open({ holdEventsMillis: 50 });
    const body = (id: string) =>
      JSON.stringify({ type: 'event_callback', event: { type: 'message' }, event_id: id });
    let finished = false;
    process = async (event) => {
      await event.ack();
      await pause(10);
      finished = true;
    };
    expect((await sendSigned(at, now, body('Ev3'))).status).toBe(200);
    expect(finished).toBe(true);
    let release: () => void = () => {};
    process = async (event) => {
      await event.ack();
      await new Promise<void>((resolve) => (release = resolve));
    };
    expect((await sendSigned(at, now, body('Ev4'))).status).toBe(200);
    release();
    await made.stop();
  });

  it('is 400 when Bolt stumbles over a payload', async () => {
    process = async () => {
      throw new TypeError('CANARY');
    };
    expect((await sendSigned(port, now, unique(), form)).status).toBe(400);
  });
});

describe('other paths', () => {
  it('are 404, and other methods 405', async () => {
    expect((await send(port, '', { path: '/' })).status).toBe(404);
    expect((await send(port, '', { path: '/slack/events/' })).status).toBe(404);
    expect((await send(port, '', { method: 'GET' })).status).toBe(405);
    expect((await send(port, '', { method: 'POST', path: '/healthz' })).status).toBe(405);
  });

  it('serve health to GET and HEAD', async () => {
    expect(await send(port, '', { method: 'GET', path: '/healthz' })).toEqual({
      status: 200,
      body: '{"alive":true}',
    });
    const ready = await send(port, '', { method: 'GET', path: '/readyz' });
    expect(JSON.parse(ready.body)).toEqual({
      ready: true,
      checks: { database: true, queue: true, slack: true },
    });
    expect(await send(port, '', { method: 'HEAD', path: '/readyz' })).toEqual({ status: 200, body: '' });
  });

  it.each([
    ['says no', async () => ({ ready: false, checks: { database: false } })],
    ['fails', () => Promise.reject(new Error('CANARY'))],
    ['never answers', () => new Promise<never>(() => {})],
  ])('are not ready when the check %s', async (_, health) => {
    const [made, at] = await open({ health, healthTimeoutMillis: 30 });
    const reply = await send(at, '', { method: 'GET', path: '/readyz' });
    expect(reply.status).toBe(503);
    expect(JSON.parse(reply.body)).toMatchObject({ ready: false });
    await made.stop();
  });

  it('of other rooms answer 500 when they fail', async () => {
    const [made, at] = await open({
      routes: {
        'GET /metrics': async (_, response) => void response.end('ok'),
        'POST /hook': () => Promise.reject(new Error('CANARY')),
      },
    });
    expect((await send(at, '', { method: 'GET', path: '/metrics' })).body).toBe('ok');
    expect((await send(at, '', { path: '/hook' })).status).toBe(500);
    await made.stop();
  });
});

it('drains: stop waits for a request under way', async () => {
  const [made, at] = await open();
  let release: () => void = () => {};
  let arrived: () => void = () => {};
  const arrival = new Promise<void>((resolve) => (arrived = resolve));
  process = async (event) => {
    arrived();
    await new Promise<void>((resolve) => (release = resolve));
    await event.ack();
  };
  const reply = sendSigned(at, now, unique(), form);
  await arrival;
  const stopped = made.stop();
  release();
  expect((await reply).status).toBe(200);
  await stopped;
  await expect(send(at, '')).rejects.toThrow();
});

it('logs nothing a person typed, at debug level', () => {
  expect(log.lines.length).toBeGreaterThan(20);
  expect(log.lines.join('')).not.toMatch(/CANARY/);
  expect(asForm({})).toBe('payload=%7B%7D');
});
