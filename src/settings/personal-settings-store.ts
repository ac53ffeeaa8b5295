import type { OwnHours } from '../calendar/working-time';
import type { TenantTransaction } from '../database/database';
import { fallbackTimeZone } from '../member/member';
import { findMember } from '../member/member-store';
import {
  type PersonalSettings,
  usualPersonalSettings,
  usualQuietHours,
  workingTimeFrom,
} from './personal-settings';

/** How a person wants to be written to; null while they have changed nothing. */
export async function findPersonalSettings(
  tx: TenantTransaction,
  userId: string,
): Promise<PersonalSettings | null> {
  const row = await tx.personalSetting.findFirst({ where: { userId } });
  if (row === null) return null;
  const { language, nudges, workingDays, quietFromMinutes, quietToMinutes } = row;
  return {
    language,
    nudges,
    workingDays: workingDays.length > 0 ? workingDays : usualPersonalSettings.workingDays,
    quietHours:
      quietFromMinutes === null || quietToMinutes === null
        ? usualQuietHours
        : { fromMinutes: quietFromMinutes, toMinutes: quietToMinutes },
  };
}

/** The same, or the usual ones. */
export async function getPersonalSettings(tx: TenantTransaction, userId: string): Promise<PersonalSettings> {
  return (await findPersonalSettings(tx, userId)) ?? usualPersonalSettings;
}

/**
 * When a person may be written to by itself: in which zone, on which days, between which times. For `withinWorkingTime` and
 * the like.
 */
export async function workingTimeOf(tx: TenantTransaction, userId: string): Promise<OwnHours> {
  const zone = (await findMember(tx, userId))?.timeZone ?? fallbackTimeZone;
  return { zone, time: workingTimeFrom(await getPersonalSettings(tx, userId)) };
}
