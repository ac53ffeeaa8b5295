import { createHash } from 'node:crypto';

const hourMs = 60 * 60 * 1000;
export const dayMs = 24 * hourMs;

/** How long after a workspace has removed Evenkeel everything of it is deleted; until then it may come back to it. */
export const purgeAfterDays = 30;

/** How long what is technical is kept once it has done its work, in days. */
export const leftoverDays = {
  /** Slack repeats an event within hours. */
  events: 7,
  /** Promises that came to nothing, or were taken back. */
  messages: 90,
  /** What became of a file somebody ordered. */
  files: 30,
  /** What is left of an erasure names nobody. */
  erasures: 30,
  /** Summaries of which nothing is left to follow. */
  summaries: 365,
  /** Jobs that were tried in vain to the end. */
  jobs: 30,
} as const;

/** Somewhere between 01:00 and 05:00 UTC, so that the workspaces of one database do not all come at once. */
const firstHourMs = hourMs;
const spreadMs = 4 * hourMs;

/** The next quiet moment of a workspace, the same one each day. */
export function nextTidyUp(workspaceId: string, after: Date): Date {
  const place = createHash('sha256').update(workspaceId).digest().readUInt32BE(0) % (spreadMs / 60_000);
  const ofDay = firstHourMs + place * 60_000;
  const today = Math.floor(after.getTime() / dayMs) * dayMs + ofDay;
  return new Date(today > after.getTime() ? today : today + dayMs);
}

/** A number of days, each of 24 hours, ago. */
export const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * dayMs);
