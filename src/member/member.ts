/** What we need to know of a Slack user to reach them at a decent hour. */
export interface Member {
  workspaceId: string;
  userId: string;
  displayName: string;
  /** IANA name. */
  timeZone: string;
  isDeactivated: boolean;
  /** No guest, no app, nobody of another organisation; null until Slack has said. */
  isFullMember: boolean | null;
  /** The language Slack shows them, such as `de-DE`; null until Slack has said. */
  locale: string | null;
  /** The day (UTC) on which Slack last told us; never the minute. */
  seenAt: Date;
}

/** Until Slack tells us more about somebody. */
export const fallbackTimeZone = 'UTC';
