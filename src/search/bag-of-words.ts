/** More words than these make a text no clearer. */
const wordsAtMost = 500;

/**
 * The words of a text, each once and in the order of the alphabet: all that is needed to compare it. What somebody is writing may be
 * private, and PostgreSQL, whose log is not ours, is not to be handed its sentences.
 */
export function bagOfWords(text: string): string {
  const words = text.toLowerCase().match(/\p{L}[\p{L}\p{M}\p{N}]*/gu) ?? [];
  return [...new Set(words)].slice(0, wordsAtMost).sort().join(' ');
}
