import { AppError } from '../errors';
import { say } from '../language/say';

/** Something that went wrong, in one channel. */
export interface Incident {
  workspaceId: string;
  id: string;
  channelId: string;
  title: string;
  /** What was known when it was opened, shown to the channel. */
  knownSoFar: string | null;
  /** An https address. */
  link: string | null;
  happenedAt: Date;
  /** Who opened it, or set up the source that did. */
  startedBy: string;
  /** The incident tool that told of it, if any. */
  sourceId: string | null;
  /** A hash of what its source calls it. */
  externalKey: string | null;
  planId: string | null;
  openedAt: Date;
  /** When its source said that it is over. */
  resolvedAt: Date | null;
}

export const knownSoFarMaxLength = 2_000;

/** More than this is not a group of people who were there; each of them is asked after in Slack while a form waits. */
export const peopleMax = 20;

/** How long an incident lends its title to a new retro in its channel, in milliseconds. */
export const openForMs = 7 * 24 * 60 * 60 * 1000;

/** The outbox kind of an incident's one message in its channel. */
export const incidentHeadlineKind = 'incident.headline';
/** The outbox kind of the private word that its headline could not be posted. */
export const notPostedKind = 'incident.not_posted';
/** The outbox kind of the private word to whoever set up a source, about people nobody could be found for. */
export const peopleNoticeKind = 'incident.people_notice';

/** What is asked for, as the form names it: an error stands under the field it is about. */
export const incidentFields = {
  title: 'incident.title',
  at: 'incident.at',
  people: 'incident.people',
  known: 'incident.known',
  link: 'incident.link',
  plan: 'incident.plan',
} as const;

/** @throws AppError `too_early`: nobody has had an incident that is still to come. */
export function happenedAtFrom(at: Date | null, now: Date): Date {
  if (at === null || at <= now) return at ?? now;
  throw new AppError('in_the_future', 'an incident that has not happened yet', {
    userMessage: say('incident.error.in_the_future'),
    blockId: incidentFields.at,
  });
}
