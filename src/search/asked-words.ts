import { distance } from 'fastest-levenshtein';

/** One thing somebody looks for: a word, or several that stand together. */
export interface Term {
  text: string;
  isPhrase: boolean;
}

/** More of them make no search better. */
const termsAtMost = 10;

/** Reads what somebody typed into a search: “quoted words” stand together, all others stand anywhere. */
export function readTerms(text: string): Term[] {
  const terms: Term[] = [];
  for (const [, phrase, word] of text.matchAll(/["“”„]([^"“”„]*)["“”„]?|([^\s"“”„]+)/gu)) {
    const found = (phrase ?? word ?? '').trim();
    if (found !== '') terms.push({ text: found, isPhrase: phrase !== undefined && /\s/.test(found) });
  }
  return terms.slice(0, termsAtMost);
}

/** Whether a word may be another one mistyped: one letter off in a short one, two in a longer one. */
export function mayBeMeant(typed: string, known: string): boolean {
  return distance(typed, known) <= (typed.length < 6 ? 1 : 2);
}

/** No word people mistype is longer. */
const longestSwapped = 40;

/** A word with two neighbouring letters the other way round, at each of its places: what fingers do most often. */
export function swapsOf(word: string): string[] {
  const letters = [...word].slice(0, longestSwapped);
  return letters
    .slice(1)
    .map((letter, at) => [...letters.slice(0, at), letter, letters[at], ...letters.slice(at + 2)].join(''));
}
