import { createTestDatabase, onServer, type TestDatabase } from '../support/postgres';

const installation = (workspaceId: string) => ({
  workspaceId,
  workspaceName: `Workspace ${workspaceId}`,
  botUserId: 'U1',
  botToken: new Uint8Array([1]),
  installedAt: new Date(0),
});

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

  it('shows nothing when no workspace is set, even to the owner of the tables', async () => {
    const [rows] = await onServer(test.url, 'select * from installation');
    expect(rows?.rowCount).toBe(0);
  });
});
