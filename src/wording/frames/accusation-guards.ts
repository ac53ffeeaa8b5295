import type { Match } from '../rule';
import { isBoundary } from '../subject';
import { announced, before, opensClause, wordAt } from './helpers';

/** A plain statement about the reader: not "the PR you merged", "if you deleted", "when you said". */
export function toTheReader(match: Match): boolean {
  const from = match.subject?.from ?? match.at;
  // "you can always write your own" says what is possible.
  if (/^(?:can|could|may|might|will|'ll|would)$/.test(wordAt(match.sentence, match.at - 1))) return false;
  if (
    before(
      match,
      'if',
      'when',
      'whenever',
      'once',
      'after',
      'before',
      'unless',
      'until',
      'while',
      'case',
      'what',
      'where',
      'which',
      'whether',
      'like',
      'time',
      'sure',
      'so',
      'because',
    )
  )
    return false;
  if (match.sentence.question && from === 0)
    return (
      /did|do|have/.test(wordAt(match.sentence, match.at)) ||
      match.sentence.tokens.some((token) => token.word === 'not')
    );
  return opensClause({ ...match });
}

/** Generic instructions speak of "you" too: "you did not select a ward" on a screen is not in a retrospective. */
export const plainPast = (match: Match): boolean => {
  const { sentence, at, subject } = match;
  if (!toTheReader(match) || sentence.question || announced(match)) return false;
  const verb = sentence.tokens[at];
  // "I think you missed one in the other file" helps.
  if (verb?.word === 'missed' && before(match, 'think', 'believe')) return false;
  if (!verb || (subject && at - subject.to > 3)) return false;
  const link = wordAt(sentence, at - 1);
  if (
    /^(?:were|are|was|be|been|is|to|can|could|should|would|may|might|will|must|'ll|have|had|has|'d)$/.test(
      link,
    )
  )
    return false;
  return !/^(?:thank|thanks)$/.test(wordAt(sentence, 0));
};

export const asked = (match: Match): boolean =>
  match.at === 0 ||
  isBoundary(match.sentence.tokens[match.at - 1]) ||
  opensClause(match) ||
  /^(?:link|mention)$/.test(match.sentence.tokens[match.at - 1]?.kind ?? '');
