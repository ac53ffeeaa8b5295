import { AppError } from '../errors';
import { say } from '../language/say';

/** One colleague asked to read one draft: to read, not to approve. */
export interface ReaderRequest {
  workspaceId: string;
  id: string;
  assessmentId: string;
  authorId: string;
  readerId: string;
  state: ReaderRequestState;
  endedBecause: ReaderRequestEnding | null;
  askedAt: Date;
  expiresAt: Date;
  answeredAt: Date | null;
}

/** `asked -> declined | answered | ended`; the row goes with its assessment. */
export type ReaderRequestState = 'asked' | 'declined' | 'answered' | 'ended';

/**
 * Withdrawn by the author, overtaken because the draft was shared or lapsed, too old, Slack does not reach the reader, or the
 * reader had everything of theirs erased: also what they had answered.
 */
export type ReaderRequestEnding = 'withdrawn' | 'finished' | 'expired' | 'unreachable' | 'erased';

/** One request, by whoever says that it was made to them. */
export interface ReaderTarget {
  workspaceId: string;
  requestId: string;
  readerId: string;
}

/** What a reader may say back; only the author ever reads it. */
export interface ReaderAnswer {
  kindWords: string;
  question: string;
  stung: string;
}

export const openForDays = 7;
export const noteMaxLength = 300;
/** Slack's limit for a plain text input. */
export const answerMaxLength = 3_000;

/** When a request that nobody has answered ends. */
export function expiryOf(askedAt: Date): Date {
  return new Date(askedAt.getTime() + openForDays * 24 * 60 * 60_000);
}

/** Whether its reader may still open the draft. */
export function isOpen({ state, expiresAt }: ReaderRequest, now: Date): boolean {
  return state === 'asked' && expiresAt > now;
}

/** @throws AppError `nothing_written` */
export function assertAnswered(answer: ReaderAnswer, blockId: string): void {
  if (Object.values(answer).some((text) => text.trim() !== '')) return;
  throw new AppError('nothing_written', 'all three parts of the answer are empty', {
    userMessage: say('reader.answer.nothing_written'),
    blockId,
  });
}

/** Only one person at a time is asked. */
export function alreadyAsked(): AppError {
  return new AppError('already_asked', 'another request for this draft is open', {
    userMessage: say('reader.ask.already'),
  });
}

/** The reader's one message, and the one that tells the author what came of it. */
export const requestKind = 'reader.request';
export const replyKind = 'reader.reply';
