import { ABSTRACT_ENDING, MACHINE_ENDING, MACHINES } from './lexicon/machines';
import {
  AMBIGUOUS_ROLES,
  COMMON_WORD_NAMES,
  DEPARTMENTS,
  GROUPS,
  NAMES,
  PRONOUNS,
  ROLES,
  TITLES,
} from './lexicon/people';
import { words } from './lexicon/words';
import type { Sentence } from './sentences';
import type { Token } from './tokens';

/**
 * Who a noun phrase stands for. `dept` is a department named alone ("security"); `weak` may be a person or a
 * product and counts only with verbs that only people do; `unknown` is a noun in neither list; `machine` is any
 * thing that cannot be blamed.
 */
export type Who =
  | 'I'
  | 'we'
  | 'you'
  | 'third'
  | 'indefinite'
  | 'nobody'
  | 'dept'
  | 'weak'
  | 'unknown'
  | 'machine';

export interface NounPhrase {
  /** First token. */
  from: number;
  /** Last token, inclusive. */
  to: number;
  head: number;
  who: Who;
}

/** Those a service is run for: a fact about them is about the service. */
const CROWDS =
  /^(?:users?|customers?|clients?|visitors?|patients?|readers?|subscribers?|callers?|players?|hosts?)$/;
const QUANTIFIERS = words(
  'none neither either one ones some most many few all both each several half any another rest majority lot bunch couple',
);
const POSSESSIVES = words('my your his her its our their whose');
const NOT_IN_PHRASES = words(
  `monday tuesday wednesday thursday friday saturday sunday january february march may june july august september october november december
  yesterday today tomorrow tonight then once later afterwards meanwhile there here`,
);
const ATTACHING = words('of from in at on for with over behind under within across inside');
const THINGS = words(
  'it this that these those which what there something anything everything nothing itself',
);

/** Spelled the way people's names are: one capital, then small letters (McKay and O'Brien too). */
function nameShaped(token: Token): boolean {
  return /^(?:Mc|Mac|De|Di|Le|La|Van|O['’])?\p{Lu}[\p{Ll}\p{M}]+(?:[-'’]\p{L}[\p{Ll}\p{M}]+)*$/u.test(
    token.raw,
  );
}

function inList(set: Set<string>, token: Token): boolean {
  return set.has(token.word) || set.has(token.lemma) || set.has(token.word.replace(/^.*[-/]/, ''));
}

/** A given name: capitalised, or small letters in a text that uses no capitals for anyone. */
export function isName(token: Token, sentence: Sentence): boolean {
  if (token.kind !== 'word' || !NAMES.has(token.word)) return false;
  if (/^\p{Lu}/u.test(token.raw)) return true;
  return sentence.flatCase && !COMMON_WORD_NAMES.has(token.word);
}

function hasDeterminer(sentence: Sentence, from: number, head: number): boolean {
  for (let i = from; i < head; i += 1) {
    const token = sentence.tokens[i];
    if (token?.pos === 'DET' || (token && POSSESSIVES.has(token.word)) || token?.word === "'s") return true;
  }
  return false;
}

/** "They" stands for machines when the only plural noun before it is one: "they (the brokers)". */
function theyAreMachines(sentence: Sentence, at: number): boolean {
  let machines = false;
  for (let i = Math.max(0, at - 14); i < Math.min(sentence.tokens.length, at + 5); i += 1) {
    const token = sentence.tokens[i];
    if (!token || i === at || token.kind === 'punct') continue;
    if (i > at && sentence.tokens[at + 1]?.word !== '(') break;
    if (token.kind === 'mention' || inList(ROLES, token) || inList(GROUPS, token) || isName(token, sentence))
      return false;
    if (PRONOUNS.has(token.word) && token.word !== 'they') return false;
    if (token.pos === 'NOUN' && token.word.endsWith('s') && inList(MACHINES, token)) machines = true;
  }
  return machines;
}

