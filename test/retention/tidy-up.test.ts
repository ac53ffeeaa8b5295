import { defaultWorkspace, type SeenMessage, secondWorkspace } from '../../sandbox';
import { listTenantTables } from '../../src/database/tenant-tables';
import { connectWorkspace } from '../../src/installation/connect-workspace';
import { createLogger } from '../../src/logger';
import { nextTidyUp } from '../../src/retention/retention';
import { type House, startHouse } from '../support/house';
import { onServer } from '../support/postgres';
import { share, write } from '../support/stories';

const workspaceId = 'T0SANDBOX1';

/** What is older than a workspace wants to keep goes by itself; what has removed Evenkeel goes altogether. */
describe('tidying up', () => {
  let house: House;
  let otherId: string;
  beforeAll(async () => {
    house = await startHouse({ sandbox: { workspaces: [defaultWorkspace(), secondWorkspace()] } });
    otherId = house.sandbox.workspaces[1]?.id as string;
  });
  afterAll(() => house.stop());

  const headline = async (channel: string) =>
    (await house.person('ada').messages(channel))
      .filter(({ visibleText }) => !visibleText.includes('The week in this channel'))
      .at(-1) as SeenMessage;
  const count = async (table: string, where = 'true') =>
    Number(
      (await house.rows<{ n: bigint }>(workspaceId, `select count(*) as n from ${table} where ${where}`))[0]
        ?.n,
    );
  const keep = (months: { workspace: number | null; channel?: [id: string, number | null] }) =>
    onServer(
      house.test.url,
      'begin',
      'alter table workspace_setting no force row level security',
      'alter table channel_setting no force row level security',
      `insert into workspace_setting (workspace_id, retention_months, changed_by, changed_at)
         values ('${workspaceId}', ${months.workspace}, 'U1', now())
         on conflict (workspace_id) do update set retention_months = excluded.retention_months`,
      ...(months.channel
        ? [
            `insert into channel_setting (workspace_id, channel_id, retention_months, changed_by, changed_at)
               values ('${workspaceId}', '${months.channel[0]}', ${months.channel[1]}, 'U1', now())
               on conflict (workspace_id, channel_id) do update set retention_months = excluded.retention_months`,
          ]
        : []),
      'alter table workspace_setting force row level security',
      'alter table channel_setting force row level security',
      'commit',
    );

  /** Has a channel hear of cases in which tools played a part. */
  const follow = async (channel: string) => {
    const id = house.sandbox.workspaces[0]?.channel(channel).id;
    await house.test.database.withTenant(workspaceId, (tx) =>
      tx.$executeRawUnsafe(
        `insert into tag_follow (workspace_id, channel_id, factor, followed_by, followed_at)
         values ('${workspaceId}', '${id}', 'tooling', 'U1', now())`,
      ),
    );
  };
  const told = async (channel: string) =>
    (await house.person('ada').messages(channel))
      .map(({ visibleText }) => visibleText)
      .filter((text) => text.includes('Others have learned'))
      .join();

  it('comes once a day, in the night, at a minute of the workspace’s own', () => {
    const noon = new Date('2040-03-05T12:00:00Z');
    const times = Array.from({ length: 200 }, (_, index) => nextTidyUp(`T${index}`, noon));
    for (const at of times) expect(at.toISOString()).toMatch(/^2040-03-06T0[1-4]:/);
    expect(new Set(times.map(Number)).size).toBeGreaterThan(100);
    const [first] = times as [Date];
    expect(Number(nextTidyUp('T0', first)) - Number(first)).toBe(24 * 60 * 60 * 1000);
  });

  it('leaves everything for as long as nobody says otherwise', async () => {
    const [ada, bo, chen] = [house.person('ada'), house.person('bo'), house.person('chen')];
    await write(house, 'bo', { in: 'payments', title: 'Payments slow', words: 'The alert was silent.' });
    await write(house, 'eli', { in: 'platform', title: 'Two releases', words: 'On one day.' });
    await chen.press('Write mine', { in: await headline('payments') });
    await chen.fill('What is not going well?', 'The page came late.');
    await chen.submit();
    await house.advance({ hours: 24 });
    await share(bo);
    await share(house.person('eli'));
    await ada.post('payments', 'Thank you.', { thread: await headline('payments') });
    const [, posting] = await ada.thread(await headline('payments'));
    await ada.press('Add an action item', { in: posting });
    await ada.fill('What is to be done?', 'Page on the queue');
    await ada.submit();
    await follow('ward-night-shift');
    await bo.press('Close the retro', { in: await headline('payments') });
    await bo.check('Tooling');
    await bo.choose('Who may find it later?', 'Members of this workspace');
    await bo.submit();
    expect(await told('ward-night-shift')).toContain('Payments slow');
    await house.advance({ days: 8 });
    await house.advance({ days: 200 });
    expect(await count('retro', "state = 'closed'")).toBe(2);
    expect(await count('assessment', "state = 'lapsed'")).toBe(1);
  });

  it('keeps a retro until its action items are done, then deletes all of it, and leaves Slack as it is', async () => {
    const ada = house.person('ada');
    await keep({ workspace: 6 });
    await house.advance({ days: 1 });
    expect(await house.rows(workspaceId, 'select title from retro')).toEqual([{ title: 'Payments slow' }]);
    const thread = await ada.thread(await headline('payments'));
    await ada.press('Done', {
      in: thread.at(-1),
    });
    await house.advance({ days: 1 });
    for (const table of ['retro', 'posting', 'reply', 'action_item', 'assessment', 'summary_part'])
      expect([table, await count(table)]).toEqual([table, 0]);
    expect(
      (await ada.thread(await headline('payments'))).map(({ visibleText }) => visibleText).join(),
    ).toContain('The alert was silent.');
    expect((await house.person('chen').dm()).map(({ visibleText }) => visibleText).join()).not.toContain(
      'Payments',
    );
    expect(await told('ward-night-shift')).toBe('');
    await ada.press('Read it', { in: await headline('payments') });
    expect((await ada.ephemerals('payments')).at(-1)?.visibleText).toContain('not here any more');
    const promised = 'select distinct kind from outbox_message';
    expect(await house.rows(workspaceId, promised)).toEqual([{ kind: 'summary.weekly' }]);
  });

  it('goes by the shorter of the workspace’s and the channel’s time', async () => {
    const { channel: id } = await headline('payments');
    await write(house, 'bo', { in: 'payments', title: 'Short', words: 'Kept for a month.' });
    await write(house, 'eli', { in: 'platform', title: 'Long', words: 'Kept for six.' });
    await keep({ workspace: 6, channel: [id, 1] });
    await house.advance({ days: 8 });
    await house.advance({ days: 20 });
    expect(await count('retro')).toBe(2);
    await house.advance({ days: 25 });
    expect(await house.rows(workspaceId, 'select title from retro')).toEqual([{ title: 'Long' }]);
    await keep({ workspace: 1, channel: [id, null] });
    await house.advance({ days: 1 });
    expect(await count('retro')).toBe(0);
  });

  it('does what came due while nothing ran, once', async () => {
    const before = (await house.rows<{ last_at: Date }>(workspaceId, 'select last_at from tidy_up'))[0];
    await house.advance({ days: 9 });
    const [after] = await house.rows<{ last_at: Date; next_at: Date }>(
      workspaceId,
      'select last_at, next_at from tidy_up',
    );
    expect(Number(after?.last_at)).toBeGreaterThan(Number(before?.last_at));
    expect(after?.next_at).toEqual(nextTidyUp(workspaceId, house.clock.now()));
    const { rows } = await house.test.database.pool.query(
      `select count(*)::int as n from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
       where t.identifier = 'tidy_up' and j.payload->>'workspaceId' = $1`,
      [workspaceId],
    );
    expect(rows[0].n).toBe(1);
  });

  it('deletes everything of a workspace that removed Evenkeel, once it has had its time to come back', async () => {
    await write(house, 'bo', { in: 'payments', title: 'Once more', words: 'Something.' });
    await write(house, 'jonas', { in: 'payments', title: 'Elsewhere', words: 'Kept.', workspace: otherId });
    const tables = await house.test.database.withTenant(workspaceId, listTenantTables);
    const left = async (id: string) => {
      const found: Record<string, number> = {};
      for (const table of tables) {
        const [row] = await house.rows<{ n: number }>(id, `select count(*)::int as n from ${table}`);
        if (row && row.n > 0) found[table] = row.n;
      }
      return found;
    };
    const elsewhere = await left(otherId);
    house.sandbox.admin.uninstall();
    await house.settle();
    await house.advance({ days: 29 });
    expect(await left(workspaceId)).toMatchObject({ retro: 1, assessment: 1, data_key: expect.any(Number) });
    house.sandbox.admin.reinstall();
    const { apiUrl, workspaces } = house.sandbox;
    const logger = createLogger({ level: 'silent' });
    await connectWorkspace(
      { apiUrl, logger },
      house.evenkeel.installations,
      workspaces[0]?.botToken as string,
    );
    await house.advance({ days: 15 });
    expect(await left(workspaceId)).toMatchObject({ retro: 1, assessment: 1 });
    house.sandbox.admin.uninstall();
    await house.settle();
    await house.advance({ days: 31 });
    expect(await left(workspaceId)).toEqual({});
    expect(elsewhere).toMatchObject({ retro: 1, assessment: 1 });
    expect(await left(otherId)).toMatchObject({
      ...elsewhere,
      outbox_message: expect.any(Number),
      weekly_summary: expect.any(Number),
    });
  });
});
