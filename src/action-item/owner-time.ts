import { usualWorkingTime } from '../calendar/working-time';
import type { TenantTransaction } from '../database/database';
import { fallbackTimeZone } from '../member/member';
import { findMember } from '../member/member-store';
import type { OwnerTime } from './follow-up';

/** When somebody may be written to, as far as we know now. */
export async function ownerTime(tx: TenantTransaction, userId: string): Promise<OwnerTime> {
  const member = await findMember(tx, userId);
  return { zone: member?.timeZone ?? fallbackTimeZone, time: usualWorkingTime };
}
