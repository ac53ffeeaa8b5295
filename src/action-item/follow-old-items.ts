import { listItemsWithoutFollowUp, listOwnersWithoutFollowUp } from './action-list-store';
import { newFollowUp } from './follow-up';
import { findFollowUp } from './follow-up-store';
import { planInTurn, type Unplanned } from './plan-in-turn';
import type { ScheduleDeps } from './schedule-follow-up';

/** Bounds of one transaction; the rest has its turn when it is looked for again. */
const mostOwners = 20;
const mostItems = 100;

/** Items that were agreed on before there were reminders get theirs. Called again and again: each of them gets them once. */
export async function followOldItems(deps: ScheduleDeps): Promise<void> {
  const { tx } = deps;
  for (const ownerId of await listOwnersWithoutFollowUp(tx, mostOwners)) {
    const unplanned: Unplanned[] = [];
    for (const item of await listItemsWithoutFollowUp(tx, { ownerId, limit: mostItems })) {
      // It may have been changed while the lock was waited for.
      if ((await findFollowUp(tx, item.id)) === null) unplanned.push({ item, followUp: newFollowUp(item) });
    }
    await planInTurn(deps, ownerId, unplanned);
  }
}
