import type { WorkerEvents } from 'graphile-worker';
import type { Pool } from 'pg';

/** A job this process has taken is at work or done within this time, in milliseconds. */
const orphanedAfterMs = 10_000;

/** The jobs this process is really working on. */
export interface ActiveJobs {
  ids: ReadonlySet<string>;
  watch(events: WorkerEvents): void;
}

/** Keeps count of the jobs this process works on, by what the worker says. */
export function createActiveJobs(): ActiveJobs {
  const ids = new Set<string>();
  return {
    ids,
    watch(events) {
      events.on('job:start', ({ job }) => ids.add(job.id));
      events.on('job:complete', ({ job }) => ids.delete(job.id));
    },
  };
}

/**
 * Frees jobs that are locked by a living pool of ours without anybody working on them: the answer that brought the job was lost
 * with its connection, or the note that it was done was lost with the server. Returns how many there were.
 */
export async function freeOrphanedJobs(
  pool: Pool,
  orphans: { poolIds: readonly string[]; active: ReadonlySet<string>; afterMs?: number },
): Promise<number> {
  const { poolIds, active, afterMs = orphanedAfterMs } = orphans;
  const { rowCount } = await pool.query(
    `update graphile_worker._private_jobs set locked_at = null, locked_by = null
     where locked_by = any($1) and locked_at < now() - $2 * interval '1 millisecond' and not id = any($3::bigint[])`,
    [poolIds, afterMs, [...active]],
  );
  return rowCount ?? 0;
}
