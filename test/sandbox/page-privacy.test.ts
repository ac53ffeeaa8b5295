import type { ActBody } from '../../sandbox/page-api/page-acts';
import { until } from '../support/until';
import { firstOf, type Pair, startPair } from './bolt-app';
import { callApi, channelId, userId } from './call-api';
import { PageClient } from './page-client';

/** In everything that is for Bo alone. */
const canary = 'only-for-bo-7f3a';
const others = ['ada', 'chen', 'dalia', 'eli', 'fern', 'gus'];
const button = {
  type: 'actions',
  block_id: 'offer',
  elements: [{ type: 'button', action_id: 'read', text: { type: 'plain_text', text: `Read ${canary}` } }],
};
const form = {
  type: 'modal',
  callback_id: 'write',
  private_metadata: canary,
  notify_on_close: true,
  title: { type: 'plain_text', text: 'Write' },
  submit: { type: 'plain_text', text: 'Save' },
  blocks: [
    {
      type: 'input',
      block_id: 'words',
      label: { type: 'plain_text', text: canary },
      element: { type: 'plain_text_input', action_id: 'text' },
    },
  ],
};

describe('what one person’s page shows of another’s', () => {
  let pair: Pair;
  const received: string[] = [];
  let responseUrl = '';
  const page = (handle: string) => new PageClient(pair.sandbox.url, handle);
  /** Ids that only Bo could know. */
  const known = { dm: '', dmTs: '', ephemeralTs: '', file: '', modal: '' };

  beforeAll(async () => {
    pair = await startPair((app) => {
      app.command('/retro', async ({ ack, body, client }) => {
        await ack();
        responseUrl = body.response_url;
        await client.views.open({ trigger_id: body.trigger_id, view: form as never });
      });
      app.action(/.*/, async ({ ack }) => {
        received.push('action');
        await ack();
      });
      app.view(/.*/, async ({ ack }) => {
        received.push('submission');
        await ack();
      });
    });
    const { sandbox } = pair;
    const bo = userId(sandbox, 'bo');
    const post = {
      channel: bo,
      text: canary,
      blocks: [{ type: 'section', text: { type: 'mrkdwn', text: canary } }, button],
    };
    const { body } = await callApi(sandbox, 'chat.postMessage', post);
    Object.assign(known, { dm: body.channel, dmTs: body.ts });
    const quiet = { channel: channelId(sandbox, 'payments'), user: bo, text: canary, blocks: [button] };
    known.ephemeralTs = String((await callApi(sandbox, 'chat.postEphemeral', quiet)).body.message_ts);
    await callApi(sandbox, 'views.publish', {
      user_id: bo,
      view: { type: 'home', blocks: [{ type: 'section', text: { type: 'plain_text', text: canary } }] },
    });
    known.file = await upload();
    // Calls that failed, and so say in their arguments alone for whom they were.
    pair.sandbox.faults.add({ method: 'chat.postMessage', kind: 'error', error: 'fatal_error', times: 1 });
    await callApi(sandbox, 'chat.postMessage', { channel: bo, text: canary });
    await callApi(sandbox, 'views.update', { external_id: 'gone', view: form });
    const person = sandbox.person('bo');
    await person.command('/retro', canary, { in: 'payments' });
    await sandbox.idle();
    await fetch(responseUrl, { method: 'POST', body: JSON.stringify({ text: canary }) });
    await person.fill(canary, `typed ${canary}`);
    known.modal = (await person.modal()).snapshot.id;
  });
  afterAll(() => pair.stop());

  async function upload(): Promise<string> {
    const { sandbox } = pair;
    const asked = await callApi(sandbox, 'files.getUploadURLExternal', { filename: 'retro.md', length: 5 });
    await fetch(String(asked.body.upload_url), { method: 'POST', body: canary });
    const files = [{ id: String(asked.body.file_id), title: canary }];
    await callApi(sandbox, 'files.completeUploadExternal', { files, channel_id: known.dm });
    return String(asked.body.file_id);
  }

  /** All that an endpoint could tell, with ids guessed well. */
  async function everythingFor(handle: string): Promise<Record<string, string>> {
    const mine = page(handle);
    const { conversations } = await mine.state();
    const ids = [...conversations.map(({ id }) => id), known.dm];
    const stream = await mine.listen();
    const told: Record<string, string> = {
      state: (await mine.get('state')).text,
      thread: (await mine.get('conversation', { id: known.dm, thread: known.dmTs })).text,
      file: (await mine.get('file', { id: known.file })).text,
      inspector: (await mine.get('inspector', { limit: '200' })).text,
      ticks: stream.raw(),
    };
    for (const id of ids) told[id] = (await mine.get('conversation', { id })).text;
    stream.close();
    return told;
  }

  it('is everything to the one it is for', async () => {
    const told = await everythingFor('bo');
    const silent = Object.entries(told).filter(([, text]) => !text.includes(canary));
    // Public conversations without an ephemeral message, and ticks, which name what changed and nothing else.
    const named = new Set([
      'state',
      'thread',
      'file',
      'inspector',
      known.dm,
      channelId(pair.sandbox, 'payments'),
    ]);
    expect(silent.filter(([where]) => named.has(where))).toEqual([]);
    const { modals, home } = await page('bo').state();
    expect(JSON.stringify(modals)).toContain(`typed ${canary}`);
    expect(JSON.stringify(home)).toContain(canary);
    expect(JSON.stringify(modals)).not.toContain('"private_metadata"');
  });

  it.each(others)('is nothing to %s', async (handle) => {
    const told = await everythingFor(handle);
    expect(Object.keys(told).length).toBeGreaterThan(5);
    expect(Object.entries(told).filter(([, text]) => text.includes(canary))).toEqual([]);
  });

  it('says in the inspector that something happened, and whose matter it is', async () => {
    const [adas, bos] = [await page('ada').inspector(), await page('bo').inspector()];
    const opened = adas.entries.find(({ name }) => name === 'views.open');
    expect(opened).toMatchObject({ sent: null, answered: null, privateTo: 'Bo Lindqvist', ok: true });
    expect(bos.entries.find(({ name }) => name === 'views.open')).toMatchObject({ privateTo: null });
    expect(bos.entries.find(({ name }) => name === 'response_url')).toMatchObject({ sent: { text: canary } });
    expect(bos.entries.map(({ seq }) => seq)).toEqual(adas.entries.map(({ seq }) => seq));
  });

  it('masks what would let anybody act as Slack or as the app', async () => {
    const text = JSON.stringify(await page('bo').inspector());
    expect(text).not.toMatch(/xoxb-|sandbox-verification-token|\/response\/|v0=/);
    expect(text).toContain('••••••');
  });

  it('lets nobody act on it by its ids', async () => {
    const payments = channelId(pair.sandbox, 'payments');
    const place = { conversation: known.dm, ts: known.dmTs };
    const hidden = { conversation: payments, ts: known.ephemeralTs };
    const offer = { blockId: 'offer', actionId: 'read' };
    const tries: ActBody[] = [
      { kind: 'post', conversation: known.dm, text: 'hello' },
      { kind: 'edit', ...place, text: 'other' },
      { kind: 'delete', ...place },
      { kind: 'react', ...place, emoji: 'eyes' },
      { kind: 'react', ...hidden, emoji: 'eyes' },
      { kind: 'mark_read', conversation: known.dm },
      { kind: 'join', conversation: known.dm },
      { kind: 'leave', conversation: known.dm },
      { kind: 'invite_app', conversation: known.dm },
      { kind: 'command', conversation: known.dm, command: '/retro' },
      { kind: 'message_shortcut', callbackId: 'x', ...place },
      { kind: 'message_shortcut', callbackId: 'x', ...hidden },
      { kind: 'block_action', place, ...offer },
      { kind: 'block_action', place: hidden, ...offer },
      { kind: 'block_action', place: { view: known.modal }, blockId: 'words', actionId: 'text', value: 'x' },
      { kind: 'fill', view: known.modal, blockId: 'words', actionId: 'text', value: 'x' },
      { kind: 'keep', view: known.modal, values: { words: { text: 'x' } } },
      { kind: 'submit', view: known.modal, values: { words: { text: 'x' } } },
      { kind: 'close', view: known.modal, all: true },
    ];
    const before = JSON.stringify(await everythingFor('bo'));
    received.length = 0;
    for (const each of tries) {
      const { status, text } = await page('ada').act(each);
      expect({ each, refused: status >= 400, told: text.includes(canary) }).toEqual({
        each,
        refused: true,
        told: false,
      });
    }
    await page('ada').act({ kind: 'dismiss', ...hidden });
    expect(received).toEqual([]);
    const relevant = (text: string) => text.replace(/"(seq|version|now)":[^,]*/g, '');
    // The inspector's list is the same as well: nothing was sent.
    expect(relevant(JSON.stringify(await everythingFor('bo')))).toBe(relevant(before));
    // The same act by the one it is for goes through.
    expect((await page('bo').act({ kind: 'block_action', place, ...offer })).status).toBe(200);
    expect(received).toEqual(['action']);
  });

  it('does not even tell when it changes', async () => {
    const [adas, bos] = [await page('ada').listen(), await page('bo').listen()];
    const bo = userId(pair.sandbox, 'bo');
    await callApi(pair.sandbox, 'chat.postMessage', { channel: bo, text: canary });
    await until('Bo is told', () => bos.seen.length > 1);
    expect(firstOf(bos.seen.slice(1)).what).toEqual([`conversation:${known.dm}`]);
    const payments = channelId(pair.sandbox, 'payments');
    await callApi(pair.sandbox, 'chat.postMessage', { channel: payments, text: 'for everybody' });
    await until('Ada is told of what she sees', () => adas.seen.length > 1);
    expect(adas.seen.slice(1).map(({ what }) => what)).toEqual([[`conversation:${payments}`]]);
    adas.close();
    bos.close();
  });
});
