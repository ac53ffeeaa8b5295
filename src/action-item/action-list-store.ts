import { dateOf } from '../calendar/day';
import type { Prisma, TenantTransaction } from '../database/database';
import { formerTeammateId } from '../slack/former-teammate';
import type { ActionItem } from './action-item';
import { soonestDue, toActionItem } from './action-item-store';
import type { ListQuery } from './action-list';

/** One page of a list: what is open first, the soonest due first. Who may see them is the caller's to know. */
export async function listItemsOnPage(
  tx: TenantTransaction,
  query: ListQuery,
  { skip, take }: { skip: number; take: number },
): Promise<ActionItem[]> {
  const orderBy = [{ state: 'asc' } as const, ...soonestDue];
  const rows = await tx.actionItem.findMany({ where: whereOf(query), orderBy, skip, take });
  return rows.map(toActionItem);
}

/** How many there are on all pages, and how many of them are open. */
export async function countItems(
  tx: TenantTransaction,
  query: ListQuery,
): Promise<{ total: number; open: number }> {
  const states = await tx.actionItem.groupBy({ by: ['state'], where: whereOf(query), _count: true });
  const total = states.reduce((sum, { _count }) => sum + _count, 0);
  return { total, open: states.find(({ state }) => state === 'open')?._count ?? 0 };
}

/** Some of those who look after open items that were never planned for. */
export async function listOwnersWithoutFollowUp(tx: TenantTransaction, limit: number): Promise<string[]> {
  const rows = await tx.actionItem.findMany({
    where: { state: 'open', followUp: null, ownerId: { not: formerTeammateId } },
    distinct: ['ownerId'],
    select: { ownerId: true },
    orderBy: { ownerId: 'asc' },
    take: limit,
  });
  return rows.map(({ ownerId }) => ownerId);
}

/** Their items of that kind, the soonest due first; locked, without those somebody is changing. */
export async function listItemsWithoutFollowUp(
  tx: TenantTransaction,
  { ownerId, limit }: { ownerId: string; limit: number },
): Promise<ActionItem[]> {
  const ids = await tx.$queryRaw<{ id: string }[]>`
    select id from action_item
    where owner_id = ${ownerId} and state = 'open'
      and not exists (select from follow_up where follow_up.item_id = action_item.id)
    order by id limit ${limit} for update skip locked`;
  const where = { id: { in: ids.map(({ id }) => id) }, state: 'open' } as const;
  return (await tx.actionItem.findMany({ where, orderBy: [...soonestDue] })).map(toActionItem);
}

function whereOf(query: ListQuery): Prisma.ActionItemWhereInput {
  if (query.tab === 'overdue') {
    const { ownerId, channelIds, today } = query;
    return {
      state: 'open',
      dueOn: { lt: dateOf(today) },
      OR: [{ ownerId }, { channelId: { in: [...channelIds] } }],
    };
  }
  const whose = query.tab === 'mine' ? { ownerId: query.ownerId } : { channelId: query.channelId };
  return { ...whose, OR: [{ state: 'open' }, { stateChangedAt: { gte: query.settledSince } }] };
}
