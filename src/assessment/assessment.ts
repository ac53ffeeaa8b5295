import { AppError } from '../errors';
import type { Mood } from '../journal/journal';
import { say } from '../language/say';
import type { NudgeRule } from '../settings/channel-settings';

/** One person's three answers. */
export interface Answers {
  goingWell: string;
  notGoingWell: string;
  doDifferently: string;
}

/** The shorter form for what must go out at once. */
export interface EarlyFacts {
  whatHappened: string;
  impact: string;
  beingDone: string;
}

/** Kept with a draft as they were chosen, whether or not they hold by the time it is continued. */
export interface DraftChoices {
  /** Null for a new retro. */
  retroId: string | null;
  nudge: string;
  /** The picked moment, in milliseconds. */
  nudgeAtMs: number | null;
}

/** Everything an author has typed and not shared. Sealed as one text. */
export interface PrivateWords {
  answers: Answers;
  /** The title of the retro it would open, while there is none yet. */
  title?: string;
  /** Kept with the draft until it is handed in; a journal entry from then on. */
  feelings?: string;
  /** The same in one word; kept and moved along with it. */
  mood?: Mood | null;
  /** Handed in, and read once more before they are posted. */
  earlyFacts?: EarlyFacts;
  /** What was chosen in the form of the draft: the retro it goes to, and when it comes back. */
  choices?: DraftChoices;
  /** Typed and not handed in. */
  factsDraft?: EarlyFacts;
  /** When the early facts were typed, handed in or posted last, in milliseconds: saves may overtake each other. */
  factsAt?: number;
  /** Ids of findings of the wording review their author has called fine; see `ownReview`. */
  fine?: readonly string[];
}

/** How many are remembered; the oldest go first. */
const fineMax = 200;

/** One more finding its author has called fine; saying so twice changes nothing. */
export function callFine(fine: readonly string[] = [], findingId: string): readonly string[] {
  return fine.includes(findingId) ? fine : [...fine, findingId].slice(-fineMax);
}

/** `writing -> cooling -> ready -> shared`; a discarded one is deleted, one nobody shared in time has `lapsed`. */
export type AssessmentState = 'writing' | 'cooling' | 'ready' | 'shared' | 'lapsed';

export interface Assessment {
  workspaceId: string;
  id: string;
  authorId: string;
  channelId: string;
  retroId: string | null;
  state: AssessmentState;
  withoutName: boolean;
  savedAt: Date;
  submittedAt: Date | null;
  /** When cooling-off allows sharing. */
  shareableAt: Date | null;
  /** When it comes back by itself; null when its author wants to come back to it. */
  nudgeAt: Date | null;
  /** How `nudgeAt` was found, and from which moment; null when the author picked it. */
  nudgeTiming: NudgeRule | null;
  nudgeFrom: Date | null;
  nudges: number;
  sharedAt: Date | null;
}

/** Slack's limit for a plain text input is 3,000 characters. */
export const answerMaxLength = 3_000;

export const emptyAnswers: Answers = { goingWell: '', notGoingWell: '', doDifferently: '' };

/** Whether nothing was answered; blanks are no answer. */
export function isEmpty(answers: Answers): boolean {
  return Object.values(answers).every((answer) => answer.trim() === '');
}

/** Whether the author may share it now: cooled off, and neither shared nor lapsed. */
export function isShareable(assessment: Assessment, now: Date): boolean {
  return isPrivate(assessment) && assessment.shareableAt !== null && assessment.shareableAt <= now;
}

/**
 * Whether its retro closes before cooling-off would end: it stays private then. The minimum delay is a promise to the author,
 * so a closing retro does not shorten it; nor does one late answer keep a whole retro open.
 */
export function closesFirst({ shareableAt }: Assessment, latestBy: Date): boolean {
  return shareableAt !== null && shareableAt >= latestBy;
}

/** Handed in and waiting for its author. */
export function isPrivate({ state }: Pick<Assessment, 'state'>): boolean {
  return state === 'cooling' || state === 'ready';
}

/**
 * Whether it has come back, as its author reads it: also while the message that says so still waits, as for the end of their
 * quiet hours.
 */
export function hasComeBack({ state, nudgeAt }: Pick<Assessment, 'state' | 'nudgeAt'>, now: Date): boolean {
  return state === 'ready' || (state === 'cooling' && nudgeAt !== null && nudgeAt <= now);
}

/** @throws AppError `not_editable`: shared and lapsed ones are changed elsewhere, or not at all. */
export function assertEditable(assessment: Assessment): void {
  if (isPrivate(assessment)) return;
  throw new AppError('not_editable', `assessment ${assessment.id} is ${assessment.state}`, {
    userMessage: say(`assessment.not_editable.${assessment.state === 'shared' ? 'shared' : 'closed'}`),
  });
}

/** @throws AppError `still_cooling` with the moment from which sharing is possible. */
export function assertShareable(assessment: Assessment, now: Date): void {
  assertEditable(assessment);
  if (isShareable(assessment, now)) return;
  throw new AppError('still_cooling', `assessment ${assessment.id} is cooling off`, {
    userMessage: say('assessment.reread.still_cooling'),
  });
}

export const cardKind = 'assessment.card';
export const nudgeKind = 'assessment.nudge';
