import { type Sandbox, startSandbox, VirtualClock } from '../../sandbox';
import { type Found, WorkspaceKeeper } from '../../sandbox/kept/keep-workspace';
import { PartTable } from '../../sandbox/kept/part-table';
import { emptyTables } from '../../sandbox/sandbox-database';
import { lifelikeWorkspace } from '../../sandbox/state/workspace-history';
import { createTestDatabase, onServer, recordingLog, type TestDatabase } from '../support/postgres';
import { until } from '../support/until';
import { callApi, channelId, userId } from './call-api';
import { PageClient } from './page-client';

const at = '2040-03-05T14:00:00Z';
const handles = ['ada', 'bo', 'chen', 'dalia', 'eli', 'fern'];

describe('a sandbox workspace over restarts', () => {
  let test: TestDatabase;
  const running: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    test = await createTestDatabase({ empty: true });
  });
  beforeEach(async () => {
    await onServer(test.url, 'drop schema if exists sandbox cascade');
  });
  afterEach(async () => {
    for (const stop of running.splice(0)) await stop();
  });
  afterAll(() => test.drop());

  interface Run {
    sandbox: Sandbox;
    keeper: WorkspaceKeeper;
    found: Found;
    log: ReturnType<typeof recordingLog>;
    /** Ends it as Ctrl-C does; without it, it is as if it was killed. */
    stop(): Promise<void>;
  }

  /** A process that goes on with what is kept. */
  async function start(seal = 'keys', keeps = true): Promise<Run> {
    const sandbox = await startSandbox({
      clock: VirtualClock.frozenAt(at),
      workspaces: [lifelikeWorkspace()],
    });
    const log = recordingLog();
    const keeper = new WorkspaceKeeper({ sandbox, table: new PartTable(test.url, log), log, seal });
    let isStopped = false;
    const stop = async () => {
      if (isStopped) return;
      isStopped = true;
      await keeper.stop();
      await sandbox.stop();
    };
    running.push(stop);
    const found = await keeper.resume();
    if (keeps) await keeper.start();
    return { sandbox, keeper, found, log, stop };
  }

  /** All that everybody sees, without the numbers of this run. */
  async function seen({ url }: Sandbox): Promise<string> {
    const all: unknown[] = [];
    for (const handle of handles) {
      const page = new PageClient(url, handle);
      const { epoch: _epoch, version: _version, ...state } = await page.state();
      all.push(state);
      for (const { id } of state.conversations) all.push((await page.conversation(id)).messages);
    }
    return JSON.stringify(all);
  }

  /** A bit of everything. */
  async function live({ sandbox }: Run): Promise<void> {
    const bo = userId(sandbox, 'bo');
    const payments = channelId(sandbox, 'payments');
    const section = { type: 'section', text: { type: 'mrkdwn', text: 'Read it' } };
    await callApi(sandbox, 'chat.postMessage', { channel: bo, text: 'for Bo', blocks: [section] });
    await callApi(sandbox, 'chat.postEphemeral', { channel: payments, user: bo, text: 'only Bo' });
    await callApi(sandbox, 'views.publish', { user_id: bo, view: { type: 'home', blocks: [section] } });
    const label = { type: 'plain_text', text: 'Words' };
    const element = { type: 'plain_text_input', action_id: 'text' };
    const view = {
      type: 'modal',
      title: label,
      submit: label,
      blocks: [{ type: 'input', block_id: 'w', label, element }],
    };
    const trigger = sandbox.workspaces[0]?.views.mintTrigger(bo);
    await callApi(sandbox, 'views.open', { trigger_id: trigger, view });
    await sandbox.person('bo').fill('Words', 'half a sentence', { in: 'modal' });
    const file = await callApi(sandbox, 'files.getUploadURLExternal', { filename: 'retro.md', length: 4 });
    await fetch(String(file.body.upload_url), { method: 'POST', body: 'ünï' });
    await callApi(sandbox, 'files.completeUploadExternal', {
      files: [{ id: file.body.file_id }],
      channel_id: payments,
    });
    const post = await sandbox.person('ada').post('payments', 'a NUL \u0000 and “quotes”');
    await sandbox.person('dalia').post('payments', 'a reply', { thread: post });
    await sandbox.person('dalia').react(post, 'wave');
    // Nobody answers it: a toast.
    await sandbox.person('bo').command('/retro', '', { in: 'payments' });
    sandbox.admin.archive('partner-bridge');
    sandbox.admin.setTimezone('eli', 'Asia/Tokyo');
    await sandbox.clock.advance({ hours: 20 });
  }

  it('is for everybody as they left it', async () => {
    const first = await start();
    expect(first.found).toEqual({ how: 'nothing' });
    const fresh = await seen(first.sandbox);
    await live(first);
    const before = await seen(first.sandbox);
    expect(before).toContain('half a sentence');
    await first.stop();

    const second = await start();
    expect(second.found).toEqual({ how: 'kept' });
    expect(await seen(second.sandbox)).toBe(before);
    expect(before).not.toBe(fresh);
    const files = await second.sandbox.person('ada').files();
    expect(files.map(({ text }) => text)).toEqual(['ünï']);
    // And it goes on: replies find their thread, and nothing new is named like something old.
    const known = new Set(before.match(/\b[UCDVBF]0A\w+/g));
    expect(known.has(second.sandbox.workspaces[0]?.ids.next('V') ?? '')).toBe(false);
    const thread = await second.sandbox.person('dalia').messages('payments');
    const parent = thread.find(({ replyCount, text }) => replyCount === 1 && text.includes('NUL'));
    await second.sandbox.person('ada').post('payments', 'welcome back', { thread: parent });
    expect(JSON.stringify(await second.sandbox.person('bo').thread(parent as never))).toContain(
      'welcome back',
    );
  });

  it('loses little when it is killed', async () => {
    const first = await start();
    await live(first);
    await first.sandbox.person('ada').post('payments', 'the last words');
    await until('it is kept', async () => {
      const [kept] = await onServer(
        test.url,
        "select 1 from sandbox.part where body like '%the last words%'",
      );
      return kept?.rowCount === 1;
    });
    const second = await start('keys', false);
    expect(await seen(second.sandbox)).toBe(await seen(first.sandbox));
  });

  it('keeps a move of the clock before anybody acts on it', async () => {
    const first = await start();
    await first.sandbox.clock.advance({ days: 3 });
    const second = await start('keys', false);
    expect(second.sandbox.clock.now()).toEqual(first.sandbox.clock.now());
  });

  it.each([
    ['half of it is gone', "delete from sandbox.part where name like 'conversation:%'"],
    ['it is no JSON', "update sandbox.part set body = '{' where name = 'views'"],
    ['another version kept it', `update sandbox.part set body = replace(body, '"format":1', '"format":0')`],
  ])('begins anew when %s', async (_what, damage) => {
    const first = await start();
    const fresh = await seen(first.sandbox);
    await first.sandbox.person('ada').post('payments', 'hello');
    await first.stop();
    await onServer(test.url, damage);
    const second = await start('keys', false);
    expect(second.found).toMatchObject({ how: 'unreadable' });
    expect(second.log.entries.map(({ level }) => level)).toEqual(['warn']);
    expect(await seen(second.sandbox)).toBe(fresh);
  });

  it('begins anew when its keys are gone, for Evenkeel could read nothing of it', async () => {
    const first = await start();
    await first.stop();
    expect((await start('other keys', false)).found).toEqual({
      how: 'unreadable',
      reason: 'its keys are not in this folder',
    });
    expect((await start('keys', false)).found).toEqual({ how: 'kept' });
  });

  it('goes on when the database does not take it, and keeps all of it later', async () => {
    const first = await start();
    await onServer(test.url, 'alter table sandbox.part rename to away');
    await first.sandbox.person('ada').post('payments', 'into the void');
    await first.keeper.keepNow();
    expect(first.log.entries).toMatchObject([
      { level: 'warn', message: 'The sandbox workspace was not kept' },
    ]);
    await onServer(test.url, 'alter table sandbox.away rename to part');
    await first.sandbox.person('ada').post('payments', 'and back');
    await first.stop();
    const second = await start('keys', false);
    const texts = (await second.sandbox.person('bo').messages('payments')).map(({ text }) => text);
    expect(texts.slice(-2)).toEqual(['into the void', 'and back']);
  });

  it('writes only what has changed', async () => {
    const first = await start();
    await onServer(test.url, "update sandbox.part set body = 'untouched' where name = 'users'");
    await first.sandbox.person('ada').post('payments', 'hello');
    await first.keeper.keepNow();
    const [users] = await onServer(test.url, "select body from sandbox.part where name = 'users'");
    expect(users?.rows).toEqual([{ body: 'untouched' }]);
  });

  it('is back at its first minute after a reset', async () => {
    const first = await start();
    const fresh = await seen(first.sandbox);
    await live(first);
    const stream = await new PageClient(first.sandbox.url, 'ada').listen();
    const [{ epoch } = { epoch: '' }] = stream.seen;
    await emptyTables(test.url);
    first.keeper.forget();
    await first.sandbox.beginAnew();
    expect(await seen(first.sandbox)).toBe(fresh);
    await until('pages hear of it', () => stream.seen.some((tick) => tick.epoch !== epoch));
    stream.close();
    await first.stop();
    expect(await seen((await start('keys', false)).sandbox)).toBe(fresh);
  });
});