function classifyNoun(sentence: Sentence, from: number, head: number): Who {
  const token = sentence.tokens[head] as Token;
  const modifier = sentence.tokens[head - 1];
  const modified = head > from && modifier?.pos === 'NOUN';
  if (inList(AMBIGUOUS_ROLES, token))
    return CROWDS.test(token.word) || modified || !token.word.endsWith('s') ? 'weak' : 'third';
  if (inList(ROLES, token) || inList(GROUPS, token)) return 'third';
  if (token.lemma === 'line' && modifier && /^(?:first|second|third|1st|2nd|3rd)$/.test(modifier.word))
    return 'third';
  const determined = hasDeterminer(sentence, from, head);
  if (token.raw === 'IT' || inList(DEPARTMENTS, token)) return 'dept';
  if (isName(token, sentence) && !determined && !(head > from && modifier && inList(MACHINES, modifier)))
    return 'third';
  if (inList(MACHINES, token)) return 'machine';
  if (MACHINE_ENDING.test(token.word) || /[\d_./:@]/.test(token.raw)) return 'machine';
  if (nameShaped(token) && !determined) {
    const first = head === 0;
    const fullName =
      modifier &&
      head > from &&
      nameShaped(modifier) &&
      !inList(MACHINES, modifier) &&
      (modifier.unknown || isName(modifier, sentence) || TITLES.has(modifier.word));
    if (fullName && token.unknown) return 'third';
    if (token.unknown) return 'weak';
    return first ? (ABSTRACT_ENDING.test(token.word) ? 'machine' : 'unknown') : 'unknown';
  }
  if (/\p{Lu}/u.test(token.raw.slice(1)) && !sentence.flatCase) return 'machine';
  if (
    token.unknown &&
    !determined &&
    sentence.flatCase &&
    /^\p{L}{3,}$/u.test(token.word) &&
    !ABSTRACT_ENDING.test(token.word)
  )
    return 'weak';
  if (ABSTRACT_ENDING.test(token.word)) return 'machine';
  return 'unknown';
}

/** Who the phrase with this head is about. */
export function classify(sentence: Sentence, from: number, head: number, to = head): Who {
  const token = sentence.tokens[head];
  if (!token) return 'unknown';
  if (token.kind === 'mention') return 'third';
  if (token.kind !== 'word') return token.kind === 'number' ? 'unknown' : 'machine';
  if (token.raw === 'IT' && !sentence.flatCase) return 'dept';
  if (THINGS.has(token.word)) return 'machine';
  const pronoun = PRONOUNS.get(token.word);
  if (pronoun) return token.word === 'they' && theyAreMachines(sentence, head) ? 'machine' : pronoun;
  if (QUANTIFIERS.has(token.word) || token.word === 'others' || token.word === 'other') {
    if (to > head) {
      const rest = classify(sentence, head + 2, to);
      if (rest === 'machine' || rest === 'unknown') return rest;
      return token.word === 'none' || token.word === 'neither' ? 'nobody' : 'indefinite';
    }
    return token.word === 'others' ? 'indefinite' : 'unknown';
  }
  return classifyNoun(sentence, from, head);
}

function isNominal(token: Token | undefined, next: Token | undefined): boolean {
  if (!token || NOT_IN_PHRASES.has(token.word)) return false;
  if (token.kind === 'mention' || token.kind === 'code' || token.kind === 'link' || token.kind === 'quote')
    return true;
  if (token.kind === 'number')
    return (
      !token.word.includes(':') && !/^\d+(?:am|pm|h|s|ms|min)?$/.test(token.word.replace(/^\d{1,2}$/, 'n'))
    );
  if (token.kind !== 'word') return false;
  if (token.word === "'s" || POSSESSIVES.has(token.word)) return true;
  if (THINGS.has(token.word) && token.pos !== 'DET') return false;
  if (PRONOUNS.has(token.word)) return GROUPS.has(token.word);
  if (
    token.pos === 'NOUN' ||
    token.pos === 'PROPN' ||
    token.pos === 'ADJ' ||
    token.pos === 'NUM' ||
    token.pos === 'DET'
  )
    return true;
  // "the assigned engineer", "the sleeping guard"
  return (
    token.pos === 'VERB' &&
    /(?:ed|ing)$/.test(token.word) &&
    (next?.pos === 'NOUN' || next?.pos === 'PROPN' || next?.pos === 'ADJ')
  );
}

const LONGEST_PHRASE = 12;

