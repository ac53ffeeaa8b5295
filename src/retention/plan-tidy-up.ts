import type { Clock } from '../clock';
import type { TenantTransaction } from '../database/database';
import { enqueue } from '../queue/enqueue';
import { nextTidyUp } from './retention';
import { tidyUpJobKey, tidyUpTask } from './retention-tasks';
import { planFirst, planNext } from './tidy-up-store';

interface Deps {
  tx: TenantTransaction;
  clock: Clock;
}

/**
 * A workspace is tidied up each day from its installation on. Called again and again: one that came due while nothing ran is made up
 * for at once, and only once; a lost job is made again.
 */
export async function startTidyingUp({ tx, clock }: Deps, workspaceId: string): Promise<void> {
  const runAt = await planFirst(tx, { workspaceId, nextAt: nextTidyUp(workspaceId, clock.now()) });
  await enqueue(tx, tidyUpTask, { workspaceId }, { clock, runAt, jobKey: tidyUpJobKey(workspaceId) });
}

/** Plans the next time; at once when this one did not come to its end. */
export async function planTidyUpAfter(
  { tx, clock }: Deps,
  { workspaceId, isDone }: { workspaceId: string; isDone: boolean },
): Promise<void> {
  const now = clock.now();
  const runAt = isDone ? nextTidyUp(workspaceId, now) : now;
  await planNext(tx, { nextAt: runAt, lastAt: now });
  await enqueue(tx, tidyUpTask, { workspaceId }, { clock, runAt, jobKey: tidyUpJobKey(workspaceId) });
}
