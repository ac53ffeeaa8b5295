import { readableDay } from '../calendar/day';
import { localDay } from '../calendar/working-time';
import type { TenantTransaction } from '../database/database';
import { say } from '../language/say';
import { fallbackTimeZone } from '../member/member';
import { findMember } from '../member/member-store';
import type { ActionItem } from './action-item';

/** An action item with everything it takes to read it: names instead of ids, days instead of instants. */
export interface ReadableItem {
  item: ActionItem;
  ownerName: string;
  /** Such as "13 March". */
  due: string;
  /** Who changed its state last, and on which day in their zone; null when nobody has. */
  changed: { by: string; on: string } | null;
}

/** For people Evenkeel has not met, or has forgotten. */
const someone = () => say('action-item.somebody');

/** An item as it is read now; names may have changed since. */
export async function readItem(tx: TenantTransaction, item: ActionItem): Promise<ReadableItem> {
  const owner = await findMember(tx, item.ownerId);
  return {
    item,
    ownerName: owner?.displayName ?? someone(),
    due: readableDay(item.dueOn, item.createdAt.toISOString()),
    changed: await readChange(tx, item),
  };
}

async function readChange(
  tx: TenantTransaction,
  { stateChangedAt, stateChangedBy, createdAt }: ActionItem,
): Promise<ReadableItem['changed']> {
  if (stateChangedAt === null || stateChangedBy === null) return null;
  const member = await findMember(tx, stateChangedBy);
  const day = localDay(stateChangedAt, member?.timeZone ?? fallbackTimeZone);
  return { by: member?.displayName ?? someone(), on: readableDay(day, createdAt.toISOString()) };
}
