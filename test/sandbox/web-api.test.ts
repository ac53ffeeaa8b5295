import { defaultWorkspace, type Sandbox, secondWorkspace, startSandbox, VirtualClock } from '../../sandbox';
import { testStart } from './bolt-app';
import { callApi, channelId, userId } from './call-api';

const home = { type: 'home', blocks: [{ type: 'divider' }] };
const modal = { type: 'modal', title: { type: 'plain_text', text: 'T' }, blocks: [{ type: 'divider' }] };

describe('the Web API', () => {
  let sandbox: Sandbox;
  beforeEach(async () => {
    sandbox = await startSandbox({
      clock: VirtualClock.frozenAt(testStart),
      workspaces: [defaultWorkspace(), secondWorkspace()],
    });
  });
  afterEach(() => sandbox.stop());

  const call = (method: string, args: object = {}) => callApi(sandbox, method, args);
  const error = async (method: string, args: object = {}) => (await call(method, args)).body.error;
  const inPayments = (args: object) => ({ channel: channelId(sandbox, 'payments'), ...args });
  const trigger = () => sandbox.workspaces[0]?.views.mintTrigger(userId(sandbox, 'ada'));

  it('knows its tokens', async () => {
    const as = async (token: string | null) => (await callApi(sandbox, 'auth.test', {}, token)).body.error;
    expect(await as(null)).toBe('not_authed');
    expect(await as('xoxb-made-up')).toBe('invalid_auth');
    expect(await as(sandbox.workspaces[0]?.appToken ?? '')).toBe('not_allowed_token_type');
    sandbox.admin.revokeToken();
    expect(await error('auth.test')).toBe('token_revoked');
    sandbox.admin.uninstall();
    expect(await error('auth.test')).toBe('account_inactive');
    expect((await callApi(sandbox, 'auth.test', {}, sandbox.workspaces[1]?.botToken)).body).toMatchObject({
      ok: true,
      team_id: 'T0SANDBOX2',
    });
  });

  it('names the scope that is missing', async () => {
    sandbox.admin.setScopes(['users:read']);
    expect((await call('chat.postMessage', inPayments({ text: 'x' }))).body).toMatchObject({
      error: 'missing_scope',
      needed: 'chat:write',
      provided: 'users:read',
    });
    expect((await call('users.info', { user: userId(sandbox, 'ada') })).body.ok).toBe(true);
  });

  it('reads forms as well as JSON', async () => {
    const body = new URLSearchParams({
      token: sandbox.workspaces[0]?.botToken ?? '',
      channel: channelId(sandbox, 'payments'),
      blocks: JSON.stringify([{ type: 'header', text: { type: 'plain_text', text: 'From a form' } }]),
    });
    const response = await fetch(`${sandbox.apiUrl}chat.postMessage`, { method: 'POST', body });
    expect(await response.json()).toMatchObject({ ok: true, message: { blocks: [{ type: 'header' }] } });
  });

  it.each<[string, string, (box: Sandbox) => object]>([
    ['channel_not_found', 'chat.postMessage', () => ({ channel: 'C404', text: 'x' })],
    ['not_in_channel', 'chat.postMessage', (box) => ({ channel: channelId(box, 'general'), text: 'x' })],
    ['no_text', 'chat.postMessage', (box) => ({ channel: channelId(box, 'payments'), text: '' })],
    [
      'msg_too_long',
      'chat.postMessage',
      (box) => ({ channel: channelId(box, 'payments'), text: 'x'.repeat(40_001) }),
    ],
    [
      'thread_not_found',
      'chat.postMessage',
      (box) => ({ channel: channelId(box, 'payments'), text: 'x', thread_ts: '1.1' }),
    ],
    ['invalid_arguments', 'chat.postMessage', () => ({ text: 'x' })],
    [
      'invalid_blocks_format',
      'chat.postMessage',
      (box) => ({ channel: channelId(box, 'payments'), blocks: '[' }),
    ],
    ['user_disabled', 'chat.postMessage', (box) => ({ channel: userId(box, 'hana'), text: 'x' })],
    ['cannot_dm_bot', 'conversations.open', (box) => ({ users: userId(box, 'evenkeel') })],
    ['user_not_found', 'users.info', () => ({ user: 'U404' })],
    [
      'message_not_found',
      'chat.update',
      (box) => ({ channel: channelId(box, 'payments'), ts: '1.1', text: 'x' }),
    ],
    [
      'user_not_in_channel',
      'chat.postEphemeral',
      (box) => ({ channel: channelId(box, 'payments'), user: userId(box, 'fern'), text: 'x' }),
    ],
    ['not_in_channel', 'conversations.history', (box) => ({ channel: channelId(box, 'general') })],
    ['not_found', 'views.update', () => ({ view_id: 'V404', view: modal })],
    ['invalid_trigger_id', 'views.open', () => ({ trigger_id: '1.2.3', view: modal })],
    ['unknown_method', 'chat.shout', () => ({})],
    ['users_not_found', 'users.lookupByEmail', () => ({ email: 'nobody@sandbox.example' })],
    [
      'invalid_cursor',
      'conversations.history',
      (box) => ({ channel: channelId(box, 'payments'), cursor: 'x' }),
    ],
    [
      'channel_not_found',
      'chat.postMessage',
      (box) => ({ channel: box.workspaces[1]?.channel('payments').id, text: 'x' }),
    ],
  ])('answers %s to %s', async (code, method, args) => {
    expect(await error(method, args(sandbox))).toBe(code);
    expect(sandbox.requests.failures()).toMatchObject([{ method, error: code }]);
  });

  it('keeps archived channels still and other people’s messages untouched', async () => {
    const message = await sandbox.person('ada').post('payments', 'mine');
    expect(await error('chat.update', inPayments({ ts: message.ts, text: 'x' }))).toBe('cant_update_message');
    expect(await error('chat.delete', inPayments({ ts: message.ts }))).toBe('cant_delete_message');
    sandbox.admin.archive('payments');
    expect(await error('chat.postMessage', inPayments({ text: 'x' }))).toBe('is_archived');
  });

  it('lets the bot into a public channel, not into a private one it was taken out of', async () => {
    expect(await error('conversations.join', { channel: channelId(sandbox, 'general') })).toBeUndefined();
    expect(
      await error('chat.postMessage', { channel: channelId(sandbox, 'general'), text: 'x' }),
    ).toBeUndefined();
    sandbox.admin.removeBot('ward-night-shift');
    const ward = { channel: channelId(sandbox, 'ward-night-shift'), text: 'x' };
    expect(await error('chat.postMessage', ward)).toBe('channel_not_found');
  });

  it('shows metadata only to those who ask, and pages history newest first', async () => {
    const metadata = { event_type: 'evenkeel', event_payload: { send_id: 's1' } };
    const first = await call('chat.postMessage', inPayments({ text: 'one', metadata }));
    await call('chat.postMessage', inPayments({ text: 'two' }));
    await call('chat.postMessage', inPayments({ text: 'reply', thread_ts: first.body.ts }));
    const bare = await call('conversations.history', inPayments({ limit: 1 }));
    expect(bare.body).toMatchObject({ messages: [{ text: 'two' }], has_more: true });
    const { next_cursor: cursor } = bare.body.response_metadata as { next_cursor: string };
    const older = await call('conversations.history', inPayments({ limit: 1, cursor }));
    expect(older.body).toMatchObject({ messages: [{ text: 'one', reply_count: 1 }], has_more: false });
    expect(JSON.stringify(older.body)).not.toContain('send_id');
    const found = await call(
      'conversations.history',
      inPayments({ oldest: first.body.ts, inclusive: true, include_all_metadata: true }),
    );
    expect(JSON.stringify(found.body)).toContain('send_id');
    const thread = await call('conversations.replies', inPayments({ ts: first.body.ts }));
    expect(thread.body).toMatchObject({ messages: [{ text: 'one' }, { text: 'reply' }] });
  });

  it('gives every message its own, later ts while the clock stands still', async () => {
    const stamps: string[] = [];
    for (let count = 0; count < 5; count += 1) {
      stamps.push((await call('chat.postMessage', inPayments({ text: 'x' }))).body.ts ?? '');
    }
    expect(new Set(stamps).size).toBe(5);
    expect([...stamps].sort()).toEqual(stamps);
    expect(stamps[0]).toBe(`${new Date(testStart).getTime() / 1000}.000000`);
  });

  it('takes a trigger id once and for three seconds', async () => {
    const once = trigger();
    expect(await error('views.open', { trigger_id: once, view: modal })).toBeUndefined();
    expect(await error('views.push', { trigger_id: once, view: modal })).toBe('exchanged_trigger_id');
    const late = trigger();
    await sandbox.clock.advance(3_001);
    expect(await error('views.open', { trigger_id: late, view: modal })).toBe('expired_trigger_id');
  });

  it('stacks three modals and no more', async () => {
    expect(await error('views.open', { trigger_id: trigger(), view: modal })).toBeUndefined();
    for (let depth = 2; depth <= 3; depth += 1) {
      expect(await error('views.push', { trigger_id: trigger(), view: modal })).toBeUndefined();
    }
    expect(await error('views.push', { trigger_id: trigger(), view: modal })).toBe('push_limit_reached');
  });

  it('refuses an update that carries an old hash', async () => {
    const opened = await call('views.open', {
      trigger_id: trigger(),
      view: { ...modal, external_id: 'draft' },
    });
    const { id, hash } = opened.body.view as { id: string; hash: string };
    expect(await error('views.update', { view_id: id, hash, view: modal })).toBeUndefined();
    expect(await error('views.update', { view_id: id, hash, view: modal })).toBe('hash_conflict');
    expect(await error('views.update', { view_id: id, view: modal })).toBeUndefined();
  });

  it('publishes a Home that only its owner sees', async () => {
    expect(await error('views.publish', { user_id: userId(sandbox, 'ada'), view: home })).toBeUndefined();
    expect((await sandbox.person('ada').home()).snapshot.blocks).toHaveLength(1);
    await expect(sandbox.person('bo').home()).rejects.toThrow('empty Home');
  });

  it('counts reactions once a person', async () => {
    const message = await sandbox.person('ada').post('payments', 'x');
    const at = inPayments({ timestamp: message.ts, name: 'tada' });
    expect(await error('reactions.add', at)).toBeUndefined();
    expect(await error('reactions.add', at)).toBe('already_reacted');
    await sandbox.person('bo').react(message, 'tada');
    expect((await call('reactions.get', at)).body).toMatchObject({
      message: { reactions: [{ name: 'tada', count: 2 }] },
    });
    expect(await error('reactions.remove', at)).toBeUndefined();
    expect(await error('reactions.remove', at)).toBe('no_reaction');
  });

  it('tells zones, roles and do-not-disturb of people', async () => {
    const user = async (handle: string) =>
      (await call('users.info', { user: userId(sandbox, handle) })).body.user;
    expect(await user('bo')).toMatchObject({ tz: 'Europe/Stockholm', tz_offset: 3600 });
    expect(await user('gus')).toMatchObject({ is_restricted: true });
    expect(await user('hana')).toMatchObject({ deleted: true });
    await sandbox.clock.advance({ days: 60 });
    expect(await user('bo')).toMatchObject({ tz_offset: 7200, tz_label: 'Central European Summer Time' });
    sandbox.admin.setDnd('bo', { snoozeUntil: new Date(sandbox.clock.now().getTime() + 60_000) });
    expect((await call('dnd.info', { user: userId(sandbox, 'bo') })).body).toMatchObject({
      snooze_enabled: true,
      snooze_remaining: 60,
    });
  });

  it('takes a file in three steps and shows it where it was shared', async () => {
    const content = '# Payments slow\n';
    const asked = await call('files.getUploadURLExternal', { filename: 'retro.md', length: content.length });
    const { upload_url: url, file_id: id } = asked.body as unknown as { upload_url: string; file_id: string };
    expect(await error('files.completeUploadExternal', { files: [{ id }] })).toBe('file_not_found');
    await fetch(url, { method: 'POST', body: content });
    const dm = await call('conversations.open', { users: userId(sandbox, 'ada') });
    const { id: channel_id } = dm.body.channel as { id: string };
    expect(
      await error('files.completeUploadExternal', { files: [{ id, title: 'Retro' }], channel_id }),
    ).toBeUndefined();
    expect(await sandbox.person('ada').files()).toMatchObject([
      { name: 'retro.md', title: 'Retro', text: content },
    ]);
    expect(await sandbox.person('bo').files()).toEqual([]);
  });
});
