import { SETS } from '../lexicon/cues';
import { phraseStartingAt } from '../noun-phrase';
import { isPerson } from '../pattern';
import type { Match } from '../rule';
import { any, before, wordAt } from './helpers';

/** "should have read replicas" wants a thing; "should have read the page" judges a person. */
export function judges({ sentence, end, subject }: Match): boolean {
  const verb = sentence.tokens[end - 1];
  const next = sentence.tokens[end];
  if (!verb) return false;
  if (subject?.who === 'weak' && !SETS.work?.has(verb.lemma) && !SETS.manual?.has(verb.lemma)) return false;
  // "should have seen a banner", "should have been paged by the rule": what the system owed a person.
  if (verb.word === 'seen' && /^an?$/.test(next?.word ?? '')) return false;
  if (verb.word === 'been' && !humanTask({ sentence, at: end, end })) return false;
  if (
    /^(?:received|gotten|got|recieved|arrived|recovered|improved|dedicated|increased|limited|automated|detailed|shared|redundant)$/.test(
      verb.word,
    )
  )
    return false;
  if (/^(?:read|set|put|cut|split)$/.test(verb.word) && next?.pos === 'NOUN' && next.word.endsWith('s'))
    return false;
  return true;
}

/** What might have happened is a guess, unless it is about work that people do and others say was left out. */
export function couldHaveWorked(match: Match): boolean {
  if (!judges(match)) return false;
  const { sentence, at, end, subject } = match;
  // "could not have known" takes the blame away.
  if (any(sentence, at, end - at, 'not', 'never') || subject?.who === 'nobody') return false;
  if (before(match, 'if', 'who', 'what', 'how', 'whoever')) return false;
  if (wordAt(sentence, end - 1) === 'been')
    return any(sentence, end, 4, 'careful', 'more', 'better', 'clearer');
  if (subject?.who === 'I') return !/^(?:sworn|been|used)$/.test(wordAt(sentence, end - 1));
  if (subject?.who === 'third' || subject?.who === 'you') return true;
  if (any(sentence, at, end - at, 'least')) return true;
  const verb = sentence.tokens[end - 1];
  return SETS.work?.has(verb?.lemma ?? '') ?? false;
}

/** The people a question is about are neither "we" nor maybe a program. */
export function aboutOthers({ sentence, at, end }: Match, from: number): boolean {
  // "why did the team pick this approach?" asks for a reason.
  if (
    /^(?:pick|choose|use|decide|need|want|prefer|go|move|switch|select|adopt|get|see|have)$/.test(
      wordAt(sentence, end - 1),
    )
  )
    return false;
  for (let i = at + from; i < end; i += 1) {
    const phrase = phraseStartingAt(sentence, i);
    if (phrase) return phrase.who === 'third' || phrase.who === 'dept' || phrase.who === 'indefinite';
  }
  return false;
}

/** The passive hides the person, but not when a machine is named. */
export function humanTask({ sentence, end }: Match): boolean {
  for (let i = end; i < Math.min(end + 6, sentence.tokens.length); i += 1) {
    if (wordAt(sentence, i) !== 'by') continue;
    const agent = phraseStartingAt(sentence, i + 1);
    // A review and a test run by hand are people at work.
    return (
      !agent ||
      isPerson(agent) ||
      /^(?:review|reviews|testing|qa|inspection|audit|handover|proofreading)$/.test(
        wordAt(sentence, agent.head),
      )
    );
  }
  return true;
}

export const wouldFollow = ({ sentence }: Match): boolean =>
  sentence.tokens.some((token) => /^(?:would|could|might|'d)$/.test(token.word));
export const notKnowing = (match: Match): boolean =>
  wouldFollow(match) &&
  !/^(?:known|realized|realised|seen|had|heard|noticed)$/.test(wordAt(match.sentence, match.end - 1));
