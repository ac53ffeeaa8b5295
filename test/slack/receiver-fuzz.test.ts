import { execFile } from 'node:child_process';
import { join } from 'node:path';
import type { App } from '@slack/bolt';
import fc from 'fast-check';
import { createBoltApp } from '../../src/slack/bolt-app';
import { SlackReceiver } from '../../src/slack/receiver';
import { webClientOptions } from '../../src/slack/web-clients';
import { onlyEnglish } from '../support/only-english';
import { keptLog } from './kept-log';
import { RecordingSlack } from './recording-slack';
import { asForm, closeConnections, formType, send, sendSigned, signingSecret } from './signed-request';

/** `FUZZ_RUNS=50000 npx jest test/slack/receiver-fuzz` for the long run; repeat one with `FUZZ_SEED`. */
const numRuns = Number(process.env.FUZZ_RUNS ?? 600);
const seed = Number(process.env.FUZZ_SEED ?? 20260302);
const now = new Date('2026-03-02T09:00:00Z');
const slack = new RecordingSlack();
const log = keptLog();
let receiver: SlackReceiver;
let port: number;
let heard = 0;

function listenToEverything(app: App): void {
  const listener = async ({ ack, payload }: { ack?: () => Promise<void>; payload: unknown }) => {
    heard += 1;
    if (ack) await ack();
    // What a listener does with a payload it trusts: a wrong shape makes it throw.
    JSON.stringify((payload as { text: string }).text.length);
  };
  app.command(/.*/, listener as never);
  app.action(/.*/, listener as never);
  app.action({ block_id: /a/ }, listener as never);
  app.view(/.*/, listener as never);
  app.view({ callback_id: /.*/, type: 'view_closed' }, listener as never);
  app.shortcut(/.*/, listener as never);
  app.options(/.*/, listener as never);
  app.event(/.*/, listener as never);
  app.message(/.*/, listener as never);
}

beforeAll(async () => {
  await slack.start();
  receiver = new SlackReceiver({
    signingSecret,
    port: 0,
    host: '127.0.0.1',
    clock: { now: () => now },
    logger: log.logger,
    health: async () => ({ ready: true, checks: {} }),
    ackTimeoutMillis: 1000,
  });
  const app = createBoltApp({
    receiver,
    languages: onlyEnglish,
    logger: log.logger,
    clientOptions: webClientOptions({ apiUrl: slack.apiUrl, logger: log.logger }),
    authorize: async () => ({ botToken: 'xoxb-1', botId: 'B1', botUserId: 'UBOT', teamId: 'T1' }),
  });
  listenToEverything(app);
  port = await receiver.start();
});
afterAll(async () => {
  closeConnections();
  await receiver.stop();
  await slack.stop();
});

const user = { id: 'U1', team_id: 'T1' };
const team = { id: 'T1', domain: 'x' };
const recorded: Record<string, unknown>[] = [
  {
    type: 'event_callback',
    team_id: 'T1',
    event_id: 'Ev1',
    authorizations: [{ team_id: 'T1', user_id: 'UBOT' }],
    event: { type: 'message', channel: 'C1', user: 'U1', text: 'CANARY', ts: '1.1', thread_ts: '1.0' },
  },
  {
    type: 'event_callback',
    team_id: 'T1',
    event_id: 'Ev2',
    event: { type: 'reaction_added', user: 'U1', item: { type: 'message', channel: 'C1', ts: '1.1' } },
  },
  {
    type: 'event_callback',
    team_id: 'T1',
    event_id: 'Ev3',
    event: { type: 'function_executed', function_execution_id: 'Fx', inputs: {}, bot_access_token: 'x' },
  },
  {
    type: 'block_actions',
    user,
    team,
    trigger_id: '1',
    channel: { id: 'C1' },
    message: { ts: '1' },
    actions: [{ type: 'button', action_id: 'a', block_id: 'a', value: 'CANARY' }],
  },
  {
    type: 'block_actions',
    user,
    team,
    trigger_id: '1',
    view: { type: 'modal', blocks: [] },
    actions: [{ type: 'button', action_id: 'a', block_id: 'b' }],
  },
  {
    type: 'view_submission',
    user,
    team,
    view: {
      type: 'modal',
      callback_id: 'v',
      blocks: [{ type: 'input', block_id: 'b' }],
      state: { values: { b: { a: { value: 'CANARY' } } } },
    },
  },
  {
    type: 'view_closed',
    user,
    team,
    is_cleared: false,
    view: { type: 'modal', callback_id: 'v', blocks: [] },
  },
  { type: 'shortcut', user, team, callback_id: 's', trigger_id: '1' },
  {
    type: 'message_action',
    user,
    team,
    callback_id: 's',
    trigger_id: '1',
    channel: { id: 'C1' },
    message: { text: 'CANARY' },
    response_url: 'https://hooks.slack.invalid/x',
  },
  { type: 'block_suggestion', user, team, action_id: 'a', block_id: 'b', value: 'CANARY' },
];
const command = {
  command: '/retro',
  text: 'CANARY',
  user_id: 'U1',
  team_id: 'T1',
  channel_id: 'C1',
  trigger_id: '1',
};

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    'x',
    0,
    -1,
    true,
    [],
    {},
    [null],
    '__proto__',
    'constructor',
    { type: 'modal' },
    { id: null },
    Number.MAX_SAFE_INTEGER,
  ),
  fc.jsonValue({ maxDepth: 3 }),
);
const step = fc.record({
  at: fc.nat(),
  how: fc.constantFrom('drop', 'replace', 'add'),
  key: fc.constantFrom(
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'event',
    'actions',
    'command',
    'view',
    'user',
    'name',
    'type',
    'team',
    'channel',
    'extra',
  ),
  value: odd,
});

