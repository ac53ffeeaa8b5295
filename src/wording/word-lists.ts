import { possible } from './language-model';
import type { NeededWords } from './needed-words';

/**
 * The lists of words that the rules ask for, by number, and which of them a token is in. The language model has not read its
 * sentence yet: a token counts as every form the model could give it.
 */
const numbers = new Map<string, number>();
const byWord = new Map<string, number[]>();
const byLemma = new Map<string, number[]>();

function enter(index: Map<string, number[]>, words: readonly string[], list: number): void {
  for (const word of new Set(words)) {
    const lists = index.get(word);
    if (lists) lists.push(list);
    else index.set(word, [list]);
  }
}

/** The number of a list; the same words have the same. All lists are known before the first text is read. */
export function listNumber({ source, words, inflected }: NeededWords): number {
  const known = numbers.get(source);
  if (known !== undefined) return known;
  const list = numbers.size;
  numbers.set(source, list);
  enter(byWord, words, list);
  if (inflected) enter(byLemma, words, list);
  return list;
}

/** The lists something is in: their numbers, each once, and a bit for each, as that is asked far more often. */
export interface Lists {
  numbers: readonly number[];
  bits: Uint32Array;
}

/** Whether the bit of a list is set. */
export const isIn = (bits: Uint32Array, list: number): boolean =>
  (((bits[list >>> 5] ?? 0) >>> (list & 31)) & 1) === 1;

function listsOf(all: Iterable<number>): Lists {
  const numbers = [...new Set(all)];
  const bits = new Uint32Array(numbers.length === 0 ? 0 : (Math.max(...numbers) >>> 5) + 1);
  for (const list of numbers) bits[list >>> 5] = (bits[list >>> 5] as number) | (1 << (list & 31));
  return { numbers, bits };
}

/** The lists that one of the forms of a word is in, and whether the model does not know the word. */
export function listsOfWord(word: string): Lists & { unknown: boolean } {
  const { lemmas, unknown } = possible(word);
  const inflected = [...lemmas].flatMap((lemma) => byLemma.get(lemma) ?? []);
  return { ...listsOf([...(byWord.get(word) ?? []), ...inflected]), unknown };
}

/** The lists that a mark, a number or what stands for code and the like is in. */
export const listsOfMark = (mark: string): Lists => listsOf(byWord.get(mark) ?? []);
