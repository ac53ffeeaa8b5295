import { SETS } from '../lexicon/cues';
import type { Match } from '../rule';
import type { Sentence } from '../sentences';
import { isBoundary } from '../subject';

export const wordAt = (sentence: Sentence, at: number): string => sentence.tokens[at]?.word ?? '';

/** Whether one of the words stands within `count` tokens from `from`. */
export function any(sentence: Sentence, from: number, count: number, ...list: string[]): boolean {
  for (let i = Math.max(0, from); i < Math.min(sentence.tokens.length, from + count); i += 1) {
    if (list.includes(wordAt(sentence, i))) return true;
  }
  return false;
}

/** Whether the clause in front of the match (or of its subject) contains one of the words. */
export function before(match: Match, ...list: string[]): boolean {
  const from = match.subject?.from ?? match.at;
  for (let i = from - 1; i >= Math.max(0, from - 6); i -= 1) {
    if (isBoundary(match.sentence.tokens[i])) return false;
    if (list.includes(wordAt(match.sentence, i))) return true;
  }
  return false;
}

/** Whether a word of the list stands anywhere in the sentence. */
export function mentions(sentence: Sentence, set: string, from = 0, to = sentence.tokens.length): boolean {
  const list = SETS[set];
  for (let i = from; i < to; i += 1) {
    const token = sentence.tokens[i];
    if ((token?.kind === 'word' || token?.kind === 'number') && list?.has(token.word)) return true;
  }
  return false;
}

/** The match is the start of a sentence or of a clause after punctuation. */
export function opensClause(match: Match): boolean {
  const from = match.subject?.from ?? match.at;
  return (
    from === 0 ||
    isBoundary(match.sentence.tokens[from - 1]) ||
    // "@dmitri you left the gate open"
    match.sentence.tokens[from - 1]?.kind === 'mention' ||
    /^(?:and|but|so|because|then|please|well|hey|ok|okay|sorry|no|yes|yeah|oh|that|think|or|as|imo|tbh|honestly|again)$/.test(
      wordAt(match.sentence, from - 1),
    )
  );
}

/** Slips are not intended; saying so takes the blame out. */
export function slipped(match: Match): boolean {
  const { sentence, at, end } = match;
  for (let i = Math.max(0, at - 4); i < Math.min(sentence.tokens.length, end + 4); i += 1) {
    const token = sentence.tokens[i];
    if (token && SETS.sorry?.has(token.word)) return true;
    if (token?.word === 'mistake' && wordAt(sentence, i - 1) === 'by') return true;
    if (token?.word === 'accident' && wordAt(sentence, i - 1) === 'by') return true;
  }
  return false;
}

/** A reason in the situation: "because the phone was muted". */
export function explained(match: Match): boolean {
  const { sentence, end } = match;
  for (let i = end; i < sentence.tokens.length; i += 1) {
    const word = wordAt(sentence, i);
    if (
      word === 'because' ||
      (word === 'since' && i > end) ||
      (word === 'as' &&
        (isBoundary(sentence.tokens[i - 1]) ||
          /^(?:the|an?|it|its|there|our|their|both|all|no)$/.test(wordAt(sentence, i + 1)))) ||
      (word === 'due' && wordAt(sentence, i + 1) === 'to')
    ) {
      return !/^(?:he|she|they|you|of|i)$/.test(wordAt(sentence, i + 1));
    }
  }
  return false;
}

/** Present-tense "if somebody forgets", "users who forget": a case to design for, not a person. */
export function hypothetical(match: Match): boolean {
  const verb = match.sentence.tokens[match.at];
  const past = !!verb && verb.word !== verb.lemma && !verb.word.endsWith('s');
  if (before(match, 'if', 'when', 'whenever', 'unless', 'case', 'until'))
    return !past || before(match, 'case', 'unless');
  return false;
}

/** Taking something down on purpose and announced is work, not harm; breaking a record is neither. */
export function announced({ sentence, at, end }: Match): boolean {
  return (
    // "I broke the change into four"
    (sentence.tokens[at]?.lemma === 'break' && any(sentence, end, 4, 'into')) ||
    sentence.tokens.some((token) =>
      /^(?:planned|scheduled|announced|maintenance|drill|rehearsal|exercise|deliberately)$/.test(token.word),
    ) ||
    any(sentence, end - 1, 4, 'record', 'records', 'ice', 'news', 'silence')
  );
}
