import type { Review } from '../phrase/review-for';
import type { Finding } from '../wording/wording';

/** A finding as it is shown; `id` is what "This is fine" says back, where that is offered. */
export interface ShownFinding extends Finding {
  id?: string;
}

/** What the review says about the text of one field. */
export interface PartReading {
  findings: readonly ShownFinding[];
  /** How many more there are that the author has called fine. */
  quiet?: number;
  /** In a language the review does not read. */
  isUnread: boolean;
  knowsPhrases: boolean;
}

/** One text to read again: its field, and what the review found in it. */
export interface RereadPart extends PartReading {
  blockId: string;
  label: string;
  text: string;
}

/** A text with what a workspace's review says about it. */
export function checkedPart(
  part: Pick<RereadPart, 'blockId' | 'label' | 'text'>,
  review: Review,
): RereadPart {
  return { ...part, ...review(part.text) };
}

/** Whether the review has something to say about it. */
export const isFlagged = ({ findings }: Pick<RereadPart, 'findings'>): boolean => findings.length > 0;
