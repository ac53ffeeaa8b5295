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

const OPERATORS =
  /^(?:unary|binary|ternary|logical|boolean|comparison|assignment|arithmetic|spread|kubernetes|k8s|query|pipe|set)$/;
/** A firm, where "the provider" alone may be a class in a program. */
const EMPLOYED =
  /^(?:our|their|hosting|cloud|internet|network|telecom|phone|payment|card|outsourcing|energy|power|storage|managed)$/;
/** "cert-manager", "queue-worker": the names of components. */
const COMPONENT =
  /^(?!line-|product-|project-|case-|duty-|team-|account-|co-)[a-z0-9.+-]+-(?:dev|devel|manager|controller|operator|worker|agent|provider|driver|scheduler|runner|reporter)s?$/;
/** In the plural too these are more often programs than people. */
const PROCESSES =
  /^(?:workers|agents|controllers|schedulers|drivers|loaders|runners|readers|writers|executors|reporters|installers|authors)$/;
/** A package manager is a program, a product manager is not. */
const MANAGED =
  /^(?:package|window|memory|session|state|task|process|resource|password|secret|secrets|device|connection|lock|file|cluster|queue|cache|volume|display|download|version|dependency|config|key|boot|network|transaction|event|plugin|extension|certificate|alert)$/;
/** Those a service is run for: a fact about them is about the service. */
const CROWDS =
  /^(?:users?|customers?|clients?|visitors?|patients?|readers?|subscribers?|callers?|players?|hosts?)$/;
export const QUANTIFIERS = words(
  'none neither either one ones some most many few all both each several half any another rest majority lot bunch couple two three four five six ten dozen',
);
export const POSSESSIVES = words('my your his her its our their whose');
export const THINGS = words(
  'it this that these those which what there something anything everything nothing itself',
);

/** Spelled the way people's names are: one capital, then small letters (McKay and O'Brien too). */
export function nameShaped(token: Token): boolean {
  return /^(?:Mc|Mac|De|Di|Le|La|Van|O['’])?\p{Lu}[\p{Ll}\p{M}]+(?:[-'’]\p{L}[\p{Ll}\p{M}]+)*$/u.test(
    token.raw,
  );
}

/** Whether a list has the word, its dictionary form, or what stands behind its last hyphen or slash. */
export function inList(set: Set<string>, token: Token): boolean {
  if (set.has(token.word) || set.has(token.lemma) || set.has(token.word.replace(/^.*[-/]/, ''))) return true;
  // The model leaves the plural of a word it does not know as it is.
  return token.unknown && token.word.endsWith('s') && set.has(token.word.slice(0, -1));
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
  if (
    /^(?:desk|unit)$/.test(token.word) &&
    /^(?:front|help|service)$/.test(modifier?.word ?? '') &&
    head > from
  )
    return 'third';
  if (/^(?:provider|carrier|host|owner|processor)s?$/.test(token.word) && EMPLOYED.test(modifier?.word ?? ''))
    return 'third';
  if (COMPONENT.test(token.word)) return 'machine';
  if (token.lemma === 'operator' && OPERATORS.test(modifier?.word ?? '')) return 'machine';
  if (inList(AMBIGUOUS_ROLES, token))
    return CROWDS.test(token.word) || PROCESSES.test(token.word) || modified || !token.word.endsWith('s')
      ? 'weak'
      : 'third';
  if (token.lemma === 'manager' && head > from && MANAGED.test(modifier?.word ?? '')) return 'machine';
  if (inList(ROLES, token) || inList(GROUPS, token)) return 'third';
  // "vendor X", "engineer A"
  if (
    /^[A-Z]$/.test(token.raw) &&
    head > from &&
    modifier &&
    (inList(ROLES, modifier) || inList(GROUPS, modifier))
  )
    return 'third';
  if (token.lemma === 'line' && modifier && /^(?:first|second|third|1st|2nd|3rd)$/.test(modifier.word))
    return 'third';
  const determined = hasDeterminer(sentence, from, head);
  // "page support", "set operations" are no departments, "unary operator" is nobody.
  if (
    head > from &&
    modifier &&
    /^(?:support|security|operations|planning|audit)$/.test(token.word) &&
    inList(MACHINES, modifier)
  )
    return 'machine';
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

/** Every word that can stand for somebody: what `classify` looks for, in one list. */
export const PEOPLE = [
  ...PRONOUNS.keys(),
  ...QUANTIFIERS,
  ...ROLES,
  ...GROUPS,
  ...[...DEPARTMENTS].filter((word) => !THINGS.has(word)),
  ...AMBIGUOUS_ROLES,
  ...NAMES,
  ...words('other others who whoever line desk unit'),
  ...['provider', 'carrier', 'host', 'owner', 'processor'].flatMap((word) => [word, `${word}s`]),
];

/**
 * Whether a word can be what makes a phrase stand for somebody, told before the model has read it: `listed` says whether it is
 * one of `PEOPLE` in any form, `unknown` whether the model does not know it.
 */
export const mayBeSomebody = (word: string, listed: boolean, unknown: boolean): boolean =>
  listed || unknown || /[-/]/.test(word);
