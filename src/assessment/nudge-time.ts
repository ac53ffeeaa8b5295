import {
  lastWorkingMorningBefore,
  nextWorkingMorning,
  readableTime,
  withinWorkingTime,
} from '../calendar/working-time';
import { AppError } from '../errors';
import { say } from '../language/say';

/** When a person wants their words back: a choice of the form, or an exact moment. */
export type NudgeChoice =
  | 'in_1_hour'
  | 'in_4_hours'
  | 'next_morning'
  /** `blockId` is the field it was picked in. */
  | { at: Date; blockId: string };

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

/**
 * When the nudge comes in a retro that closes at `latestBy`: words that came back after that could not be shared any more. A
 * choice that would be too late is brought forward; a picked moment is the author's, so they are asked for another.
 * @throws AppError `nudge_too_late`
 */
export function nudgeTimeBefore(latestBy: Date, choice: NudgeChoice, now: Date, timeZone: string): Date {
  const at = nudgeTime(choice, now, timeZone);
  if (at < latestBy) return at;
  if (typeof choice === 'object') {
    throw new AppError('nudge_too_late', 'the picked time is after the retro closes', {
      userMessage: say('assessment.nudge.too_late', { when: readableTime(latestBy, timeZone) }),
      blockId: choice.blockId,
    });
  }
  const halfway = new Date((now.getTime() + latestBy.getTime()) / 2);
  return lastWorkingMorningBefore(latestBy, now, timeZone) ?? halfway;
}

/** The one nudge before the retro's latest-by date; null when it would come on the heels of the first, or too late. */
export function lastNudgeTime(latestBy: Date, after: Date, timeZone: string): Date | null {
  return lastWorkingMorningBefore(latestBy, new Date(after.getTime() + 12 * hourMs), timeZone);
}
