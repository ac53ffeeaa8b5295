import type { Cue } from './detect';
import { phraseEndingAt, phraseStartingAt } from './noun-phrase';
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
  negated: boolean;
}

function clean(piece: string): string {
  return piece
    .replace(/[*~`"“”«»]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const PRONOUN_THINGS =
  /^(?:it|this|that|them|him|her|us|me|you|they|he|she|which|what|one|everything|something)$/i;
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

/** Takes a sentence apart for its rewording. */
export function partsOf(text: string, cue: Cue): Parts {
  const { sentence, at, end, subject } = cue.match;
  const { tokens } = sentence;
  let stop = end;
  while (
    stop < tokens.length &&
    stop < end + 12 &&
    !isBoundary(tokens[stop]) &&
    !CLAUSE_ENDS.test(tokens[stop]?.word ?? '')
  )
    stop += 1;
  // A trailing "and" or "again" belongs to what was cut off.
  while (stop > end && /^(?:and|or|then|again|please|anyway)$/.test(tokens[stop - 1]?.word ?? '')) stop -= 1;
  const slice = (from: number, to: number): string => {
    const first = tokens[from];
    const last = tokens[to - 1];
    const piece = first && last && to > from ? clean(text.slice(first.start, last.end)) : '';
    return piece.length <= LONGEST_PIECE ? piece : '';
  };
  const about = subject ?? subjectOf(sentence, at);
  const person = subject && subject.who !== 'machine' && subject.who !== 'unknown' ? subject : undefined;
  const conditional = /^(?:had|if) /.test(cue.rule.pattern.source)
    ? phraseStartingAt(sentence, at + 1)
    : undefined;
  const closing = cue.rule.pattern.source.endsWith('<P>') ? phraseEndingAt(sentence, end - 1) : undefined;
  const spoken =
    about && about.who !== 'machine' && about.who !== 'unknown' && about.who !== 'weak' ? about : undefined;
  const named = person ?? conditional ?? closing ?? spoken;
  const shown =
    named &&
    named.who !== 'indefinite' &&
    named.who !== 'nobody' &&
    named.who !== 'you' &&
    named.from !== named.to + 1;
  const who =
    named && shown
      ? inside(slice(named.from, named.to + 1).replace(/['’]s?$/, ''), tokens[named.from]?.word ?? '')
      : '';
  const headWord = named ? (tokens[named.head]?.word ?? '') : '';
  const after = phraseStartingAt(sentence, end);
  const within = cue.rule.pattern.source.endsWith('<N>') ? phraseEndingAt(sentence, end - 1) : undefined;
  const found = within && within.from > at ? within : after && after.from === end ? after : undefined;
  const thing =
    found && !PRONOUN_THINGS.test(slice(found.from, found.to + 1)) ? slice(found.from, found.to + 1) : '';
  const topic =
    tokens[at]?.pos !== 'NOUN' && (about?.who === 'machine' || about?.who === 'unknown')
      ? slice(about.from, about.to + 1)
      : '';
  let negated = false;
  for (let i = at; i < end; i += 1) negated ||= tokens[i]?.word === 'not' || tokens[i]?.word === 'never';
  return {
    who: PRONOUN_THINGS.test(who) && !POSSESSIVE.has(headWord) ? '' : who,
    possessive: POSSESSIVE.get(headWord) ?? (who ? `${who}’s` : 'their'),
    verb: tokens[end - 1]?.raw ?? '',
    base: tokens[end - 1]?.lemma ?? '',
    rest: slice(end, stop),
    firstOfRest: tokens[end]?.word ?? '',
    thing: /^big time$/.test(thing) ? '' : thing,
    topic:
      topic && (!PRONOUN_THINGS.test(topic) || cue.category === 'counterfactual')
        ? inside(topic, tokens[about?.from ?? 0]?.word ?? '')
        : '',
    negated,
  };
}
