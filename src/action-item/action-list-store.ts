import { dateOf } from '../calendar/day';
import type { Prisma, TenantTransaction } from '../database/database';
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

export async function countItems(tx: TenantTransaction, query: ListQuery): Promise<number> {
  return tx.actionItem.count({ where: whereOf(query) });
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
