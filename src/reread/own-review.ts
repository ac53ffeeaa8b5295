import type { Review } from '../phrase/review-for';
import type { Vault } from '../vault/vault';
import type { Finding } from '../wording/wording';
import { sentenceAt } from './passages';
import type { PartReading } from './reread-part';

/** The wording review as one author sees it: without what they have called fine. */
export type OwnReview = (blockId: string, text: string) => PartReading;

export interface OwnReviewOptions {
  vault: Vault;
  userId: string;
  /** What the texts belong to. */
  subjectId: string;
  /** Ids of findings their author has called fine. */
  fine: readonly string[];
}

/**
 * Names each finding by a keyed hash of its field, words and sentence, so that calling one fine holds for exactly these
 * words and ends with the first change to their sentence. The hash goes into a button; without the key it says nothing.
 */
export function ownReview(review: Review, { fine, ...owner }: OwnReviewOptions): OwnReview {
  const known = new Set(fine);
  return (blockId, text) => {
    const { findings, ...reading } = review(text);
    const named = findings.map((finding) => ({ ...finding, id: findingId(owner, blockId, text, finding) }));
    const loud = named.filter(({ id }) => !known.has(id));
    return { ...reading, findings: loud, quiet: named.length - loud.length };
  };
}

const purpose = 'reread.finding';

function findingId(
  { vault, userId, subjectId }: Omit<OwnReviewOptions, 'fine'>,
  blockId: string,
  text: string,
  { start, end, category }: Finding,
): string {
  const sentence = sentenceAt(text, { start, end });
  const words = oneLine(text.slice(start, end));
  const around = oneLine(text.slice(sentence.start, sentence.end));
  const thing = JSON.stringify([subjectId, blockId, category, words, around]);
  return Buffer.from(vault.proof(purpose, thing, userId)).toString('base64url');
}

/** Spaces and line breaks are moved about while editing; they change nothing of what is said. */
const oneLine = (text: string) => text.trim().replace(/\s+/g, ' ');
