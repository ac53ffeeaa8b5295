import { RULES } from './frames';
import { possibleLemmas } from './language-model';
import type { Sentence } from './sentences';
import type { Token } from './tokens';

/**
 * Which rules a sentence can match at all, told by its words alone: each rule names lists of words it needs one of. Most
 * sentences have too few of the words for any rule, and need not be handed to the language model.
 */
export interface Candidate {
  sentence: Sentence;
  /** Places in the list of all rules, in its order. */
  rules: number[];
}

/** A list of words that several rules may ask for, and who asks for it as the rarest of theirs. */
interface Wanted {
  rules: number[];
}

const wanted: Wanted[] = [];
const byWord = new Map<string, number[]>();
const byLemma = new Map<string, number[]>();
/** The lists each rule needs, without the rarest, by which it is found. */
const alsoNeeded: number[][] = [];

function enter(index: Map<string, number[]>, words: readonly string[], list: number): void {
  for (const word of new Set(words)) {
    const lists = index.get(word);
    if (lists) lists.push(list);
    else index.set(word, [list]);
  }
}

function numberLists(): void {
  const numbers = new Map<string, number>();
  RULES.forEach(({ pattern }, rule) => {
    const lists = pattern.needed.map(({ source, words, inflected }) => {
      const known = numbers.get(source);
      if (known !== undefined) return known;
      const list = wanted.push({ rules: [] }) - 1;
      numbers.set(source, list);
      enter(byWord, words, list);
      if (inflected) enter(byLemma, words, list);
      return list;
    });
    const [rarest, ...others] = lists;
    if (rarest === undefined) throw new Error(`No words to find ${pattern.source} by`);
    wanted[rarest]?.rules.push(rule);
    alsoNeeded.push(others);
  });
}

numberLists();

/** Texts are made of few words; names and typos come and go. */
const MOST_WORDS_KEPT = 20_000;
const listsOfWord = new Map<string, readonly number[]>();
const NONE: readonly number[] = [];

function listsOf(token: Token): readonly number[] {
  if (token.kind !== 'word') return byWord.get(token.word) ?? NONE;
  const known = listsOfWord.get(token.word);
  if (known) return known;
  const lists = new Set(byWord.get(token.word));
  for (const lemma of possibleLemmas(token)) for (const list of byLemma.get(lemma) ?? NONE) lists.add(list);
  if (listsOfWord.size >= MOST_WORDS_KEPT) listsOfWord.clear();
  const found = lists.size > 0 ? [...lists] : NONE;
  listsOfWord.set(token.word, found);
  return found;
}

/** The round in which a list was last met: a set without a set to fill for each sentence. */
const met = new Uint32Array(wanted.length);
let round = 0;

const isMet = (list: number): boolean => met[list] === round;

function rulesFor({ tokens }: Sentence): number[] {
  round = (round + 1) >>> 0;
  const lists: number[] = [];
  for (const token of tokens) {
    for (const list of listsOf(token)) {
      if (met[list] === round) continue;
      met[list] = round;
      lists.push(list);
    }
  }
  const rules: number[] = [];
  for (const list of lists) {
    for (const rule of (wanted[list] as Wanted).rules) {
      if ((alsoNeeded[rule] as number[]).every(isMet)) rules.push(rule);
    }
  }
  return rules.length < 2 ? rules : rules.sort((a, b) => a - b);
}

/** The sentences that some rule may match, in order. */
export function candidates(sentences: readonly Sentence[]): Candidate[] {
  const found: Candidate[] = [];
  for (const sentence of sentences) {
    const rules = rulesFor(sentence);
    if (rules.length > 0) found.push({ sentence, rules });
  }
  return found;
}
