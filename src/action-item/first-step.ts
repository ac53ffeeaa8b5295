import type { Posting } from '../posting/posting';
import { titleMaxLength } from './action-item';

/** The end of a sentence, unless what follows it goes on in small letters, as after "e.g.". */
const sentenceEnd = /[.!?…]["”’)]*\s+(?=["“‘(]?[\p{Lu}\p{N}])/u;

/**
 * What the third answer of an assessment says first: its first line, and of a long one its first sentence. Empty for everything
 * else that is shared.
 */
export function firstStep({ kind, texts }: Pick<Posting, 'kind' | 'texts'>): string {
  if (kind !== 'assessment') return '';
  const line = texts[2].trim().split('\n')[0]?.trim() ?? '';
  if (line.length <= comfortable) return line;
  const end = sentenceEnd.exec(line);
  const sentence = end === null ? line : line.slice(0, end.index + end[0].trimEnd().length);
  return sentence.slice(0, titleMaxLength);
}

/** As much of a line as a title takes comfortably; a longer one is cut after its first sentence. */
const comfortable = 100;
