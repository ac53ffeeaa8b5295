import type { OwnHours } from '../calendar/working-time';
import { Prisma, type TenantTransaction } from '../database/database';
import { fallbackTimeZone } from '../member/member';
import {
  type PersonalSettings,
  usualPersonalSettings,
  usualQuietHours,
  workingTimeFrom,
} from './personal-settings';

/** How a person wants to be written to; null while they have changed nothing. */
async function findPersonalSettings(tx: TenantTransaction, userId: string): Promise<PersonalSettings | null> {
  const row = await tx.personalSetting.findFirst({ where: { userId } });
  return row && personalSettingsFrom(row);
}

/** What a row says, with the usual where it says nothing. */
export function personalSettingsFrom({ language, nudges, ...row }: PersonalSettingsRow): PersonalSettings {
  return { language, nudges, ...reachableFrom(row) };
}

function reachableFrom({
  workingDays,
  quietFromMinutes,
  quietToMinutes,
}: ReachableRow): Pick<PersonalSettings, 'quietHours' | 'workingDays'> {
  return {
    workingDays: workingDays?.length ? workingDays : usualPersonalSettings.workingDays,
    quietHours:
      quietFromMinutes === null || quietToMinutes === null
        ? usualQuietHours
        : { fromMinutes: quietFromMinutes, toMinutes: quietToMinutes },
  };
}

/** As the database keeps them. */
export interface PersonalSettingsRow extends Pick<PersonalSettings, 'language' | 'nudges'>, ReachableRow {}

interface ReachableRow {
  workingDays: readonly number[] | null;
  quietFromMinutes: number | null;
  quietToMinutes: number | null;
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
  const [row] = await tx.$queryRaw<[OwnHoursRow]>`
    select ${ownHoursColumns}
    from (values (${userId})) as person (user_id)
    left join member using (user_id)
    left join personal_setting using (user_id)`;
  return ownHoursFrom(row);
}

/** A person's zone and times, joined; nulls where nothing is known of them. */
export interface OwnHoursRow extends ReachableRow {
  timeZone: string | null;
}

/** The columns of such a row, of `member` and `personal_setting`. */
export const ownHoursColumns = Prisma.sql`member.time_zone as "timeZone",
  personal_setting.working_days as "workingDays", personal_setting.quiet_from_minutes as "quietFromMinutes",
  personal_setting.quiet_to_minutes as "quietToMinutes"`;

/** What such a row says, with the usual where it says nothing. */
export const ownHoursFrom = ({ timeZone, ...row }: OwnHoursRow): OwnHours => ({
  zone: timeZone ?? fallbackTimeZone,
  time: workingTimeFrom(reachableFrom(row)),
});

export interface PersonalSettingsChange extends PersonalSettings {
  workspaceId: string;
  userId: string;
  changedAt: Date;
}

export async function savePersonalSettings(
  tx: TenantTransaction,
  { workspaceId, userId, language, nudges, quietHours, workingDays, changedAt }: PersonalSettingsChange,
): Promise<void> {
  const row = {
    workspaceId,
    userId,
    language,
    nudges,
    workingDays: [...workingDays],
    quietFromMinutes: quietHours.fromMinutes,
    quietToMinutes: quietHours.toMinutes,
    changedAt,
  };
  await tx.personalSetting.upsert({
    where: { workspaceId_userId: { workspaceId, userId } },
    create: row,
    update: row,
  });
}
