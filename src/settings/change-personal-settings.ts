import { isDeepStrictEqual } from 'node:util';
import type { Clock } from '../clock';
import type { Database, TenantTransaction } from '../database/database';
import type { Actor } from '../slack/actor';
import { assertReachable, type PersonalSettings } from './personal-settings';
import { getPersonalSettings, savePersonalSettings } from './personal-settings-store';
import { insertSettingChange } from './setting-change-store';

export interface PersonalSettingsDeps {
  database: Database;
  clock: Clock;
  /** What is promised to them by itself finds its moments again. Runs in the same transaction. */
  whenHoursChanged(tx: TenantTransaction, userId: string): Promise<void>;
}

/** Changes how the acting person wants to be written to. @throws AppError `quiet_all_day`, `no_working_days`. */
export async function changePersonalSettings(
  { database, clock, whenHoursChanged }: PersonalSettingsDeps,
  { workspaceId, userId }: Actor,
  settings: PersonalSettings,
  fields: { quietHours: string; workingDays: string },
): Promise<void> {
  assertReachable(settings, fields);
  await database.withTenant(workspaceId, async (tx) => {
    if (isDeepStrictEqual({ ...(await getPersonalSettings(tx, userId)) }, { ...settings })) return;
    const changedAt = clock.now();
    await savePersonalSettings(tx, { workspaceId, userId, ...settings, changedAt });
    const change = { scope: 'personal', subjectId: userId, changedBy: userId, changedAt } as const;
    await insertSettingChange(tx, workspaceId, change);
    await whenHoursChanged(tx, userId);
  });
}
