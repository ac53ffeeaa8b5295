import { type NounPhrase, phraseEndingAt } from '../noun-phrase';
import { isPerson } from '../pattern';
import type { Match } from '../rule';
import { any, before, mentions, opensClause, wordAt } from './helpers';

export const strong = (phrase: NounPhrase | undefined): boolean =>
  isPerson(phrase) && phrase?.who !== 'weak' && phrase?.who !== 'I';
export const endsOnStrong = ({ sentence, end }: Match): boolean =>
  strong(phraseEndingAt(sentence, end - 1)) && wordAt(sentence, end) !== "'s";
export const norm = ({ sentence, at }: Match): boolean =>
  any(
    sentence,
    at - 6,
    6,
    'should',
    'must',
    'needs',
    'need',
    'ought',
    'has',
    'have',
    'will',
    'got',
    'gets',
    'get',
    'deserves',
    'deserve',
    'to',
    'want',
    'wants',
    'be',
    'being',
    'gonna',
    'would',
    'shall',
  );

/** Reminding or telling people; telling them the hour of a meeting is not meant. */
export const exhorts = (match: Match): boolean =>
  endsOnCrew(match) &&
  !any(match.sentence, 0, match.at, 'alert', 'page', 'bot', 'pagerduty', 'banner', 'tool');
function endsOnCrew({ sentence, end }: Match): boolean {
  for (let i = end - 1; i >= end - 4 && i > 0; i -= 1) {
    const phrase = phraseEndingAt(sentence, i);
    if (phrase) return isPerson(phrase) && phrase.who !== 'I';
  }
  return false;
}

export function softTarget({ sentence, end }: Match): boolean {
  const phrase = phraseEndingAt(sentence, end - 1);
  const head = sentence.tokens[phrase?.head ?? -1];
  return /^(?:users?|customers?|patients?|everyone|people|us|we|team|teams|group|vendor|staff|who|on-call|engineers?|board|management|leadership)$/.test(
    head?.word ?? '',
  );
}

export function sanctioned(match: Match): boolean {
  const last = wordAt(match.sentence, match.end - 1);
  if (last === 'fired' && wordAt(match.sentence, match.end) === 'up') return false;
  // "an owner must be named for each alert"
  if (last === 'named' && /^(?:an?|every|each|one)$/.test(wordAt(match.sentence, match.subject?.from ?? -1)))
    return false;
  if (
    /^(?:held|named|sent|taken|kept|moved|removed|replaced|reported|warned|reminded|given|charged|taught)$/.test(
      last,
    )
  ) {
    return (
      any(
        match.sentence,
        match.end,
        5,
        'accountable',
        'responsible',
        'liable',
        'home',
        'hr',
        'off',
        'away',
        'from',
        'out',
        'lesson',
        'to',
        'for',
        'and',
        'by',
        'at',
      ) || match.end >= match.sentence.tokens.length
    );
  }
  return true;
}

export function exhortsPattern(match: Match): boolean {
  const { sentence, at } = match;
  if (before(match, 'not', 'rather', 'instead', 'why') || mentions(sentence, 'sorry')) return false;
  if (any(sentence, at, match.end - at, 'users', 'customers', 'patients', 'readers', 'visitors'))
    return false;
  for (let i = at + 1; i < match.end; i += 1) {
    const phrase = phraseEndingAt(sentence, i);
    if (
      phrase &&
      phrase.from > at &&
      isPerson(phrase) &&
      phrase.who !== 'I' &&
      phrase.who !== 'we' &&
      phrase.who !== 'you'
    )
      return at === 0 || opensClause(match) || norm(match) || any(sentence, at - 2, 2, 'to', 'and', ':', '-');
  }
  return false;
}
