import type { Cue } from './detect';
import { type NounPhrase, phraseEndingAt, phraseStartingAt } from './noun-phrase';
import type { Sentence } from './sentences';
import { isBoundary, subjectOf } from './subject';

const LONGEST_PIECE = 90;
const CLAUSE_ENDS = /^(?:because|but|so|which|who|although|while|yet|since|unless|that's|if)$/;

/** The pieces of a sentence a rewording is built from. */
export interface Parts {
  /** The person spoken of, ready for the middle of a sentence. */
  who: string;
  possessive: string;
  /** The last word of the match: a participle or an infinitive, by the rule's shape. */
  verb: string;
  /** Its dictionary form. */
  base: string;
  /** What follows the match in its clause. */
  rest: string;
  firstOfRest: string;
  /** What was done something to. */
  thing: string;
  /** The thing the sentence is about, when no person is. */
  topic: string;
  /** The nearest thing behind the match that is no person and no hour: "the firewall rule". */
  about: string;
  /** What stands inside the match: "let the contract lapse". */
  inner: string;
  /** The other clause of the sentence, behind a comma or in front of the match. */
  clause: string;
  negated: boolean;
}

/** "the nightly build three days": an hour behind a thing is no part of it. */
const HOUR_BEHIND =
  / (?:\d+|an?|two|three|four|five|six|ten|several|many) (?:minutes?|hours?|days?|weeks?|months?|times?|nights?|shifts?)\b.*$/i;

function clean(piece: string): string {
  return piece
    .replace(/[*~`"“”«»]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const PRONOUN_THINGS =
  /^(?:it|this|that|them|him|her|us|me|you|we|i|they|he|she|who|which|what|one|everything|something|anything|nothing|someone|somebody|everyone|everybody|anyone|anybody|nobody|people|both|all|many|time)$/i;
const HOURS =
  /^(?:time|minutes?|hours?|days?|weeks?|weekend|months?|years?|night|morning|afternoon|evening|noon|midnight|lunch|surgery|shift|moment|world|once|least|first|one|way)$/;
const POSSESSIVE = new Map([
  ['he', 'his'],
  ['she', 'her'],
  ['they', 'their'],
  ['we', 'our'],
  ['i', 'my'],
  ['you', 'your'],
]);

/** A subject moves into the middle of a sentence: "The nurse" becomes "the nurse", "Omar" stays. */
function inside(words: string, first: string): string {
  return /^(?:the|a|an|this|that|these|those|our|their|his|her|my|your|some|someone|somebody|one|they|he|she|we|you|all|both|every|each|most|who|whoever|nobody|two|three)$/.test(
    first,
  )
    ? words.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase())
    : words;
}

/** The first thing from a token on, within its clause: not a person, not a time, not a pronoun. */
function thingFrom(sentence: Sentence, from: number, reach: number): NounPhrase | undefined {
  for (let i = from; i < Math.min(sentence.tokens.length, from + reach); i += 1) {
    if (isBoundary(sentence.tokens[i])) return undefined;
    const phrase = phraseStartingAt(sentence, i);
    if (!phrase) continue;
    const head = sentence.tokens[phrase.head];
    const thing = phrase.who === 'machine' || phrase.who === 'unknown';
    if (
      thing &&
      head?.pos === 'NOUN' &&
      !HOURS.test(head.word) &&
      sentence.tokens[phrase.from]?.pos === 'DET'
    )
      return phrase;
    i = Math.max(i, phrase.to);
  }
  return undefined;
}

/** The clause on the other side of a comma, colon or full stop: what the sigh or the praise was about. */
function otherClause(sentence: Sentence, at: number, end: number): [number, number] | undefined {
  const { tokens } = sentence;
  let from = end;
  while (from < tokens.length && from < end + 8 && !isBoundary(tokens[from])) from += 1;
  from += 1;
  while (/^(?:and|but|so|now|or|because|because|,|that)$/.test(tokens[from]?.word ?? '')) from += 1;
  let to = from;
  while (to < tokens.length && !isBoundary(tokens[to])) to += 1;
  if (to - from >= 3) return [from, to];
  let start = at - 1;
  if (!isBoundary(tokens[start])) return undefined;
  const stop = start;
  while (start > 0 && !isBoundary(tokens[start - 1])) start -= 1;
  return stop - start >= 4 ? [start, stop] : undefined;
}

/** "… first we would have known": where the consequence begins. */
const consequence = (sentence: Sentence, at: number): boolean =>
  /^(?:we|i|they|you|he|she|it|this|that|none|nothing|nobody|everyone)$/.test(
    sentence.tokens[at]?.word ?? '',
  ) &&
  /^(?:would|could|might|'d)$/.test(
    sentence.tokens[at + (sentence.tokens[at + 1]?.word === 'of' ? 3 : 1)]?.word ?? '',
  );

/** Whether the words found contain one of these, or a form of it. */
export const says = ({ match }: Cue, ...words: string[]): boolean =>
  match.sentence.tokens
    .slice(match.at, match.end)
    .some(({ word, lemma }) => words.includes(word) || words.includes(lemma));

/** Where what follows the match in its clause ends; a trailing "and" or "again" belongs to what was cut off. */
function restEnd(sentence: Sentence, end: number): number {
  const { tokens } = sentence;
  let stop = end;
  while (
    stop < tokens.length &&
    stop < end + 12 &&
    !isBoundary(tokens[stop]) &&
    !consequence(sentence, stop) &&
    !CLAUSE_ENDS.test(tokens[stop]?.word ?? '')
  )
    stop += 1;
  while (stop > end && /^(?:and|or|then|again|please|anyway)$/.test(tokens[stop - 1]?.word ?? '')) stop -= 1;
  return stop;
}

const isSomebody = (phrase: NounPhrase | undefined): phrase is NounPhrase =>
  phrase !== undefined && phrase.who !== 'machine' && phrase.who !== 'unknown';

/** The person spoken of: the subject, the one after "had" or "if", the one the match ends on, or the one in front of it. */
function personOf({ match, rule }: Cue, about: NounPhrase | undefined): NounPhrase | undefined {
  const { sentence, at, end, subject } = match;
  const { parts } = rule.pattern;
  if (isSomebody(subject)) return subject;
  const conditional = /^(?:had|if)$/.test(parts[0] ?? '') ? phraseStartingAt(sentence, at + 1) : undefined;
  const closing = parts.at(-1) === '<P>' ? phraseEndingAt(sentence, end - 1, 2) : undefined;
  const spoken = isSomebody(about) && about.who !== 'weak' ? about : undefined;
  return conditional ?? closing ?? spoken;
}

const isShown = ({ who, from, to }: NounPhrase): boolean =>
  who !== 'indefinite' && who !== 'nobody' && who !== 'you' && from !== to + 1;

/** What something was done to: the thing the match ends on, or the one right behind it. */
function objectOf({ match, rule }: Cue): NounPhrase | undefined {
  const { sentence, at, end } = match;
  const within = rule.pattern.parts.at(-1) === '<N>' ? phraseEndingAt(sentence, end - 1) : undefined;
  if (within && within.from > at) return within;
  const after = phraseStartingAt(sentence, end);
  return after?.from === end ? after : undefined;
}

/** The words between the first and the last of the match, where the rule leaves them free: "let the contract lapse". */
const isOpen = ({ parts }: Cue['rule']['pattern']): boolean =>
  parts.length > 2 && /^(?:\*\d|<N>)$/.test(parts[1] ?? '');

/** Takes a sentence apart for its rewording. */
export function partsOf(text: string, cue: Cue): Parts {
  const { sentence, at, end, subject } = cue.match;
  const { tokens } = sentence;
  const wordOf = (place: number): string => tokens[place]?.word ?? '';
  const slice = (from: number, to: number): string => {
    const first = tokens[from];
    const last = tokens[to - 1];
    const piece = first && last && to > from ? clean(text.slice(first.start, last.end)) : '';
    return piece.length <= LONGEST_PIECE ? piece : '';
  };
  const wordsOf = (phrase: NounPhrase | undefined): string =>
    phrase ? slice(phrase.from, phrase.to + 1) : '';
  const about = subject ?? subjectOf(sentence, at);
  const person = personOf(cue, about);
  const who =
    person && isShown(person) ? inside(wordsOf(person).replace(/['’]s?$/, ''), wordOf(person.from)) : '';
  const headWord = person ? wordOf(person.head) : '';
  const other = otherClause(sentence, at, end);
  const middle = isOpen(cue.rule.pattern) ? slice(at + 1, end - 1) : '';
  return {
    about: wordsOf(thingFrom(sentence, end, 8)),
    inner: PRONOUN_THINGS.test(middle) ? '' : middle.replace(DANGLING, ''),
    clause: other ? inside(slice(...other), wordOf(other[0])) : '',
    who: PRONOUN_THINGS.test(who) && !POSSESSIVE.has(headWord) ? '' : who,
    possessive: POSSESSIVE.get(headWord) ?? (who ? `${who}’s` : 'their'),
    verb: tokens[end - 1]?.raw ?? '',
    base: tokens[end - 1]?.lemma ?? '',
    rest: slice(end, restEnd(sentence, end)),
    firstOfRest: wordOf(end),
    thing: asThing(wordsOf(objectOf(cue)).replace(HOUR_BEHIND, '')),
    topic: tokens[at]?.pos === 'NOUN' || isSomebody(about) ? '' : asTopic(cue, wordsOf(about), about),
    negated: tokens.slice(at, end).some(({ word }) => word === 'not' || word === 'never'),
  };
}

/** "to the" of "hand over to the": what a piece cannot end with. */
const DANGLING = / (?:to|into|in|out|on|of|with)(?: (?:its|their|our|his|her|a|the|own))*$/i;

/** Words for a thing, unless they are a pronoun or an hour. */
const asThing = (words: string): string =>
  PRONOUN_THINGS.test(words) || HOURS.test(words.replace(/^.* /, '').toLowerCase()) || words === 'big time'
    ? ''
    : words;

/** What the sentence is about. Of a step not taken even "it" says enough. */
function asTopic({ category, match }: Cue, words: string, about: NounPhrase | undefined): string {
  const isNamed = words && !/^(?:the|a|an)$/i.test(words);
  if (!isNamed || (PRONOUN_THINGS.test(words) && category !== 'counterfactual')) return '';
  return inside(words, match.sentence.tokens[about?.from ?? 0]?.word ?? '');
}
