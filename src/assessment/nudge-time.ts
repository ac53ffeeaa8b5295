import { lastWorkingMorningBefore, nextWorkingMorning, withinWorkingTime } from '../calendar/working-time';

/** When a person wants their words back: a choice of the form, or an exact moment. */
export type NudgeChoice = 'in_1_hour' | 'in_4_hours' | 'next_morning' | { at: Date };

const hourMs = 60 * 60 * 1000;

/**
 * When the nudge comes. A moment the author picked is kept as it is; the hours are moved into working time, so that
 * "in 4 hours" on a Friday evening means Monday.
 */
export function nudgeTime(choice: NudgeChoice, now: Date, timeZone: string): Date {
  switch (choice) {
    case 'in_1_hour':
      return withinWorkingTime(new Date(now.getTime() + hourMs), timeZone);
    case 'in_4_hours':
      return withinWorkingTime(new Date(now.getTime() + 4 * hourMs), timeZone);
    case 'next_morning':
      return nextWorkingMorning(now, timeZone);
    default:
      return choice.at > now ? choice.at : now;
  }
}

/** The one nudge before the retro's latest-by date; null when it would come on the heels of the first, or too late. */
export function lastNudgeTime(latestBy: Date, after: Date, timeZone: string): Date | null {
  return lastWorkingMorningBefore(latestBy, new Date(after.getTime() + 12 * hourMs), timeZone);
}
