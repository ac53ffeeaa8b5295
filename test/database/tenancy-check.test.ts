import { createTestDatabase, onServer, type TestDatabase } from '../support/postgres';

describe('the start-up check of tenancy', () => {
  let test: TestDatabase;

  beforeEach(async () => {
    test = await createTestDatabase({ maxConnections: 2 });
    await test.database.withTenant('T1', (tx) =>
      tx.installation.create({
        data: {
          workspaceId: 'T1',
          workspaceName: 'One',
          botUserId: 'U1',
          botToken: new Uint8Array(1),
          installedAt: new Date(0),
        },
      }),
    );
  });
  afterEach(() => test.drop());

  it('passes on a migrated database', async () => {
    await expect(test.database.checkTenancy()).resolves.toBeUndefined();
  });

  it.each([
    [
      'row-level security is off',
      'alter table installation disable row level security',
      /is off on the table installation/,
    ],
    [
      'it is not forced',
      'alter table installation no force row level security',
      /not forced on the table installation/,
    ],
    ['a table has no policy', 'drop policy tenant on installation', /installation has no policy/],
    [
      'a policy lets everything through',
      'create policy open on installation for select to evenkeel_app using (true)',
      /rows of the table installation are visible/,
    ],
    ['a new table was forgotten', 'create table loot (workspace_id text)', /is off on the table loot/],
  ])('refuses to start when %s, and the named repair works', async (_what, sabotage, sentence) => {
    await onServer(test.url, sabotage);
    await expect(test.database.checkTenancy()).rejects.toThrow(sentence);
    await expect(test.database.checkTenancy()).rejects.toMatchObject({ code: 'tenancy_unsafe' });
    if (sabotage.startsWith('create policy')) await onServer(test.url, 'drop policy open on installation');
    else await onServer(test.url, 'select evenkeel_secure_tenant_tables()');
    await expect(test.database.checkTenancy()).resolves.toBeUndefined();
  });
});
