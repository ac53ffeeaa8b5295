import { createTestDatabase, onServer, type TestDatabase } from '../support/postgres';

const enqueue = (key: string | null, payload = '{}') =>
  `select evenkeel_enqueue('greet', '${payload}'::json, now() + interval '1 hour', ${key ? `'${key}'` : 'null'}, 5) as id`;

describe('promising work inside a tenant transaction', () => {
  let test: TestDatabase;

  beforeEach(async () => {
    test = await createTestDatabase({ maxConnections: 2 });
  });
  afterEach(() => test.drop());

  /** Read as the owner of the queue's tables. */
  const jobs = async () => {
    const [result] = await onServer(
      test.url,
      `select t.identifier, j.payload, j.key, j.max_attempts
         from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id order by j.id`,
    );
    return result?.rows;
  };

  it('adds the job when the transaction commits', async () => {
    await test.database.withTenant('T1', (tx) => tx.$queryRawUnsafe(enqueue('k1', '{"id":"a"}')));
    expect(await jobs()).toEqual([{ identifier: 'greet', payload: { id: 'a' }, key: 'k1', max_attempts: 5 }]);
  });

  it('adds nothing when the transaction is rolled back', async () => {
    const work = test.database.withTenant('T1', async (tx) => {
      await tx.$queryRawUnsafe(enqueue('k1'));
      throw new Error('changed my mind');
    });
    await expect(work).rejects.toThrow('changed my mind');
    expect(await jobs()).toEqual([]);
  });

  it('replaces the job that waits under the same key, and takes it back', async () => {
    await test.database.withTenant('T1', (tx) => tx.$queryRawUnsafe(enqueue('k1', '{"n":1}')));
    await test.database.withTenant('T1', (tx) => tx.$queryRawUnsafe(enqueue('k1', '{"n":2}')));
    await test.database.withTenant('T1', (tx) => tx.$queryRawUnsafe(enqueue(null, '{"n":3}')));
    expect((await jobs())?.map(({ payload }) => payload)).toEqual([{ n: 2 }, { n: 3 }]);
    await test.database.withTenant('T1', (tx) => tx.$executeRawUnsafe(`select evenkeel_cancel_job('k1')`));
    expect((await jobs())?.map(({ payload }) => payload)).toEqual([{ n: 3 }]);
  });

  it.each(['select * from graphile_worker.jobs', 'select * from graphile_worker._private_jobs'])(
    'does not let the working role read the queue: %s',
    async (sql) => {
      await expect(test.database.withTenant('T1', (tx) => tx.$queryRawUnsafe(sql))).rejects.toThrow(
        /permission denied/,
      );
    },
  );

  it('does not let the sweeper promise work', async () => {
    await expect(test.database.asSweeper((tx) => tx.$queryRawUnsafe(enqueue('k1')))).rejects.toThrow(
      /permission denied/,
    );
  });
});
