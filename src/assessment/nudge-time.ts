import {
  lastWorkingMorningBefore,
  nextWorkingMorning,
  type OwnHours,
  readableTime,
  withinWorkingTime,
} from '../calendar/working-time';
import { AppError } from '../errors';
import { say } from '../language/say';
import type { NudgeRule } from '../settings/channel-settings';

/** When a person wants their words back: a choice of the form, or an exact moment. */
export type NudgeChoice =
  | NudgeRule
  /** Not by itself: they come back to them. */
  | 'myself'
  /** `blockId` is the field it was picked in. */
  | { at: Date; blockId: string };

const hourMs = 60 * 60 * 1000;

/** The rule a choice follows; null for a moment the author picked, and for none. */
export function ruleOf(choice: NudgeChoice): NudgeRule | null {
  return typeof choice === 'object' || choice === 'myself' ? null : choice;
}

/** When a rule means: hours are moved into working time, so that "in 4 hours" on a Friday evening is Monday. */
export function ruledTime(rule: NudgeRule, now: Date, { zone, time }: OwnHours): Date {
  switch (rule) {
    case 'in_1_hour':
      return withinWorkingTime(new Date(now.getTime() + hourMs), zone, time);
    case 'in_4_hours':
      return withinWorkingTime(new Date(now.getTime() + 4 * hourMs), zone, time);
    case 'next_morning':
      return nextWorkingMorning(now, zone, time);
  }
}

/**
 * When the nudge comes in a retro that closes at `latestBy`: words that came back after that could not be shared any more. A
 * rule that would be too late is brought forward, as far as the author's hours have room; a picked moment is theirs and kept,
 * so they are asked for another. Null when nothing comes.
 * @throws AppError `nudge_too_late`
 */
export function nudgeTimeBefore(
  latestBy: Date,
  choice: NudgeChoice,
  now: Date,
  hours: OwnHours,
): Date | null {
  if (choice === 'myself') return null;
  if (typeof choice === 'object') return pickedTime(latestBy, choice, now, hours);
  const at = ruledTime(choice, now, hours);
  if (at < latestBy) return at;
  const { zone, time } = hours;
  const morning = lastWorkingMorningBefore(latestBy, now, zone, time);
  if (morning !== null) return morning;
  const halfway = new Date((now.getTime() + latestBy.getTime()) / 2);
  const within = [halfway, now].map((moment) => withinWorkingTime(moment, zone, time));
  return within.find((moment) => moment < latestBy) ?? null;
}

function pickedTime(
  latestBy: Date,
  { at, blockId }: { at: Date; blockId: string },
  now: Date,
  { zone }: OwnHours,
): Date {
  const picked = at > now ? at : now;
  if (picked < latestBy) return picked;
  throw new AppError('nudge_too_late', 'the picked time is after the retro closes', {
    userMessage: say('assessment.nudge.too_late', { when: readableTime(latestBy, zone) }),
    blockId,
  });
}

/** The one nudge before the retro's latest-by date; null when it would come on the heels of the first, or too late. */
export function lastNudgeTime(latestBy: Date, after: Date, { zone, time }: OwnHours): Date | null {
  return lastWorkingMorningBefore(latestBy, new Date(after.getTime() + 12 * hourMs), zone, time);
}
