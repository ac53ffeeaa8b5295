/** The part of a Postgres pool this needs. */
interface Queryable {
  query(sql: string, values?: unknown[]): Promise<unknown>;
}

/**
 * Makes jobs due whose time has come on the virtual clock. The queue itself waits on the database's clock, so jobs lie in
 * its future until somebody moves the virtual one past them.
 */
export async function wakeJobs(pool: Queryable, now: Date): Promise<void> {
  await pool.query(
    'update graphile_worker._private_jobs set run_at = now() where run_at > now() and run_at <= $1 and locked_at is null',
    [now],
  );
  await pool.query(`select pg_notify('jobs:insert', '{"count":10}')`);
}
