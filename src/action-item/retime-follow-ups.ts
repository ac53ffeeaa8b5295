import { moveMessages } from '../delivery/promise-message';
import { workingTimeOf } from '../settings/personal-settings-store';
import { followUpKind, sendingMoment } from './follow-up';
import { listUpcomingFollowUps } from './follow-up-store';
import type { ScheduleDeps } from './schedule-follow-up';

/** Finds the moments of what is to come about a person's items again after they have moved to another time zone. */
export async function retimeFollowUps({ tx, clock }: ScheduleDeps, userId: string): Promise<void> {
  const time = await workingTimeOf(tx, userId);
  for (const { workspaceId, itemId, nextReason, nextOn } of await listUpcomingFollowUps(tx, userId)) {
    if (nextReason === null || nextOn === null) continue;
    const dueAt = sendingMoment({ reason: nextReason, on: nextOn, now: clock.now() }, time);
    await moveMessages(tx, { clock, workspaceId }, { kind: followUpKind, subjectId: itemId, dueAt });
  }
}
