import { GROUPS, PRONOUNS, ROLES, TITLES } from './lexicon/people';
import { words } from './lexicon/words';
import type { Sentence } from './sentences';
import type { Token } from './tokens';
import { classify, inList, isName, nameShaped, POSSESSIVES, QUANTIFIERS, THINGS, type Who } from './who';

export interface NounPhrase {
  /** First token. */
  from: number;
  /** Last token, inclusive. */
  to: number;
  head: number;
  who: Who;
}

const NOT_IN_PHRASES = words(
  `monday tuesday wednesday thursday friday saturday sunday january february march may june july august september october november december
  yesterday today tomorrow tonight then once later afterwards meanwhile there here`,
);
const TIME_UNIT = /^(?:minutes?|hours?|days?|weeks?|months?|years?)$/;
const ATTACHING = words('of from in at on for with over behind under within across inside');

function isNominal(token: Token | undefined, next: Token | undefined): boolean {
  if (!token || NOT_IN_PHRASES.has(token.word)) return false;
  // "by QA weeks ago"
  if (TIME_UNIT.test(token.word) && /^(?:ago|later|earlier|before|prior)$/.test(next?.word ?? ''))
    return false;
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
