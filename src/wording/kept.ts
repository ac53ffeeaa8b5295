/** Texts are made of few words; names and typos come and go. */
const MOST_WORDS = 20_000;
/** Longer ones are keys and file names, which seldom come twice. */
const LONGEST_WORD = 40;

/**
 * The one copy of a word there is in memory, as of the name of a property: it is compared with others at once, and does not
 * hold on to the text it was cut from.
 */
export const single = (word: string): string => Object.keys({ [word]: true })[0] ?? word;

/** Remembers what was found out about a word by itself; where there is no room for more, it begins anew. */
export function keepByWord<T>(findOut: (word: string) => T): (word: string) => T {
  const kept = new Map<string, T>();
  return (word) => {
    const known = kept.get(word);
    if (known !== undefined) return known;
    if (word.length > LONGEST_WORD) return findOut(word);
    if (kept.size >= MOST_WORDS) kept.clear();
    const own = single(word);
    const found = findOut(own);
    kept.set(own, found);
    return found;
  };
}
