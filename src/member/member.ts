import { say } from '../language/say';
import { formerTeammateId } from '../slack/former-teammate';

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

/** Whether somebody is to be reached at other times now. Of an account that is closed Slack names no zone: nobody has moved. */
export function hasMoved(
  before: Pick<Member, 'timeZone'>,
  now: Pick<Member, 'timeZone' | 'isDeactivated'>,
): boolean {
  return !now.isDeactivated && now.timeZone !== before.timeZone;
}

/** Whoever has had everything of theirs erased, as what they left to the team is read. */
export function formerTeammate(): Member {
  return {
    // Of no workspace: nothing is kept of them.
    workspaceId: '',
    userId: formerTeammateId,
    displayName: say('member.former'),
    timeZone: fallbackTimeZone,
    isDeactivated: true,
    isFullMember: null,
    locale: null,
    seenAt: new Date(0),
  };
}

/** Until Slack tells us more about somebody. */
export const fallbackTimeZone = 'UTC';
