import { localDay } from '../calendar/working-time';
import type { Clock } from '../clock';
import type { Database } from '../database/database';
import { reviseMessage } from '../delivery/promise-message';
import type { WhenMoved } from '../member/keep-member';
import { learnMember } from '../member/learn-member';
import type { WebClient } from '../slack/web-clients';
import { type ActionItem, actionItemKind, assertOpenItem, moveTo } from './action-item';
import { dueOnFrom, reasonFrom } from './action-item-rules';
import { changeActionItem, getActionItemForUpdate } from './action-item-store';
import { getSharedItem, type ItemTarget } from './get-shared-item';
import { learnOwner } from './learn-owner';
import { redrawHeadlines } from './redraw-headlines';
import { followItem } from './schedule-follow-up';

interface Deps {
  database: Database;
  clock: Clock;
  client: WebClient;
  whenMoved: WhenMoved;
}

/** Marks it as done. Doing so twice changes once. @throws AppError `action_item_settled` and as `change`. */
export async function finishActionItem(deps: Deps, target: ItemTarget): Promise<void> {
  await learnMember(deps, target);
  const at = deps.clock.now();
  await change(deps, target, (item) => moveTo(item, 'done', { by: target.userId, at }));
}

/** Lets it go, with a reason the channel reads. @throws AppError `nothing_written` and as above. */
export async function dropActionItem(deps: Deps, target: ItemTarget, reasonText: string): Promise<void> {
  const reason = reasonFrom(reasonText);
  await learnMember(deps, target);
  const at = deps.clock.now();
  await change(deps, target, (item) => moveTo(item, 'dropped', { by: target.userId, at, reason }));
}

/** Takes "done" or "dropped" back. */
export async function reopenActionItem(deps: Deps, target: ItemTarget): Promise<void> {
  await learnMember(deps, target);
  const at = deps.clock.now();
  await change(deps, target, (item) => moveTo(item, 'open', { by: target.userId, at }));
}

/** Gives it another date. @throws AppError `due_in_the_past` by the acting person's own day, and as above. */
export async function rescheduleActionItem(
  deps: Deps,
  target: ItemTarget,
  day: string | null,
): Promise<void> {
  const { timeZone } = await learnMember(deps, target);
  const dueOn = dueOnFrom(day, localDay(deps.clock.now(), timeZone));
  await change(deps, target, (item) => {
    assertOpenItem(item);
    return item.dueOn === dueOn ? null : { dueOn };
  });
}

/** Gives it to another person of its channel, who is told so in private. @throws AppError `cannot_own` and as above. */
export async function passOnActionItem(deps: Deps, target: ItemTarget, to: string | null): Promise<void> {
  const { workspaceId } = target;
  const { channelId } = await getSharedItem(deps, target);
  const ownerId = await learnOwner(deps, { workspaceId, ownerId: to, channelId });
  await change(deps, target, (item) => {
    assertOpenItem(item);
    return item.ownerId === ownerId ? null : { ownerId };
  });
}

/** Changes an item and redraws what shows it. @throws AppError as `getSharedItem`, and what `decide` throws. */
async function change(
  deps: Deps,
  target: ItemTarget,
  decide: (item: ActionItem) => Partial<ActionItem> | null,
): Promise<void> {
  const { database, clock } = deps;
  const { workspaceId, userId, itemId } = target;
  await getSharedItem(deps, target);
  await database.withTenant(workspaceId, async (tx) => {
    const item = await getActionItemForUpdate(tx, itemId);
    const changed = decide(item);
    if (changed === null) return;
    await changeActionItem(tx, itemId, changed);
    await reviseMessage(tx, { clock, workspaceId }, actionItemKind, itemId);
    await redrawHeadlines({ tx, clock }, item);
    await followItem({ tx, clock }, { before: item, item: { ...item, ...changed }, by: userId });
  });
}
