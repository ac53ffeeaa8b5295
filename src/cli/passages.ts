/** A stretch of whole paragraphs. */
export interface Passage {
  /** UTF-16 offset in the whole text. */
  start: number;
  text: string;
}

/** Long enough to tell a language by, short enough that every finding gets a rewording of its own. */
const LEAST_LENGTH = 1_000;

/**
 * Cuts a text at blank lines. Sentences are read one by one, so nothing is lost at a cut, and a file of any size is read
 * piece by piece. Between the fences of code there is no cut: the review has to see where they close.
 */
export function passagesOf(text: string): Passage[] {
  const passages: Passage[] = [];
  let start = 0;
  let fenced = false;
  let at = 0;
  while (at < text.length) {
    const end = text.indexOf('\n', at);
    const next = end < 0 ? text.length : end + 1;
    const line = text.slice(at, next);
    if (/^\s{0,3}(?:```|~~~)/.test(line)) fenced = !fenced;
    const isBlank = line.trim() === '';
    if (isBlank && !fenced && next - start >= LEAST_LENGTH) {
      passages.push({ start, text: text.slice(start, next) });
      start = next;
    }
    at = next;
  }
  if (start < text.length) passages.push({ start, text: text.slice(start) });
  return passages;
}
