/** How close together messages may come in one channel. */
export interface Pace {
  everyMs: number;
}

/**
 * Slack allows about one message a second and channel; its short bursts above that are a favour nobody can count on.
 * A little slower than that, so that two requests that travel at different speeds still arrive far enough apart.
 */
export const slackPace: Pace = { everyMs: 1_100 };

/** What of the distance may be lost to a turn that was taken a little late. */
const tolerance = 1 / 11;

/** How soon after the message before the next may go: closer, and the turns are handed out again. */
export function closestMs({ everyMs }: Pace): number {
  return Math.floor(everyMs * (1 - tolerance));
}

/** How late a message may be for its turn, in turns. Later ones line up again, or they would all go at once. */
const turnsLate = 2;

/** Whether a message that was given this turn has missed it. */
export function isTurnMissed(slotAt: Date, now: Date, { everyMs }: Pace): boolean {
  return now.getTime() - slotAt.getTime() > turnsLate * everyMs;
}

/** 5 seconds after the first failure, doubling, a minute at most. */
export function backoffMs(failures: number, firstMs = 5_000, mostMs = 60_000): number {
  return Math.min(firstMs * 2 ** Math.min(Math.max(failures, 0), 20), mostMs);
}
