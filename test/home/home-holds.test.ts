import { randomUUID } from 'node:crypto';
import { loadHome } from '../../src/home/load-home';
import { connectWorkspace } from '../../src/installation/connect-workspace';
import { createLogger } from '../../src/logger';
import { parseKeyRing } from '../../src/vault/key-ring';
import { createVault } from '../../src/vault/vault';
import { type House, type PersonClient, startHouse } from '../support/house';
import { onServer } from '../support/postgres';
import { statementsOf } from '../support/statements';

describe('the Home tab', () => {
  let house: House;
  let bo: PersonClient;
  let userId: string;
  const workspaceId = 'T0SANDBOX1';
  beforeAll(async () => {
    house = await startHouse();
    bo = house.person('bo');
    ({ id: userId } = await bo.me());
    await bo.openHome();
    await feel('Before.');
  });
  afterAll(() => house.stop());

  const shown = async () => (await bo.home()).text();
  const published = (id = userId) =>
    house.sandbox.requests.calls('views.publish').filter(({ args }) => args.user_id === id).length;
  const jobs = async () =>
    (
      await house.test.database.pool.query(
        "select key from graphile_worker.jobs where task_identifier = 'draw_home'",
      )
    ).rows;
  /** A line in the journal, away from the Home tab. */
  async function feel(words: string, person = bo) {
    // Entries of the same moment are in no order.
    await house.advance({ seconds: 1 });
    await person.command('/retro', 'me journal', { in: 'payments' });
    await person.press('Write', { in: 'modal' });
    await person.fill('How do you feel?', words);
    await person.submit();
    await person.closeModal({ all: true });
  }
  const inTenant = (sql: string) =>
    house.test.database.withTenant(workspaceId, (tx) => tx.$executeRawUnsafe(sql));

  it('stays as it was without the triggers (negative control)', async () => {
    await onServer(house.test.url, 'alter table journal_entry disable trigger all');
    await feel('Unseen.');
    expect(await shown()).not.toContain('Unseen.');
    await onServer(house.test.url, 'alter table journal_entry enable trigger all');
    await feel('Seen.');
    expect(await shown()).toMatch(/Seen\..*Unseen\./s);
  });

  it('is read with two statements, whatever there is', async () => {
    const vault = createVault({ keyRing: parseKeyRing(house.keys), clock: house.clock });
    const about = { slashCommand: '/retro', version: '1', dataPageUrl: null };
    const deps = { database: house.test.database, vault, clock: house.clock, about };
    const reach = { channelIds: ['C1'], isFullMember: true };
    let seen: string | undefined;
    const asked = await statementsOf(async () => {
      const { scene } = await loadHome(deps, { workspaceId, userId }, { reach, looking: true });
      seen = scene.entries.shown[0]?.words;
    });
    expect(seen).toBe('Seen.');
    const ours = asked.filter((text) => !/^(BEGIN|COMMIT|ROLLBACK)|set_config\('role'/i.test(text.trim()));
    expect(ours.filter((text) => /journal_entry|data_key/.test(text))).toHaveLength(2);
    expect(ours.filter((text) => !/graphile_worker|advisory|^select 1$/.test(text))).toHaveLength(2);
  });

  it('publishes what changes at once once, and the same not at all', async () => {
    const before = published();
    await inTenant(`select evenkeel_touch_home(array['${userId}'])`);
    await house.settle();
    expect(published()).toBe(before);
    const retroId = randomUUID();
    await inTenant(`insert into retro (workspace_id, id, channel_id, title, facilitator_id, opened_at, latest_by)
      values ('${workspaceId}', '${retroId}', 'C0NOWHERE', 'Deploys', '${userId}', now(), now())`);
    await inTenant(`insert into action_item (workspace_id, id, retro_id, channel_id, title, owner_id, due_on, created_by, created_at)
      select '${workspaceId}', gen_random_uuid(), '${retroId}', 'C0NOWHERE', 'Item ' || n, '${userId}', date '2040-03-01' + n, 'U1', now()
      from generate_series(1, 30) n`);
    await house.settle();
    expect(published()).toBe(before + 1);
    const text = await shown();
    expect(text).toMatch(/Item 1\b.*was due 2 March.*Item 4\b.*due today.*Item 6\b.*And 24 more/s);
    expect(text).not.toContain('Item 7');
    await bo.press('See all', { in: 'home' });
    expect((await bo.modal()).text()).toMatch(/1 to 8 of 30.*Item 1\b.*Item 8\b/s);
    await bo.closeModal();
  });

  it('is drawn for nobody who has not opened it, or not for a month, or has left', async () => {
    const [eli, chen] = [house.person('eli'), house.person('chen')];
    const [{ id: eliId }, { id: chenId }] = [await eli.me(), await chen.me()];
    await feel('Eli.', eli);
    expect(published(eliId)).toBe(0);
    await eli.openHome();
    expect(published(eliId)).toBe(1);
    await feel('Eli again.', eli);
    expect(published(eliId)).toBe(2);
    await inTenant(`update member set home_opened_on = '2020-01-01' where user_id = '${eliId}'`);
    await feel('Eli, later.', eli);
    expect(published(eliId)).toBe(2);
    await chen.openHome();
    house.sandbox.admin.deactivate('chen');
    await house.settle();
    const before = published(chenId);
    await inTenant(`update action_item set owner_id = '${chenId}' where title = 'Item 30'`);
    await house.settle();
    expect(published(chenId)).toBe(before);
    expect(house.sandbox.requests.calls('views.publish').every(({ ok }) => ok)).toBe(true);
  });

  it('keeps the day on which it was opened, and never the minute', async () => {
    await house.advance({ hours: 5, minutes: 17 });
    await bo.openHome();
    const [row] = await house.rows<{ home_opened_on: Date }>(
      workspaceId,
      `select home_opened_on from member where user_id = '${userId}'`,
    );
    expect(row?.home_opened_on).toEqual(new Date('2040-03-05T00:00:00Z'));
  });

  it('never shows something older over something newer', async () => {
    let isFirst = true;
    const undo = house.sandbox.hooks.onStored('views.publish', async () => {
      if (!isFirst) return;
      isFirst = false;
      // Another process publishes in between, which this one has not heard of.
      await publishAs('Something newer');
    });
    await feel('First.');
    undo();
    expect(await shown()).toContain('Something newer');
    await feel('Second.');
    expect(await shown()).toMatch(/Second\..*First\./s);
    const conflicts = house.sandbox.requests
      .calls('views.publish')
      .filter(({ error }) => error === 'hash_conflict');
    expect(conflicts).toHaveLength(1);
  });

  async function publishAs(text: string) {
    const token = house.sandbox.workspaces[0]?.botToken as string;
    const view = { type: 'home', blocks: [{ type: 'section', text: { type: 'plain_text', text } }] };
    await fetch(`${house.sandbox.apiUrl}views.publish`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ user_id: userId, view }),
    });
  }

  it('follows when Slack has been away, and asks it again only as time goes on', async () => {
    const bringBack = house.sandbox.faults.add({ method: 'views.publish', kind: 'reset', when: 'before' });
    const before = published();
    for (const words of ['Away 1.', 'Away 2.']) await feel(words);
    const tries = published() - before;
    for (const minutes of [1, 1, 9]) await house.advance({ minutes });
    expect(published() - before - tries).toBeLessThanOrEqual(3);
    bringBack();
    await house.advance({ minutes: 1 });
    expect(await shown()).toMatch(/Away 2\..*Away 1\./s);
    expect(await jobs()).toEqual([]);
  });

  it('keeps quiet for as long as Slack says, then follows', async () => {
    house.sandbox.faults.add({
      method: 'views.publish',
      kind: 'ratelimited',
      times: 1,
      retryAfterSeconds: 30,
    });
    const before = published();
    await feel('Slowly.');
    await feel('More slowly.');
    await house.advance({ seconds: 20 });
    expect(published() - before).toBe(1);
    await house.advance({ seconds: 11 });
    expect(await shown()).toContain('More slowly.');
  });

  it('survives a token that Slack has revoked, and is there again with a new one', async () => {
    const undo = house.sandbox.faults.add({ method: 'views.publish', kind: 'error', error: 'token_revoked' });
    await feel('Revoked.');
    expect(await jobs()).toEqual([]);
    undo();
    await connectWorkspace(
      { apiUrl: house.sandbox.apiUrl, logger: createLogger({ level: 'silent' }) },
      house.evenkeel.installations,
      house.sandbox.workspaces[0]?.botToken as string,
    );
    await bo.openHome();
    expect(await shown()).toContain('Revoked.');
  });

  it('says what to do, with a reference, when it cannot be drawn, and is drawn by one press', async () => {
    await onServer(house.test.url, 'alter table journal_entry rename to elsewhere');
    await bo.openHome();
    expect(await shown()).toMatch(
      /could not be drawn.*Nothing you wrote was lost.*Reference: \w+.*Try again/s,
    );
    await bo.press('Try again', { in: 'home' });
    expect((await bo.modal()).text()).toMatch(/Reference: /);
    await bo.closeModal();
    await onServer(house.test.url, 'alter table elsewhere rename to journal_entry');
    await bo.press('Try again', { in: 'home' });
    expect(await shown()).toContain('Revoked.');
  });

  it('is drawn without cases when Slack does not say which channels somebody is in', async () => {
    const undo = house.sandbox.faults.add({
      method: 'users.conversations',
      kind: 'error500',
      when: 'before',
    });
    await bo.openHome();
    undo();
    expect(await shown()).toMatch(/Your journal.*Recent cases could not be looked up just now.*Reference: /s);
    await bo.openHome();
    expect(await shown()).not.toContain('Reference');
  });

  it('shows the first few of a thousand drafts, and all of them in pages', async () => {
    await inTenant(`insert into assessment (workspace_id, id, author_id, channel_id, retro_id, state, saved_at, nudge_at)
      select '${workspaceId}', gen_random_uuid(), '${userId}', 'C0NOWHERE', (select id from retro limit 1),
        'cooling', now(), timestamptz '2040-03-06' + n * interval '1 minute' from generate_series(1, 1000) n`);
    await house.settle();
    expect(await shown()).toContain('And 994 more.');
    expect((await bo.home()).snapshot.blocks.length).toBeLessThanOrEqual(100);
    await bo.press('See all', { in: 'home' });
    expect((await bo.modal()).buttons().filter((text) => text === 'Re-read')).toHaveLength(20);
    await bo.press('More', { in: 'modal' });
    expect((await bo.modal()).buttons()).toContain('Back');
    await bo.closeModal();
  });

  it('says that a draft is back once its time has come, also before its message has', async () => {
    await house.clock.advance({ days: 2 });
    await bo.openHome();
    expect(await shown()).toContain('Ready for a second look.');
    expect(await shown()).not.toContain('Comes back');
    await bo.command('/retro', 'me', { in: 'payments' });
    expect((await bo.modal()).text()).toContain('ready for a second look');
    expect((await bo.modal()).text()).not.toContain('comes back');
    await bo.closeModal();
  });

  it('explains what is kept, helps, and says its version', async () => {
    await bo.press('What Evenkeel keeps', { in: 'home' });
    expect((await bo.modal()).text()).toMatch(/Only you can read.*key of your own/s);
    await bo.closeModal();
    await bo.press('Help', { in: 'home' });
    const help = await bo.modal();
    expect(help.text()).toContain('/retro search');
    // Nobody asks for help to be shown a fifth of it.
    expect(help.snapshot.blocks).toEqual([expect.objectContaining({ expand: true })]);
    await bo.closeModal();
    expect(await shown()).toContain('Evenkeel 0.0.0');
  });
});
