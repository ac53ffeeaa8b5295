import type { TenantTransaction } from '../database/database';
import { notFound } from '../errors';
import type { ActionItem } from './action-item';

interface ActionItemRow extends Omit<ActionItem, 'dueOn'> {
  dueOn: Date;
}

/** A `date` column travels as midnight UTC. */
const toDate = (day: string) => new Date(`${day}T00:00:00Z`);

function toActionItem(row: ActionItemRow): ActionItem {
  return { ...row, dueOn: row.dueOn.toISOString().slice(0, 10) };
}

/** Returns false when there is one with this id already, such as after the same form was handed in twice. */
export async function insertActionItem(tx: TenantTransaction, item: ActionItem): Promise<boolean> {
  const row = { ...item, dueOn: toDate(item.dueOn) };
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
    data: { ...change, ...(dueOn !== undefined && { dueOn: toDate(dueOn) }) },
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
    orderBy: [{ dueOn: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(toActionItem);
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
