import { phraseEndingAt, phraseStartingAt } from '../noun-phrase';
import { isPerson } from '../pattern';
import type { Match } from '../rule';
import { any, before, mentions, wordAt } from './helpers';

const negative = (match: Match): boolean =>
  mentions(match.sentence, 'bad', match.at) && !mentions(match.sentence, 'good');
const BAD_HABIT =
  /^(?:forget|push|break|ignore|complain|skip|miss|leave|blame|delay|lose|drop|dump|argue|mess|screw|wait|fail|refuse|hide|lie|cut|disappear|vanish|overlook|neglect|postpone|dodge|avoid|deny|reject|panic|interrupt|overrule|override|underestimate|overpromise|cause|wreck|ruin|make|pass|throw|sit|sleep|cancel|think|know|want|find|do|come|go|change|touch|say|promise|rush|merge|deploy|take|get|blow|bring|dismiss|kill|crash|need|demand|expect|give|show|arrive|turn|tell|put|have|shout|yell|whine|whinge|mute|silence|bypass|guess|improvise|patch|rewrite|reply|answer|respond)$/;
export const PLAINLY_BAD =
  /^(?:forget|break|ignore|complain|skip|miss|blame|lose|dump|argue|mess|screw|fail|refuse|hide|lie|disappear|vanish|overlook|neglect|postpone|dodge|deny|panic|interrupt|overrule|underestimate|overpromise|cause|wreck|ruin|cancel|blow|dismiss|kill|crash|shout|yell|whine|whinge|bypass|drop|delay|rush|guess|improvise|undermine|dodge|evade|avoid)$/;

/** "always forgets" is a habit held against somebody; "always starts with the dashboard" is how work goes. */
export function badHabit(match: Match): boolean {
  const { sentence, end, subject } = match;
  if (subject?.who === 'we' || subject?.who === 'I' || before(match, 'if', 'when', 'so')) return false;
  const verb = sentence.tokens[end - 1];
  if (!verb) return false;
  if (PLAINLY_BAD.test(verb.lemma)) return true;
  return (
    negative(match) ||
    (BAD_HABIT.test(verb.lemma) &&
      any(
        sentence,
        end,
        6,
        'late',
        'last',
        'excuse',
        'excuses',
        'better',
        'someone',
        'without',
        'everything',
        'this',
        'friday',
        'wrong',
        'problems',
        'trouble',
        'mess',
      ))
  );
}

/** "never listens": present tense, about people, of something people are expected to do. */
export function neverDoes(match: Match): boolean {
  const { sentence, end, subject } = match;
  const verb = sentence.tokens[end - 1];
  if (
    !verb ||
    before(match, 'if', 'so') ||
    any(sentence, match.at - 2, 2, 'must', 'should', 'can', 'could', 'may', 'will', 'would', 'to', 'had')
  )
    return false;
  if (subject?.who === 'I' || subject?.who === 'we') return /^(?:learn|listen)$/.test(verb.lemma);
  return !/^(?:see|receive|get|know|hear|notice|meet|reach|arrive|expect|have|be|complain|happen|imagine|realise|realize|experience|panic|blame|lose|hesitate|accept|shout|raise)$/.test(
    verb.lemma,
  );
}

export const someoneAround = (match: Match): boolean => {
  const { sentence } = match;
  if (mentions(sentence, 'good')) return false;
  for (let i = 0; i < sentence.tokens.length; i += 1) {
    const phrase = phraseStartingAt(sentence, i);
    if (!phrase) continue;
    if (isPerson(phrase) && !/^(?:we|I|you|weak)$/.test(phrase.who)) return true;
    i = Math.max(i, phrase.to);
  }
  return false;
};

export const notGood = (match: Match): boolean => !mentions(match.sentence, 'good');

export function personAtEnd({ sentence, end }: Match): boolean {
  const phrase = phraseEndingAt(sentence, end - 1);
  // "every time a nurse opened the chart" is about the chart.
  if (/^(?:an?|any)$/.test(wordAt(sentence, phrase?.from ?? -1))) return false;
  return !!phrase && isPerson(phrase) && wordAt(sentence, end) !== "'s";
}

export function strongAtEnd({ sentence, end }: Match): boolean {
  const phrase = phraseEndingAt(sentence, end - 1);
  return !!phrase && isPerson(phrase) && phrase.who !== 'weak' && wordAt(sentence, end) !== "'s";
}