/** The noun phrase that ends at token `to`, with "of", "from" and similar complements to the left taken in. */
export function phraseEndingAt(sentence: Sentence, to: number, depth = 0): NounPhrase | undefined {
  const { tokens } = sentence;
  const last = tokens[to];
  if (!last || last.kind === 'punct' || last.kind === 'line') return undefined;
  const pronoun = PRONOUNS.has(last.word) && !GROUPS.has(last.word);
  const thing = THINGS.has(last.word) && last.raw !== 'IT';
  let from = to;
  if (!pronoun && !thing) {
    if (
      !isNominal(last, undefined) &&
      !isName(last, sentence) &&
      !QUANTIFIERS.has(last.word) &&
      !inList(ROLES, last) &&
      !inList(GROUPS, last)
    )
      return undefined;
    const named = isName(last, sentence) && !sentence.flatCase;
    while (from > 0 && to - from < LONGEST_PHRASE) {
      const before = tokens[from - 1] as Token;
      if (
        named &&
        !(nameShaped(before) || TITLES.has(before.word) || inList(ROLES, before) || before.word === 'and')
      )
        break;
      if (named && nameShaped(before) && from - 1 === 0 && !before.unknown && !isName(before, sentence))
        break;
      if (before.word === 'and' && isNominal(tokens[from - 2], before) && tokens[from]?.pos !== 'DET') {
        from -= 2;
        continue;
      }
      if (!isNominal(before, tokens[from])) break;
      from -= 1;
      if (before.pos === 'DET' || POSSESSIVES.has(before.word)) {
        const earlier = tokens[from - 1];
        if (earlier?.word !== 'all' && earlier?.word !== 'both' && earlier?.word !== 'half') break;
      }
    }
  }
  const preposition = tokens[from - 1];
  if (depth < 2 && preposition && ATTACHING.has(preposition.word) && from >= 2) {
    const outer = tokens[from - 2] as Token;
    const attaches =
      QUANTIFIERS.has(outer.word) ||
      (PRONOUNS.has(outer.word) && PRONOUNS.get(outer.word) !== 'third') ||
      (isNominal(outer, preposition) && outer.pos !== 'ADJ' && outer.word !== "'s");
    if (attaches && !/^(?:i|we|me|us)$/.test(outer.word)) {
      const main = phraseEndingAt(sentence, from - 2, depth + 1);
      if (main)
        return {
          from: main.from,
          to,
          head: main.head,
          who: classify(sentence, main.from, main.head, QUANTIFIERS.has(outer.word) ? to : main.head),
        };
    }
  }
  return { from, to, head: to, who: classify(sentence, from, to) };
}

/** The noun phrase that starts at token `from`. */
export function phraseStartingAt(sentence: Sentence, from: number): NounPhrase | undefined {
  const { tokens } = sentence;
  const first = tokens[from];
  if (!first || first.kind === 'punct') return undefined;
  if (
    (PRONOUNS.has(first.word) && !POSSESSIVES.has(first.word)) ||
    (THINGS.has(first.word) && first.pos !== 'DET') ||
    (first.word === 'her' && !isNominal(tokens[from + 1], tokens[from + 2]))
  ) {
    return { from, to: from, head: from, who: classify(sentence, from, from) };
  }
  let to = from;
  while (to - from < LONGEST_PHRASE && isNominal(tokens[to], tokens[to + 1])) {
    // A second article starts another phrase: "because of the strike the courier came late".
    if (
      to > from &&
      (tokens[to]?.pos === 'DET' || POSSESSIVES.has(tokens[to]?.word ?? '')) &&
      !QUANTIFIERS.has(tokens[to - 1]?.word ?? '')
    )
      break;
    to += 1;
  }
  to -= 1;
  while (
    to >= from &&
    (tokens[to]?.word === "'s" || tokens[to]?.pos === 'DET' || tokens[to]?.pos === 'ADJ') &&
    !inList(ROLES, tokens[to] as Token) &&
    !isName(tokens[to] as Token, sentence)
  )
    to -= 1;
  if (to < from) return undefined;
  let who = classify(sentence, from, to);
  if (QUANTIFIERS.has(tokens[to]?.word ?? '') && tokens[to + 1]?.word === 'of') {
    const inner = phraseStartingAt(sentence, to + 2);
    if (inner) return { from, to: inner.to, head: to, who: inner.who };
  }
  // "Marek's team" heads on the team, "Marek's" alone on Marek.
  if (who === 'unknown' && tokens[to + 1]?.word === "'s") who = classify(sentence, from, to);
  return { from, to, head: to, who };
}

/** The people a clause starts with, where the model may have taken its verb for one more noun: "the vendor patches". */
export function subjectStartingAt(sentence: Sentence, from: number): NounPhrase | undefined {
  const whole = phraseStartingAt(sentence, from);
  if (whole?.who !== 'machine') return whole;
  for (let to = whole.to - 1; to >= from; to -= 1) {
    const verb = sentence.tokens[to + 1];
    const who = classify(sentence, from, to);
    if ((who === 'third' || who === 'dept') && verb && verb.word.endsWith('s') && verb.lemma !== verb.word)
      return { from, to, head: to, who };
  }
  return whole;
}
