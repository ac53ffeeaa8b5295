import { dateOf, dayOf } from '../calendar/day';
import { Prisma, type TenantTransaction } from '../database/database';
import { formerTeammateId } from '../slack/former-teammate';
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

/** Whoever owned it is not known any more: none comes, and nothing says how they wanted them. */
export async function forgetReminders(tx: TenantTransaction, itemId: string): Promise<void> {
  const none = { nextReason: null, nextOn: null, shownOccurrence: null, overdueSent: 0, isStopped: false };
  await tx.followUp.updateMany({ where: { itemId }, data: none });
}

/**
 * Takes an erased owner out of the keys of what was asked of others about their items, so that it stays one and the same promise.
 * One that has been asked about an owner erased before is settled, and makes room.
 */
export async function forgetOwnerInKeys(
  tx: TenantTransaction,
  { kind, ownerId }: { kind: string; ownerId: string },
): Promise<void> {
  const [named, anew] = [`:${ownerId}:`, `:${formerTeammateId}:`];
  const keys = Prisma.sql`kind = ${kind} and position(${named} in natural_key) > 0`;
  await tx.$executeRaw`
    update outbox_message set natural_key = id::text
    where kind = ${kind}
      and natural_key in (select replace(natural_key, ${named}, ${anew}) from outbox_message where ${keys})`;
  await tx.$executeRaw`
    update outbox_message set natural_key = replace(natural_key, ${named}, ${anew}) where ${keys}`;
}
