import type { TenantTransaction } from '../database/database';
import { hasMoved, type Member } from './member';
import { findMember, saveMember } from './member-store';

/** Somebody turned out to be in another zone: what is promised to them finds its moments again, in the same transaction. */
export type WhenMoved = (tx: TenantTransaction, userId: string) => Promise<void>;

/**
 * Keeps what Slack has just said of somebody, however it came to be asked: an event, a form they opened, a look before they are
 * written to.
 */
export async function keepMember(
  { tx, whenMoved }: { tx: TenantTransaction; whenMoved: WhenMoved },
  member: Member,
): Promise<void> {
  const known = await findMember(tx, member.userId);
  await saveMember(tx, member);
  if (known && hasMoved(known, member)) await whenMoved(tx, member.userId);
}
