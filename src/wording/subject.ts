import { words } from './lexicon/words';
import { type NounPhrase, phraseEndingAt } from './noun-phrase';
import type { Sentence } from './sentences';
import type { Token } from './tokens';

const BETWEEN = words(
  `just really also even simply clearly obviously never always still probably either too both all again not maybe rather only
  's 'd will would could should can may might must had has have was were is are am be been did does do seriously honestly literally
  totally completely apparently once actually definitely certainly usually often kinda sorta himself herself themselves myself yourself
  ourselves personally basically somehow conveniently deliberately ever since already quietly happily flatly repeatedly pretty so very`,
);
const COORDINATORS = words('and but or then yet nor so & plus');

/** Where a clause ends: a mark, or the end of the sentence. Quotation marks and signs within words are none. */
export function isBoundary(token: Token | undefined): boolean {
  return !token || (token.kind === 'punct' && !/^['"’%&$#@+*/]$/.test(token.word));
}

/** What may stand between a subject and its verb: adverbs and auxiliaries. */
export function isBetween(token: Token | undefined): boolean {
  return (
    !!token &&
    token.kind === 'word' &&
    (BETWEEN.has(token.word) || token.pos === 'ADV' || token.pos === 'AUX')
  );
}

function isVerb(token: Token | undefined): boolean {
  return token?.pos === 'VERB' || token?.pos === 'AUX';
}

/** `who rotated the token` -> the phrase before `who`, or the asker's "who" itself. */
function relative(sentence: Sentence, at: number): NounPhrase | undefined {
  const token = sentence.tokens[at] as Token;
  let before = at - 1;
  if (sentence.tokens[before]?.word === ',') before -= 1;
  if (token.word === 'whoever') return { from: at, to: at, head: at, who: 'indefinite' };
  const antecedent = before >= 0 ? phraseEndingAt(sentence, before) : undefined;
  if (!antecedent)
    return token.word === 'who' ? { from: at, to: at, head: at, who: 'indefinite' } : undefined;
  const vague = antecedent.who === 'unknown' || antecedent.who === 'weak';
  return token.word === 'who' && vague ? { ...antecedent, who: 'third' } : antecedent;
}

/** "the person who wrote the script should have": the script is the object, the person the subject. */
function aroundRelativeClause(sentence: Sentence, phrase: NounPhrase): NounPhrase | undefined {
  let sawVerb = false;
  for (let i = phrase.from - 1; i >= Math.max(0, phrase.from - 10); i -= 1) {
    const token = sentence.tokens[i] as Token;
    if (token.word === 'who' || token.word === 'whoever') {
      if (!sawVerb) return undefined;
      return relative(sentence, i);
    }
    if (
      isBoundary(token) ||
      (i < phrase.from - 1 && /^(?:that|which|if|because|when|and|but)$/.test(token.word))
    )
      return undefined;
    if (isVerb(token)) sawVerb = true;
  }
  return undefined;
}

/** "left the port open and forgot": the subject of the verb before. */
function coordinated(sentence: Sentence, from: number, depth: number): NounPhrase | undefined {
  for (let i = from; i >= Math.max(0, from - 16); i -= 1) {
    const token = sentence.tokens[i];
    if (token?.word === ';' || token?.word === ':' || token?.word === '(') return undefined;
    if (!isVerb(token)) continue;
    const subject = subjectOf(sentence, i, depth + 1);
    if (subject) return subject;
  }
  return undefined;
}

/**
 * The subject of the verb group that begins at token `verb`: the nearest noun phrase to the left in its clause,
 * through adverbs, asides, relative pronouns and coordinated verbs.
 */
export function subjectOf(sentence: Sentence, verb: number, depth = 0): NounPhrase | undefined {
  const { tokens } = sentence;
  if (depth > 2) return undefined;
  let at = verb - 1;
  const floor = Math.max(0, verb - 24);
  while (at >= floor && isBetween(tokens[at])) at -= 1;
  if (at < floor) return undefined;
  if (tokens[at]?.word === ')') {
    const open = at;
    while (at >= floor && tokens[at]?.word !== '(') at -= 1;
    if (at < floor || open - at > 12) return undefined;
    at -= 1;
  }
  const token = tokens[at];
  if (!token) return undefined;
  if (token.word === ',') {
    for (let open = at - 1; open >= Math.max(1, at - 8); open -= 1) {
      if (tokens[open]?.word !== ',') continue;
      const aside = tokens.slice(open + 1, at);
      const named = phraseEndingAt(sentence, open - 1);
      if (named && !aside.some(isVerb)) return named;
      if (named && (aside[0]?.word === 'who' || aside[0]?.word === 'which')) return named;
      break;
    }
    return coordinated(sentence, at - 1, depth);
  }
  if (isBoundary(token)) return undefined;
  if (COORDINATORS.has(token.word)) return coordinated(sentence, at - 1, depth);
  if (token.word === 'who' || token.word === 'whoever' || token.word === 'that' || token.word === 'which') {
    const found = relative(sentence, at);
    if (found || token.word !== 'that') return found;
  }
  const phrase = phraseEndingAt(sentence, at);
  if (!phrase) return undefined;
  return aroundRelativeClause(sentence, phrase) ?? phrase;
}
