import type { Language } from '../language/language';

/** The erasing of one person's things, from asking to its end. */
export interface Erasure {
  workspaceId: string;
  id: string;
  /** Null once it is done: from then on nothing says whose it was. */
  userId: string | null;
  /** What becomes of what they shared under their name. */
  shared: SharedFate;
  /** What they do from then on is not touched. */
  askedAt: Date;
  doneAt: Date | null;
  counts: ErasureCounts;
  /** In which its person is told; null for whatever Slack shows them, and once they are told. */
  language: Language | null;
}

/** It stays as by a former teammate, or it goes. */
export const sharedFates = ['stays', 'goes'] as const;
export type SharedFate = (typeof sharedFates)[number];

/** How much of what was erased, withdrawn, or lost its name. */
const erasureParts = [
  'drafts',
  'journal',
  'checkins',
  'unfinished',
  'asked',
  'shared',
  'replies',
  'thanks',
  'items',
  'answers',
  'names',
  'messages',
] as const;
export type ErasurePart = (typeof erasureParts)[number];
export type ErasureCounts = Partial<Record<ErasurePart, number>>;

/** The outbox kind of the one message that tells how far it is, and what remains. */
export const erasureKind = 'account.erasure';
