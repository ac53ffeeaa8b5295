import { dateOf, dayOf } from '../calendar/day';
import type { TenantTransaction } from '../database/database';
import { notFound } from '../errors';
import type { ActionItem } from './action-item';

export interface ActionItemRow extends Omit<ActionItem, 'dueOn'> {
  dueOn: Date;
}

/** What is due first, first. */
export const soonestDue = [{ dueOn: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }] as const;

/** A row as the domain has it. */
export function toActionItem(row: ActionItemRow): ActionItem {
  return { ...row, dueOn: dayOf(row.dueOn) };
}

/** Returns false when there is one with this id already, such as after the same form was handed in twice. */
export async function insertActionItem(tx: TenantTransaction, item: ActionItem): Promise<boolean> {
  const row = { ...item, dueOn: dateOf(item.dueOn) };
  const { count } = await tx.actionItem.createMany({ data: [row], skipDuplicates: true });
  return count === 1;
}

export async function findActionItem(tx: TenantTransaction, id: string): Promise<ActionItem | null> {
  const row = await tx.actionItem.findFirst({ where: { id } });
  return row && toActionItem(row);
}

/** The item, locked until the transaction ends, so that of two changes at once the second sees the first. @throws `not_found` */
export async function getActionItemForUpdate(tx: TenantTransaction, id: string): Promise<ActionItem> {
  await tx.$queryRaw`select 1 from action_item where id = ${id}::uuid for update`;
  const item = await findActionItem(tx, id);
  if (item === null) throw notFound('action_item');
  return item;
}

/** A retro's action items in the order they were added. */
export async function listActionItems(tx: TenantTransaction, retroId: string): Promise<ActionItem[]> {
  const rows = await tx.actionItem.findMany({
    where: { retroId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(toActionItem);
}

/** The action items of several retros, those of each in the order they were added. */
export async function listActionItemsOf(
  tx: TenantTransaction,
  retroIds: readonly string[],
): Promise<ActionItem[]> {
  const rows = await tx.actionItem.findMany({
    where: { retroId: { in: [...retroIds] } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(toActionItem);
}

export async function changeActionItem(
  tx: TenantTransaction,
  id: string,
  { dueOn, ...change }: Partial<Omit<ActionItem, 'workspaceId' | 'id' | 'retroId' | 'channelId'>>,
): Promise<void> {
  await tx.actionItem.updateMany({
    where: { id },
    data: { ...change, ...(dueOn !== undefined && { dueOn: dateOf(dueOn) }) },
  });
}

/** The channel's items that are open, or were added or changed their state since a moment; the soonest due first. */
export async function listItemsSince(
  tx: TenantTransaction,
  channelId: string,
  since: Date,
): Promise<ActionItem[]> {
  const rows = await tx.actionItem.findMany({
    where: {
      channelId,
      OR: [{ state: 'open' }, { createdAt: { gte: since } }, { stateChangedAt: { gte: since } }],
    },
    orderBy: [...soonestDue],
  });
  return rows.map(toActionItem);
}

/** Open items of a channel's retros that were opened before a moment; the soonest due first. */
export async function listCarriedItems(
  tx: TenantTransaction,
  { channelId, openedBefore, limit }: { channelId: string; openedBefore: Date; limit: number },
): Promise<{ count: number; items: ActionItem[] }> {
  const where = { channelId, state: 'open', retro: { openedAt: { lt: openedBefore } } } as const;
  const rows = await tx.actionItem.findMany({ where, orderBy: [...soonestDue], take: limit });
  const count = rows.length < limit ? rows.length : await tx.actionItem.count({ where });
  return { count, items: rows.map(toActionItem) };
}

/** Some of the items somebody owns, added, or changed; locked. */
export async function listItemsNaming(
  tx: TenantTransaction,
  { userId, limit }: { userId: string; limit: number },
): Promise<ActionItem[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id from action_item where ${userId} in (owner_id, created_by, state_changed_by)
    order by id limit ${limit} for update`;
  const items = await tx.actionItem.findMany({ where: { id: { in: rows.map(({ id }) => id) } } });
  return items.map(toActionItem);
}