type Step = { at: number; how: string; key: string; value: unknown };

/** Drops, replaces or adds one thing anywhere in a payload. */
function mutate(payload: unknown, { at, how, key, value: shared }: Step): void {
  const value = structuredClone(shared);
  const places: { holder: Record<string, unknown>; key: string }[] = [];
  const walk = (holder: unknown) => {
    if (typeof holder !== 'object' || holder === null) return;
    for (const each of Object.keys(holder)) {
      places.push({ holder: holder as Record<string, unknown>, key: each });
      walk((holder as Record<string, unknown>)[each]);
    }
  };
  walk(payload);
  const place = places[at % Math.max(places.length, 1)];
  if (!place) return;
  if (how === 'drop') delete place.holder[place.key];
  else if (how === 'replace') place.holder[place.key] = value;
  else
    Object.defineProperty(place.holder, key, { value, enumerable: true, configurable: true, writable: true });
}

const mutated = fc
  .tuple(fc.constantFrom(...recorded), fc.array(step, { maxLength: 3 }))
  .map(([payload, steps]) => {
    const copy = structuredClone(payload);
    for (const each of steps) mutate(copy, each);
    return copy;
  });
const commandBody = fc
  .tuple(
    fc.array(fc.constantFrom(...Object.keys(command)), { maxLength: 2 }),
    fc.array(fc.tuple(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 })), { maxLength: 3 }),
  )
  .map(([dropped, added]) => {
    const fields = Object.entries(command).filter(([key]) => !dropped.includes(key));
    return { body: new URLSearchParams([...fields, ...added]).toString(), contentType: formType };
  });
const body = fc.oneof(
  {
    weight: 6,
    arbitrary: mutated.map((payload) => ({ body: JSON.stringify(payload), contentType: 'application/json' })),
  },
  { weight: 4, arbitrary: mutated.map((payload) => ({ body: asForm(payload), contentType: formType })) },
  { weight: 2, arbitrary: commandBody },
  {
    weight: 1,
    arbitrary: fc.json({ maxDepth: 5 }).map((text) => ({ body: text, contentType: 'application/json' })),
  },
  {
    weight: 1,
    arbitrary: fc.string({ unit: 'binary' }).map((text) => ({ body: text, contentType: 'text/plain' })),
  },
);

let nonce = 0;
/** Makes each body its own, or the receiver would rightly take it for a replay. */
const unlike = (text: string) =>
  `${text}${text.includes('=') && !text.startsWith('{') ? `&n=${nonce++}` : ' '.repeat(nonce++ % 50)}`;

// Jest fails the running test on an unhandled rejection or exception; the last test shows what that would look like.
it(`survives ${numRuns} signed payloads of every shape with the right answer`, async () => {
  const statuses: Record<number, number> = {};
  await fc.assert(
    fc.asyncProperty(body, async (given) => {
      const { status } = await sendSigned(port, now, unlike(given.body), { contentType: given.contentType });
      statuses[status] = (statuses[status] ?? 0) + 1;
      // 503 asks Slack to repeat an event whose listener threw.
      expect([200, 400, 401, 503]).toContain(status);
    }),
    { seed, numRuns, endOnFailure: true },
  );
  expect(heard).toBeGreaterThan(numRuns / 20);
  expect(statuses[200]).toBeGreaterThan(numRuns / 10);
  expect(statuses[400]).toBeGreaterThan(numRuns / 20);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
}, 600_000);

it('accepts no unsigned payload of any shape', async () => {
  const before = heard;
  const forged = fc.record({
    timestamp: fc.oneof(
      fc.constant(String(now.getTime() / 1000)),
      fc.string({ unit: 'binary-ascii', maxLength: 12 }),
    ),
    signature: fc.oneof(fc.string({ unit: 'binary-ascii' }), fc.constant(`v0=${'0'.repeat(64)}`)),
  });
  await fc.assert(
    fc.asyncProperty(body, forged, async (given, { timestamp, signature }) => {
      const printable = (text: string) => text.replace(/[^\x20-\x7e]/g, '');
      const headers = {
        'x-slack-request-timestamp': printable(timestamp),
        'x-slack-signature': printable(signature),
      };
      expect((await send(port, given.body, { contentType: given.contentType, headers })).status).toBe(401);
    }),
    { seed, numRuns: Math.min(numRuns, 10_000) / 4, endOnFailure: true },
  );
  expect(heard).toBe(before);
}, 600_000);

it('is still alive, and wrote down nothing that was sent', async () => {
  expect((await send(port, '', { method: 'GET', path: '/readyz' })).status).toBe(200);
  expect(log.lines.join('')).not.toContain('CANARY');
});

it('would have ended the process with Bolt’s stock receiver (negative control)', async () => {
  const script = `
    const { HTTPReceiver } = require('@slack/bolt');
    const { createHmac } = require('node:crypto');
    const secret = '${signingSecret}';
    const at = String(Math.floor(Date.now() / 1000));
    const signature = 'v0=' + createHmac('sha256', secret).update('v0:' + at + ':null').digest('hex');
    const headers = { 'x-slack-request-timestamp': at, 'x-slack-signature': signature, 'content-type': 'application/json' };
    new HTTPReceiver({ signingSecret: secret }).start(0).then((server) =>
      fetch('http://127.0.0.1:' + server.address().port + '/slack/events', { method: 'POST', body: 'null', headers }));
  `;
  const { code, stderr } = await new Promise<{ code: unknown; stderr: string }>((resolve) => {
    execFile(process.execPath, ['-e', script], { cwd: join(__dirname, '../..') }, (error, _, text) =>
      resolve({ code: error?.code, stderr: text }),
    );
  });
  expect(code).toBe(1);
  expect(stderr).toContain("reading 'ssl_check'");
});
