import type { Pool } from 'pg';

/** Deletes jobs of a workspace that were tried in vain as often as a job is, long ago: nothing looks at them any more. */
export async function deleteFailedJobs(
  pool: Pool,
  { workspaceId, before }: { workspaceId: string; before: Date },
): Promise<void> {
  await pool.query(
    `delete from graphile_worker._private_jobs
     where attempts >= max_attempts and locked_at is null and run_at < $2 and payload->>'workspaceId' = $1`,
    [workspaceId, before],
  );
}
