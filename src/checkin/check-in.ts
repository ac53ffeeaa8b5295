import { nextWorkingMorning, withinWorkingTime } from '../calendar/working-time';
import { AppError } from '../errors';
import { say } from '../language/say';

/** The series of private messages to one person after an incident. Why one has ended is kept nowhere. */
export interface CheckIn {
  workspaceId: string;
  id: string;
  incidentId: string;
  userId: string;
  /** The latest message that has reached them; null before the first. */
  shownStep: CheckInStep | null;
  /** Which of its copies that is, when it was put off. */
  shownOccurrence: number;
  /** The message that comes next; null when there is none. */
  nextStep: CheckInStep | null;
  nextAt: Date | null;
  /** How `nextAt` was found, and from which moment: it is found again when the person's zone changes. */
  nextTiming: CheckInTiming | null;
  nextFrom: Date | null;
  /** Counts the times a message was put off; never goes back, so that no promise is made under a key that was used. */
  occurrence: number;
  isEnded: boolean;
  /** The assessment it becomes when they write from here; null once it has ended. */
  draftId: string | null;
}

/** The three messages, in their order. */
export const checkInSteps = ['first_words', 'three_questions', 'last_offer'] as const;
export type CheckInStep = (typeof checkInSteps)[number];

/** The outbox kind of each message. */
export const checkInKinds: Readonly<Record<CheckInStep, string>> = {
  first_words: 'checkin.first_words',
  three_questions: 'checkin.three_questions',
  last_offer: 'checkin.last_offer',
};

/** The key of the one promise that comes next: person and step, counted on when it was put off. Null when none comes. */
export function promiseKey(checkIn: CheckIn): string | null {
  return keyOf(checkIn, checkIn.nextStep, checkIn.occurrence);
}

/** The key of the message that is in front of the person. Null before the first and after the end. */
export function shownKey(checkIn: CheckIn): string | null {
  return keyOf(checkIn, checkIn.shownStep, checkIn.shownOccurrence);
}

function keyOf({ incidentId, userId }: CheckIn, step: CheckInStep | null, occurrence: number): string | null {
  if (step === null) return null;
  const key = `${incidentId}:${userId}:${step}`;
  return occurrence === 0 ? key : `${key}:${occurrence}`;
}

/** The message after this one; null after the last. */
export function stepAfter(step: CheckInStep): CheckInStep | null {
  return checkInSteps[checkInSteps.indexOf(step) + 1] ?? null;
}

/** What a person noted when the first words came: for themselves, and the facts while they were fresh. */
export interface NotedWords {
  line: string;
  facts: string;
}

export const nothingNoted: NotedWords = { line: '', facts: '' };

/** When a message comes, as a rule that holds in any time zone. */
export type CheckInTiming = 'soon' | 'after_the_fire' | 'in_1_hour' | 'next_morning' | 'picked';

const minuteMs = 60_000;
/** First words are soon, and not on the heels of what happened. */
const soonMs = 15 * minuteMs;
/** When an incident tool does not say that it is over, nobody is asked how they are before this has passed. */
const fireMs = 4 * 60 * minuteMs;

/** The moment a rule means for a person, reckoned from a moment. What they picked themselves is kept as it is. */
export function momentFor(timing: CheckInTiming, from: Date, zone: string): Date {
  const after = (ms: number) => withinWorkingTime(new Date(from.getTime() + ms), zone);
  switch (timing) {
    case 'soon':
      return after(soonMs);
    case 'after_the_fire':
      return after(fireMs);
    case 'in_1_hour':
      return after(60 * minuteMs);
    case 'next_morning':
      return nextWorkingMorning(from, zone);
    case 'picked':
      return from;
  }
}

/**
 * The moment a message may go that should have gone at `wanted`: then or now, whichever is later, and within working hours
 * unless its person picked the moment. Null when it is too late for it to make sense.
 */
export function sendingMoment(
  { wanted, timing, now }: { wanted: Date; timing: CheckInTiming; now: Date },
  zone: string,
): Date | null {
  if (now.getTime() - wanted.getTime() > staleMs) return null;
  const earliest = wanted > now ? wanted : now;
  return timing === 'picked' ? earliest : withinWorkingTime(earliest, zone);
}

/** Somebody who was away for longer is not asked how they are after something that is long over, in milliseconds. */
export const staleMs = 14 * 24 * 60 * minuteMs;

/** At the foot of every check-in, until a workspace says whom to talk to. */
export const usualTalkTo = (): string => say('checkin.usual_talk_to');

export const talkToMaxLength = 300;

/** @throws AppError `check_in_ended` */
export function assertNotEnded(checkIn: CheckIn): void {
  if (!checkIn.isEnded) return;
  throw new AppError('check_in_ended', `check-in ${checkIn.id} has ended`, {
    userMessage: say('checkin.has_ended'),
  });
}
