import { keepByWord, single } from './kept';
import { SPELLING, SPLIT_SPELLING } from './lexicon/spelling';

/** A word in a run of letters and digits, and how it is read: "don’t" has two, "do" and "not". */
export interface Reading {
  kind: 'word' | 'number';
  /** Where it starts in the run. */
  from: number;
  /** The letters as written. */
  raw: string;
  /** Lower case, spelling mended. */
  word: string;
}

const CONTRACTION = /^(.+?)(n['’]t|['’](?:s|re|ve|ll|d|m))$/iu;
const PARTS: Record<string, string> = {
  "n't": 'not',
  "'re": 'are',
  "'ve": 'have',
  "'ll": 'will',
  "'m": 'am',
  "'s": "'s",
  "'d": "'d",
};
/** "can't" and "won't": what is left in front is no word. */
const STEMS: Record<string, string> = { ca: 'can', wo: 'will' };

const lowered = (raw: string): string => raw.toLowerCase().replace(/’/g, "'");

/** "sooooo" is "so"; numbers mean their digits. */
const squeeze = (word: string): string => (/^\p{N}+$/u.test(word) ? word : word.replace(/(.)\1{2,}/gu, '$1'));

function read(raw: string): Reading[] {
  const [, stem, ending] = CONTRACTION.exec(raw) ?? [];
  if (stem && ending) {
    const tail = lowered(ending);
    const mended = tail === "n't" ? STEMS[stem.toLowerCase()] : undefined;
    return [
      ...(mended ? [{ kind: 'word' as const, from: 0, raw: stem, word: mended }] : read(stem)),
      { kind: 'word', from: stem.length, raw: ending, word: PARTS[tail] ?? single(tail) },
    ];
  }
  const lower = lowered(raw);
  const split = SPLIT_SPELLING.get(lower);
  if (split) {
    const [first, second, cut] = split;
    return [
      { kind: 'word', from: 0, raw: raw.slice(0, cut), word: first },
      { kind: 'word', from: cut, raw: raw.slice(cut), word: second },
    ];
  }
  const word = single(squeeze(lower));
  if (/^\p{N}/u.test(word)) return [{ kind: 'number', from: 0, raw, word }];
  return [{ kind: 'word', from: 0, raw, word: SPELLING.get(word) ?? word }];
}

/** Undoes contractions and common slips of the keyboard. */
export const readingsOf = keepByWord<readonly Reading[]>(read);
