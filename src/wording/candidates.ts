import { RULES } from './frames';
import { keepByWord } from './kept';
import { type Lead, leadsOf, NO_LIST, type NumberedStep, OUTLINES } from './leads';
import { canStart } from './pattern';
import { mayHaveSubject, type Rule } from './rule';
import type { Sentence } from './sentences';
import type { Token } from './tokens';
import { mayBeSomebody, PEOPLE } from './who';
import { isIn, listNumber, listsOfMark, listsOfWord } from './word-lists';

/**
 * Which rules a sentence can match at all, told by its words alone: each rule needs words of some lists, in an order and not
 * far apart, and most need somebody in front. Most sentences have that for no rule, and need not be handed to the language model.
 */
export interface Candidate {
  sentence: Sentence;
  /** Places in the list of all rules, in its order. */
  rules: number[];
}

/** What is known of a word before the language model has read its sentence. */
interface Known {
  /** A bit for each list it may be in. */
  bits: Uint32Array;
  leads: readonly Lead[];
  maybeSomebody: boolean;
}

const PEOPLE_LIST = listNumber({ source: '<people>', words: PEOPLE, inflected: true });

const knownWord = keepByWord((word): Known => {
  const { numbers, bits, unknown } = listsOfWord(word);
  return {
    bits,
    leads: leadsOf(numbers),
    maybeSomebody: mayBeSomebody(word, isIn(bits, PEOPLE_LIST), unknown),
  };
});

const knownMark = keepByWord((mark): Known => {
  const { numbers, bits } = listsOfMark(mark);
  return { bits, leads: leadsOf(numbers), maybeSomebody: mark === 'mention' };
});

const known = ({ kind, word }: Token): Known => (kind === 'word' ? knownWord(word) : knownMark(word));

/** A sentence before the language model has read it. */
interface Unread {
  sentence: Sentence;
  words: readonly Known[];
  /** The first token that may be somebody. */
  somebody: number;
}

function unread(sentence: Sentence): Unread {
  const words = sentence.tokens.map(known);
  return { sentence, words, somebody: words.findIndex((word, at) => isSomebody(word, sentence.tokens[at])) };
}

/** "IT" in capitals is a department. */
const isSomebody = ({ maybeSomebody }: Known, token: Token | undefined): boolean =>
  maybeSomebody || token?.raw === 'IT';

function isPromising(
  { companion, nearest, farthest, last, needsSomebody }: Lead,
  { words, somebody }: Unread,
  at: number,
): boolean {
  if (needsSomebody && (somebody === -1 || somebody >= at + last)) return false;
  if (companion === NO_LIST) return true;
  const end = Math.min(words.length - 1, at + farthest);
  for (let i = Math.max(0, at + nearest); i <= end; i += 1)
    if (isIn((words[i] as Known).bits, companion)) return true;
  return false;
}

/** Whether the steps of an outline can be taken from a token on. */
function canFollow(steps: readonly NumberedStep[], text: Unread, step: number, at: number): boolean {
  const current = steps[step];
  if (!current) return true;
  const { least, most, takes, list } = current;
  let complete = !current.somebody;
  for (let i = at; ; i += 1) {
    if (complete && i - at >= least && canFollow(steps, text, step + 1, i)) return true;
    const token = text.sentence.tokens[i];
    if (i - at === most || !token) return false;
    const word = text.words[i] as Known;
    if (list !== NO_LIST && !isIn(word.bits, list)) return false;
    if (takes && !takes(token)) return false;
    complete ||= isSomebody(word, token);
  }
}

/** Whether the rule of a promising lead can match, told by all of its words. */
function canMatch({ rule, first, last }: Lead, text: Unread, from: number): boolean {
  const { pattern, subject } = RULES[rule] as Rule;
  const steps = OUTLINES[rule] as NumberedStep[];
  const end = from + last;
  for (let at = Math.max(0, from + first); at <= end; at += 1) {
    if (
      canFollow(steps, text, 0, at) &&
      canStart(pattern, text.sentence, at) &&
      mayHaveSubject(subject, text.sentence, at)
    )
      return true;
  }
  return false;
}

function rulesFor(sentence: Sentence): number[] {
  const text = unread(sentence);
  const found: number[] = [];
  for (let at = 0; at < text.words.length; at += 1) {
    for (const lead of (text.words[at] as Known).leads) {
      if (isPromising(lead, text, at) && !found.includes(lead.rule) && canMatch(lead, text, at))
        found.push(lead.rule);
    }
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
