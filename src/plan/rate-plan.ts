import type { Clock } from '../clock';
import type { Database } from '../database/database';
import type { PlanVerdict } from './plan';
import { getPlan, putFeedback } from './plan-store';

/** Takes in whether a plan helped. A person counts once; their latest word holds. @throws AppError `not_found` */
export async function ratePlan(
  { database, clock }: { database: Database; clock: Clock },
  { workspaceId, userId }: { workspaceId: string; userId: string },
  { planId, channelId, verdict }: { planId: string; channelId: string | null; verdict: PlanVerdict },
): Promise<void> {
  await database.withTenant(workspaceId, async (tx) => {
    await getPlan(tx, planId);
    await putFeedback(tx, { workspaceId, planId, userId, channelId, verdict, givenAt: clock.now() });
  });
}
