import { dateOf, dayOf } from '../calendar/day';
import type { TenantTransaction } from '../database/database';
import type { FollowUp } from './follow-up';

interface FollowUpRow extends Omit<FollowUp, 'nextOn'> {
  nextOn: Date | null;
}

const toFollowUp = (row: FollowUpRow): FollowUp => ({ ...row, nextOn: row.nextOn && dayOf(row.nextOn) });

/** Null for an item that was agreed on before there were follow-ups and has not changed since. */
export async function findFollowUp(tx: TenantTransaction, itemId: string): Promise<FollowUp | null> {
  const row = await tx.followUp.findFirst({ where: { itemId } });
  return row && toFollowUp(row);
}

/** The same, locked until the transaction ends. */
export async function findFollowUpForUpdate(tx: TenantTransaction, itemId: string): Promise<FollowUp | null> {
  await tx.$queryRaw`select 1 from follow_up where item_id = ${itemId}::uuid for update`;
  return findFollowUp(tx, itemId);
}

export async function saveFollowUp(tx: TenantTransaction, followUp: FollowUp): Promise<void> {
  const { workspaceId, itemId, nextOn } = followUp;
  const row = { ...followUp, nextOn: nextOn && dateOf(nextOn) };
  await tx.followUp.upsert({
    where: { workspaceId_itemId: { workspaceId, itemId } },
    create: row,
    update: row,
  });
}

/** What is to come about a person's items. */
export async function listUpcomingFollowUps(tx: TenantTransaction, ownerId: string): Promise<FollowUp[]> {
  const rows = await tx.followUp.findMany({
    where: { nextReason: { not: null }, item: { ownerId } },
    orderBy: { itemId: 'asc' },
  });
  return rows.map(toFollowUp);
}

/** More than anybody looks after; a bound for the transaction. */
const mostOfOne = 200;

/** What is known about a person's open items for which they have not stopped reminders; the soonest due first. */
export async function listFollowUpsOf(tx: TenantTransaction, ownerId: string): Promise<FollowUp[]> {
  const rows = await tx.followUp.findMany({
    where: { isStopped: false, item: { ownerId, state: 'open' } },
    orderBy: [{ item: { dueOn: 'asc' } }, { itemId: 'asc' }],
    take: mostOfOne,
  });
  return rows.map(toFollowUp);
}
