import { RULES } from './frames';
import { possibleLemmas } from './language-model';
import { PRONOUNS } from './lexicon/people';
import type { NeededWords } from './needed-words';
import type { Need } from './rule';
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

/** For each list of words, the rules that have no rarer one. */
const rulesByList: number[][] = [];
const byWord = new Map<string, number[]>();
const byLemma = new Map<string, number[]>();
/** The lists each rule needs, without the rarest, by which it is found. */
const alsoNeeded: number[][] = [];

const pronouns = (who: string): string[] =>
  [...PRONOUNS].filter(([, each]) => each === who).map(([word]) => word);

/** A subject that only pronouns can be is one more list of words. */
const SPEAKERS: Partial<Record<Need, NeededWords>> = {
  self: { source: '<I>', words: pronouns('I'), inflected: false },
  you: { source: '<you>', words: pronouns('you'), inflected: false },
};

function enter(index: Map<string, number[]>, words: readonly string[], list: number): void {
  for (const word of new Set(words)) {
    const lists = index.get(word);
    if (lists) lists.push(list);
    else index.set(word, [list]);
  }
}

function numberLists(): void {
  const numbers = new Map<string, number>();
  RULES.forEach(({ pattern, subject }, rule) => {
    const speaker = SPEAKERS[subject];
    const needed = speaker ? [...pattern.needed, speaker] : pattern.needed;
    const lists = needed.map(({ source, words, inflected }) => {
      const known = numbers.get(source);
      if (known !== undefined) return known;
      const list = rulesByList.push([]) - 1;
      numbers.set(source, list);
      enter(byWord, words, list);
      if (inflected) enter(byLemma, words, list);
      return list;
    });
    const [rarest, ...others] = lists;
    if (rarest === undefined) throw new Error(`No words to find ${pattern.source} by`);
    rulesByList[rarest]?.push(rule);
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
const met = new Uint32Array(rulesByList.length);
let round = 0;

function allMet(lists: readonly number[]): boolean {
  for (const list of lists) if (met[list] !== round) return false;
  return true;
}

function rulesFor({ tokens }: Sentence): number[] {
  round = (round + 1) >>> 0;
  const asked: (readonly number[])[] = [];
  for (const token of tokens) {
    for (const list of listsOf(token)) {
      if (met[list] === round) continue;
      met[list] = round;
      const rules = rulesByList[list] as number[];
      if (rules.length > 0) asked.push(rules);
    }
  }
  const found: number[] = [];
  for (const rules of asked) {
    for (const rule of rules) if (allMet(alsoNeeded[rule] as number[])) found.push(rule);
  }
  return found.length < 2 ? found : found.sort((a, b) => a - b);
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
