import { usualWorkingTime, type WorkingTime } from '../calendar/working-time';
import { AppError } from '../errors';

/** How often somebody is reminded of what they have begun. */
export const reminderChoices = ['all', 'fewer', 'none'] as const;
/** `all` there are; `fewer`, one for each thing; `none`: it waits in App Home. */
export type Reminders = (typeof reminderChoices)[number];

/** How one person wants to be written to. */
export interface PersonalSettings {
  /** Such as `de`; null for the one Slack shows them. */
  language: string | null;
  /** From when until when nothing comes by itself, in minutes since midnight, by the clocks of the person's zone. */
  quietHours: QuietHours;
  /** Monday = 1 (ISO 8601); at least one. */
  workingDays: readonly number[];
  nudges: Reminders;
}

export interface QuietHours {
  fromMinutes: number;
  /** May be earlier than `fromMinutes`: past midnight. */
  toMinutes: number;
}

/** The other side of the usual working time. */
export const usualQuietHours: QuietHours = {
  fromMinutes: usualWorkingTime.endMinutes,
  toMinutes: usualWorkingTime.startMinutes,
};

export const usualPersonalSettings: PersonalSettings = {
  language: null,
  quietHours: usualQuietHours,
  workingDays: usualWorkingTime.days,
  nudges: 'all',
};

const dayMinutes = 24 * 60;
/** What has to be left of a day, in minutes: less could fall into a change of the clocks, or pass while a queue is slow. */
export const leastAwakeMinutes = 60;

/** When a person may be written to: on their working days, outside their quiet hours. */
export function workingTimeFrom({
  quietHours,
  workingDays,
}: Pick<PersonalSettings, 'quietHours' | 'workingDays'>): WorkingTime {
  return { days: workingDays, startMinutes: quietHours.toMinutes, endMinutes: quietHours.fromMinutes };
}

/** @throws AppError `quiet_all_day`, `no_working_days`, each under its field. */
export function assertReachable(
  { quietHours: { fromMinutes, toMinutes }, workingDays }: PersonalSettings,
  fields: { quietHours: string; workingDays: string },
): void {
  const quietMinutes = (toMinutes - fromMinutes + dayMinutes) % dayMinutes;
  if (quietMinutes === 0 || dayMinutes - quietMinutes < leastAwakeMinutes) {
    throw new AppError('quiet_all_day', 'quiet hours leave no time', {
      userMessage:
        'Quiet hours have to leave at least an hour of the day. To get no reminders at all, choose so below.',
      blockId: fields.quietHours,
    });
  }
  if (workingDays.length > 0) return;
  throw new AppError('no_working_days', 'no working day was chosen', {
    userMessage: 'Please keep at least one day. To get no reminders at all, choose so below.',
    blockId: fields.workingDays,
  });
}
