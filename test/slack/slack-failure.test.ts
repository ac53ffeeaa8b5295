import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { AppError } from '../../src/errors';
import { classifySlackFailure, type SlackFailure } from '../../src/slack/slack-failure';
import { createWebClients, webClientOptions } from '../../src/slack/web-clients';
import { keptLog } from './kept-log';

const { logger, lines } = keptLog();
let server: Server;
let apiUrl: string;
let calls = 0;
let answer: RequestListener;

beforeAll(async () => {
  server = createServer((request, response) => {
    calls += 1;
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});
beforeEach(() => {
  calls = 0;
});

/** Jest runs this file in a realm of its own, where web-api does not know the errors of Node's fetch for errors. */
const fetchInThisRealm: typeof fetch = (url, init) =>
  fetch(url, init).catch((error: Error) => {
    throw Object.assign(new TypeError(error.message, { cause: error.cause }), { name: error.name });
  });

async function failureAt(url: string): Promise<SlackFailure> {
  const clients = createWebClients({
    apiUrl: url,
    logger,
    fetch: fetchInThisRealm as never,
    tokenFor: async () => 'xoxb-CANARY',
  });
  const client = await clients.for('T1');
  try {
    await client.chat.postMessage({ channel: 'C1', text: 'CANARY text' });
  } catch (error) {
    return classifySlackFailure(error);
  }
  throw new Error('the call did not fail');
}

const json =
  (content: object, status = 200, headers = {}): RequestListener =>
  (_, response) => {
    response
      .writeHead(status, { 'content-type': 'application/json', ...headers })
      .end(JSON.stringify(content));
  };
const code = (error: string) => json({ ok: false, error, text: 'CANARY' });

describe('classifySlackFailure, with errors of a real WebClient', () => {
  const cases: [string, RequestListener, SlackFailure][] = [
    [
      '429 with a time',
      json({}, 429, { 'retry-after': '3600' }),
      { kind: 'rate_limited', retryAfterSeconds: 3600 },
    ],
    ['429 without one', json({}, 429), { kind: 'rate_limited', retryAfterSeconds: 30 }],
    [
      '429 with nonsense',
      json({}, 429, { 'retry-after': 'soon' }),
      { kind: 'rate_limited', retryAfterSeconds: 30 },
    ],
    ['ratelimited in a 200', code('ratelimited'), { kind: 'rate_limited', retryAfterSeconds: 30 }],
    ['500', json({}, 500), { kind: 'uncertain' }],
    ['503', (_, response) => void response.writeHead(503).end('CANARY'), { kind: 'uncertain' }],
    ['404', json({}, 404), { kind: 'invalid', code: 'http_404' }],
    ['fatal_error', code('fatal_error'), { kind: 'uncertain' }],
    ['internal_error', code('internal_error'), { kind: 'uncertain' }],
    ['service_unavailable', code('service_unavailable'), { kind: 'uncertain' }],
    [
      'a page instead of JSON',
      (_, response) => void response.end('<html>CANARY</html>'),
      { kind: 'uncertain' },
    ],
    ['a socket lost before the answer', (request) => void request.socket.destroy(), { kind: 'uncertain' }],
    [
      'a socket lost in the answer',
      (_, response) => {
        response.writeHead(200, { 'content-length': 100 });
        response.write('{"ok":');
        setImmediate(() => response.destroy());
      },
      { kind: 'uncertain' },
    ],
    ...[
      'channel_not_found',
      'not_in_channel',
      'is_archived',
      'user_not_found',
      'user_disabled',
      'cannot_dm_bot',
      'restricted_action',
      'message_not_found',
      'thread_not_found',
      'invalid_channel',
      'cant_update_message',
      'some_new_word',
    ].map((word): [string, RequestListener, SlackFailure] => [
      word,
      code(word),
      { kind: 'refused', code: word },
    ]),
    ...[
      'invalid_auth',
      'not_authed',
      'token_revoked',
      'token_expired',
      'account_inactive',
      'missing_scope',
    ].map((word): [string, RequestListener, SlackFailure] => [
      word,
      code(word),
      { kind: 'unauthorised', code: word },
    ]),
    ...[
      'invalid_blocks',
      'invalid_blocks_format',
      'msg_too_long',
      'invalid_arguments',
      'no_text',
      'invalid_cursor',
    ].map((word): [string, RequestListener, SlackFailure] => [
      word,
      code(word),
      { kind: 'invalid', code: word },
    ]),
  ];

  it.each(cases)('%s, asked once only', async (_, listener, expected) => {
    answer = listener;
    expect(await failureAt(apiUrl)).toEqual(expected);
    expect(calls).toBe(1);
  });

  it('a call that got no answer in time', async () => {
    answer = () => {};
    const { webApi } = await import('@slack/bolt');
    const client = new webApi.WebClient('xoxb-1', { ...webClientOptions({ apiUrl, logger }), timeout: 50 });
    const error = await client.chat
      .postMessage({ channel: 'C1', text: 'x' })
      .catch((thrown: unknown) => thrown);
    expect(classifySlackFailure(error)).toEqual({ kind: 'uncertain' });
  });

  it('a refused connection and an unknown host were surely not sent', async () => {
    const closed = createTcpServer();
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    expect(await failureAt(`http://127.0.0.1:${port}/api/`)).toEqual({ kind: 'not_sent' });
    expect(await failureAt(`http://localhost:${port}/api/`)).toEqual({ kind: 'not_sent' });
    expect(await failureAt('http://slack.invalid/api/')).toEqual({ kind: 'not_sent' });
  });

  it('an installation that is gone, and errors it does not know', () => {
    const gone = new AppError('workspace_not_installed', 'workspace T1');
    expect(classifySlackFailure(gone)).toEqual({ kind: 'unauthorised', code: 'workspace_not_installed' });
    for (const odd of [
      new Error('x'),
      null,
      'text',
      new TypeError('fetch failed', { cause: new Error('?') }),
    ]) {
      expect(classifySlackFailure(odd)).toEqual({ kind: 'uncertain' });
    }
  });

  it('leaves nothing of the calls in the log, at debug level', () => {
    expect(lines.length).toBeGreaterThan(50);
    expect(lines.join('')).not.toContain('CANARY');
  });

  it('would post twice and log the text with the stock client (negative control)', async () => {
    answer = (_, response) => {
      if (calls === 1) response.writeHead(500).end();
      else response.end('{"ok":true}');
    };
    const { webApi } = await import('@slack/bolt');
    const seen: string[] = [];
    const keep = (...parts: unknown[]) => void seen.push(parts.join(' '));
    const stockLogger = {
      debug: keep,
      info: keep,
      warn: keep,
      error: keep,
      setLevel() {},
      setName() {},
      getLevel: () => 'debug',
    };
    const stock = new webApi.WebClient('xoxb-1', {
      slackApiUrl: apiUrl,
      logger: stockLogger as never,
      retryConfig: { retries: 1, minTimeout: 1 },
    });
    await stock.chat.postMessage({ channel: 'C1', text: 'CANARY' });
    expect(calls).toBe(2);
    expect(seen.join('')).toContain('CANARY');
  });
});

describe('createWebClients', () => {
  it('keeps one client a workspace until its token changes, and forgets the one unused longest', async () => {
    const tokens: Record<string, string | null> = { T1: 'xoxb-1', T2: 'xoxb-2', T3: 'xoxb-3' };
    const clients = createWebClients({
      apiUrl,
      logger,
      tokenFor: async (id) => tokens[id] ?? null,
      maxClients: 2,
    });
    const first = await clients.for('T1');
    expect(await clients.for('T1')).toBe(first);
    expect(await clients.for('T2')).not.toBe(first);
    await clients.for('T1');
    const third = await clients.for('T3');
    expect(await clients.for('T1')).toBe(first);
    expect(await clients.for('T3')).toBe(third);
    tokens.T1 = 'xoxb-new';
    expect(await clients.for('T1')).not.toBe(first);
    tokens.T1 = null;
    await expect(clients.for('T1')).rejects.toMatchObject({ code: 'workspace_not_installed' });
  });
});
