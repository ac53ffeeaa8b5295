import { localDay } from '../calendar/working-time';
import { listCancelledKeys } from '../delivery/outbox-store';
import { getPersonalSettings, workingTimeOf } from '../settings/personal-settings-store';
import { getActionItemForUpdate } from './action-item-store';
import { followUpKind, nextKey } from './follow-up';
import { findFollowUpForUpdate, listFollowUpsOf } from './follow-up-store';
import { planInTurn, type Unplanned } from './plan-in-turn';
import { planNext, redrawFollowUps, reminderAfter, type ScheduleDeps } from './schedule-follow-up';

/**
 * Somebody who wanted no reminders, or fewer, may want them again: what did not come because of that is planned anew. What they
 * stopped for one item stays stopped.
 */
export async function resumeReminders(deps: ScheduleDeps, userId: string): Promise<void> {
  const { tx, clock } = deps;
  const { nudges } = await getPersonalSettings(tx, userId);
  if (nudges === 'none') return;
  const followUps = await listFollowUpsOf(tx, userId);
  const keys = followUps.flatMap((followUp) => nextKey(followUp) ?? []);
  const cancelled = await listCancelledKeys(tx, followUpKind, keys);
  const today = localDay(clock.now(), (await workingTimeOf(tx, userId)).zone);
  const unplanned: Unplanned[] = [];
  for (const { itemId, nextReason, ...before } of followUps) {
    const key = nextKey({ itemId, nextReason, ...before });
    if (key !== null && !cancelled.has(key)) continue;
    const item = await getActionItemForUpdate(tx, itemId);
    // In the order of every other change, so that none waits for another.
    await redrawFollowUps(deps, item);
    const followUp = await findFollowUpForUpdate(tx, itemId);
    if (followUp === null || item.state !== 'open' || nextKey(followUp) !== key) continue;
    if (key !== null) unplanned.push({ item, followUp });
    else {
      const on = await reminderAfter(tx, item, { today, overdueSent: followUp.overdueSent });
      if (on !== null) await planNext(deps, item, followUp, { reason: 'reminder', on });
    }
  }
  await planInTurn(deps, userId, unplanned);
}
