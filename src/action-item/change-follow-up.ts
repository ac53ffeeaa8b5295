import { dayAfter } from '../calendar/day';
import { localDay } from '../calendar/working-time';
import type { Clock } from '../clock';
import type { Database, TenantTransaction } from '../database/database';
import { notFound } from '../errors';
import { workingTimeOf } from '../settings/personal-settings-store';
import { type ActionItem, assertOpenItem } from './action-item';
import { getActionItemForUpdate } from './action-item-store';
import { newFollowUp, type Snooze, snoozeDays } from './follow-up';
import { findFollowUpForUpdate } from './follow-up-store';
import type { ItemTarget } from './get-shared-item';
import { planNext, planReminder, redrawFollowUps } from './schedule-follow-up';

interface Deps {
  database: Database;
  clock: Clock;
}

/** Brings the same reminder again on another day. @throws AppError `not_found`, `action_item_settled`. */
export async function snoozeFollowUp(deps: Deps, target: ItemTarget, snooze: Snooze): Promise<void> {
  await changeOwn(deps, target, async (tx, item) => {
    assertOpenItem(item);
    const followUp = (await findFollowUpForUpdate(tx, item.id)) ?? newFollowUp(item);
    const { zone } = await workingTimeOf(tx, item.ownerId);
    const on = dayAfter(localDay(deps.clock.now(), zone), snoozeDays[snooze]);
    const asked = { ...followUp, isStopped: false };
    await planNext({ tx, clock: deps.clock }, item, asked, { reason: 'asked', on });
  });
}

/** No more reminders about this item, until it is somebody else's. @throws AppError `not_found`. */
export async function stopFollowUps(deps: Deps, target: ItemTarget): Promise<void> {
  await changeOwn(deps, target, async (tx, item) => {
    const followUp = (await findFollowUpForUpdate(tx, item.id)) ?? newFollowUp(item);
    await planNext({ tx, clock: deps.clock }, item, { ...followUp, isStopped: true }, null);
  });
}

/** Takes that back. @throws AppError `not_found`, `action_item_settled`. */
export async function resumeFollowUps(deps: Deps, target: ItemTarget): Promise<void> {
  await changeOwn(deps, target, async (tx, item) => {
    assertOpenItem(item);
    const followUp = (await findFollowUpForUpdate(tx, item.id)) ?? newFollowUp(item);
    if (followUp.isStopped) {
      await planReminder({ tx, clock: deps.clock }, item, { ...followUp, isStopped: false });
    }
  });
}

/** Only its owner says when they are written to. @throws `not_found`, the same whether there is none or it is somebody else's. */
async function changeOwn(
  { database, clock }: Deps,
  { workspaceId, userId, itemId }: ItemTarget,
  change: (tx: TenantTransaction, item: ActionItem) => Promise<void>,
): Promise<void> {
  await database.withTenant(workspaceId, async (tx) => {
    const item = await getActionItemForUpdate(tx, itemId);
    if (item.ownerId !== userId) throw notFound('action_item');
    await redrawFollowUps({ tx, clock }, item);
    await change(tx, item);
  });
}
