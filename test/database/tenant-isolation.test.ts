import { randomUUID } from 'node:crypto';
import type { TenantTransaction } from '../../src/database/database';
import { createTestDatabase, onServer, type TestDatabase } from '../support/postgres';

const installation = (workspaceId: string) => ({
  workspaceId,
  workspaceName: `Workspace ${workspaceId}`,
  botUserId: 'U1',
  botToken: new Uint8Array([1]),
  installedAt: new Date(0),
});

interface Session {
  role: string;
  workspace: string;
}

const session = async (tx: TenantTransaction) => {
  const rows = await tx.$queryRaw<
    Session[]
  >`select current_user::text as role, current_setting('app.workspace_id', true) as workspace`;
  return rows[0] as Session;
};

describe('one workspace never meets another', () => {
  let test: TestDatabase;

  beforeAll(async () => {
    test = await createTestDatabase({ maxConnections: 2 });
    for (const id of ['T1', 'T2']) {
      await test.database.withTenant(id, (tx) => tx.installation.create({ data: installation(id) }));
    }
  });
  afterAll(() => test.drop());

  it('shows a workspace its own rows only', async () => {
    const seen = await test.database.withTenant('T1', (tx) => tx.installation.findMany());
    expect(seen.map((row) => row.workspaceId)).toEqual(['T1']);
  });

  it('refuses a row that names another workspace', async () => {
    const foreign = test.database.withTenant('T1', (tx) =>
      tx.installation.create({ data: installation('T3') }),
    );
    await expect(foreign).rejects.toThrow(/row-level security/);
  });

  it('neither changes nor deletes the rows of another workspace', async () => {
    const where = { workspaceId: 'T2' };
    const changed = await test.database.withTenant('T1', async (tx) => [
      await tx.installation.updateMany({ where, data: { workspaceName: 'stolen' } }),
      await tx.installation.deleteMany({ where }),
    ]);
    expect(changed).toEqual([{ count: 0 }, { count: 0 }]);
  });

  it('refuses to move a row to another workspace', async () => {
    const moved = test.database.withTenant('T1', (tx) =>
      tx.installation.updateMany({ data: { workspaceId: 'T9' } }),
    );
    await expect(moved).rejects.toThrow(/row-level security/);
  });

  it('shows nothing when no workspace is set, even to the owner of the tables', async () => {
    const asOwner = 'select workspace_id from installation';
    const [plain] = await onServer(test.url, asOwner);
    const results = await onServer(test.url, "set app.workspace_id = 'T1'", asOwner);
    expect([plain?.rows, results[1]?.rows]).toEqual([[], []]);
  });

  it('would show everything to the owner if row-level security were not forced (negative control)', async () => {
    const results = await onServer(
      test.url,
      'begin',
      'alter table installation no force row level security',
      'select workspace_id from installation order by 1',
      'rollback',
    );
    expect(results[2]?.rows).toEqual([{ workspace_id: 'T1' }, { workspace_id: 'T2' }]);
  });

  it('refuses a transaction for an empty workspace', async () => {
    await expect(test.database.withTenant('', session)).rejects.toMatchObject({ code: 'tenant_missing' });
  });

  it.each([
    ['make a table', 'create table loot (id int)'],
    ['switch off row-level security', 'alter table installation disable row level security'],
    ['drop a policy', 'drop policy tenant on installation'],
    ['empty a table past the policies', 'truncate installation'],
    ['secure tables as it likes', 'select evenkeel_secure_tenant_tables()'],
  ])('does not let the working role %s', async (_what, sql) => {
    const attempt = test.database.withTenant('T1', (tx) => tx.$executeRawUnsafe(sql));
    await expect(attempt).rejects.toThrow(/permission denied|must be owner/);
  });

  it('lets the sweeper see when messages are due, in every workspace, and nothing else', async () => {
    for (const id of ['T1', 'T2'])
      await test.database.withTenant(id, (tx) => tx.outboxMessage.create({ data: message(id) }));
    const due = await test.database.asSweeper(
      (tx) => tx.$queryRaw`select workspace_id, state::text from outbox_message order by 1`,
    );
    expect(due).toEqual([
      { workspace_id: 'T1', state: 'pending' },
      { workspace_id: 'T2', state: 'pending' },
    ]);
    for (const sql of [
      'select recipient_id from outbox_message',
      'select * from installation',
      'delete from outbox_message',
    ]) {
      await expect(test.database.asSweeper((tx) => tx.$queryRawUnsafe(sql))).rejects.toThrow(
        /permission denied/,
      );
    }
  });

  it('carries neither role nor workspace to the next user of a connection, over 2,000 interleaved transactions on 2', async () => {
    const ids = Array.from({ length: 20 }, (_, index) => `W${index}`);
    for (const id of ids)
      await test.database.withTenant(id, (tx) => tx.installation.create({ data: installation(id) }));
    let started = 0;
    const wrong: unknown[] = [];
    const worker = async () => {
      while (started < 2_000) {
        const turn = started++;
        const id = ids[(turn * 7) % ids.length] as string;
        const work = test.database.withTenant(id, async (tx) => {
          const rows = await tx.$queryRaw<{ id: string }[]>`select workspace_id as id from installation`;
          // Every fifth fails half-way, as real work does.
          if (turn % 5 === 0) throw new Error('rolled back');
          return rows;
        });
        const rows = await work.catch((error: Error) =>
          error.message === 'rolled back' ? null : [{ id: error.message }],
        );
        if (rows && (rows.length !== 1 || rows[0]?.id !== id)) wrong.push({ turn, id, rows });
        const { rows: between } = await test.database.pool.query(
          `select current_user::text as role, coalesce(current_setting('app.workspace_id', true), '') as workspace,
                  (select count(*)::int from installation) as visible`,
        );
        if (between[0].role === 'evenkeel_app' || between[0].workspace !== '' || between[0].visible !== 0)
          wrong.push(between);
      }
    };
    await Promise.all([worker(), worker()]);
    expect(wrong).toEqual([]);
    expect(test.database.pool.totalCount).toBeLessThanOrEqual(2);
  }, 60_000);

  it('would carry them on if they were set for the session (negative control)', async () => {
    const client = await test.database.pool.connect();
    try {
      await client.query(
        "begin; select set_config('role', 'evenkeel_app', false), set_config('app.workspace_id', 'T1', false); commit",
      );
      const { rows } = await client.query('select workspace_id from installation');
      expect(rows).toEqual([{ workspace_id: 'T1' }]);
    } finally {
      client.release(true);
    }
  });
});

function message(workspaceId: string) {
  return {
    workspaceId,
    id: randomUUID(),
    kind: 'test.message',
    subjectId: randomUUID(),
    naturalKey: 'only',
    recipientId: 'C1',
    dueAt: new Date(0),
    sendId: randomUUID(),
    createdAt: new Date(0),
  };
}
