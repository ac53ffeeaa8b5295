import { SETS } from '../lexicon/cues';
import { MACHINES } from '../lexicon/machines';
import { phraseEndingAt, phraseStartingAt } from '../noun-phrase';
import { isPerson } from '../pattern';
import { type Match, ownerBefore } from '../rule';
import type { Sentence } from '../sentences';
import { isBoundary } from '../subject';
import { classify } from '../who';
import { any, wordAt } from './helpers';

/** A person other than the reader of a metric is named somewhere near: by, from, of, whose or as a subject. */
export function personNear(sentence: Sentence, from: number, to: number): boolean {
  for (let i = Math.max(0, from); i < Math.min(sentence.tokens.length, to); i += 1) {
    const token = sentence.tokens[i];
    if (!token) continue;
    if (/^(?:he|she|they|you|his|her|their|your|who|whoever|someone|somebody)$/.test(token.word)) {
      const who = classify(sentence, i, i);
      if (who !== 'machine') return true;
    }
    if (/^(?:by|from|of)$/.test(token.word)) {
      const phrase = phraseStartingAt(sentence, i + 1);
      if (phrase && isPerson(phrase)) return true;
    }
  }
  return false;
}

/** "… by the intern" right behind. */
function byPerson(sentence: Sentence, at: number): boolean {
  if (!/^(?:by|from|of)$/.test(wordAt(sentence, at))) return false;
  const phrase = phraseStartingAt(sentence, at + 1);
  return !!phrase && isPerson(phrase) && phrase.who !== 'weak';
}

/** "incompetent valves", "a lazy loader": the noun behind the word is no person and nothing a person did. */
export function saidOfPeople(match: Match): boolean {
  const { sentence, at, end } = match;
  const next = sentence.tokens[end];
  if (next && next.kind === 'word' && (next.pos === 'NOUN' || next.pos === 'PROPN')) {
    let head = end;
    while (sentence.tokens[head + 1]?.pos === 'NOUN') head += 1;
    const noun = sentence.tokens[head];
    if (noun && SETS.conduct?.has(noun.word)) return true;
    // "a careless click by the intern", "Femi's half-assed patch"
    if (byPerson(sentence, head + 1) || isPerson(ownerBefore(sentence, at))) return true;
    return (
      isPerson({ from: end, to: head, head, who: classify(sentence, end, head) }) ||
      SETS.insult?.has(noun?.lemma ?? '') === true
    );
  }
  if (any(sentence, at - 4, 4, 'is', 'was', 'are', 'were', "'s", 'be', 'been')) {
    for (let i = at - 1; i >= Math.max(0, at - 6); i -= 1) {
      if (!/^(?:is|was|are|were|'s|be|been)$/.test(wordAt(sentence, i))) continue;
      const phrase = phraseEndingAt(sentence, i - 1);
      const head = phrase ? sentence.tokens[phrase.head] : undefined;
      if (!phrase || !head) return true;
      if (/^(?:it|that|this|which)$/.test(head.word))
        return !next || isBoundary(next) || /^(?:of|to|from|and)$/.test(next.word);
      if (SETS.conduct?.has(head.word) || SETS.conduct?.has(head.lemma)) return true;
      return phrase.who !== 'machine';
    }
  }
  return true;
}

/** Soft words need a person who is, or does, the thing. */
export function softOfPerson(match: Match): boolean {
  const { sentence, at, end } = match;
  const next = sentence.tokens[end];
  if (next && (next.pos === 'NOUN' || next.pos === 'PROPN') && next.kind === 'word') {
    const who = classify(sentence, end, end);
    if (isPerson({ from: end, to: end, head: end, who }) && !MACHINES.has(next.word) && who !== 'weak')
      return true;
    return (
      (SETS.conduct?.has(next.word) ?? false) &&
      (personNear(sentence, at - 5, at) ||
        personNear(sentence, end, end + 5) ||
        isPerson(ownerBefore(sentence, at)))
    );
  }
  return false;
}

export const asPredicate = (match: Match): boolean => {
  const next = match.sentence.tokens[match.end];
  if (
    match.subject?.who === 'weak' &&
    !/^(?:users|operators)$/.test(wordAt(match.sentence, match.subject.head))
  )
    return false;
  return next?.kind !== 'word' || !(next.pos === 'NOUN' || next.pos === 'PROPN');
};
