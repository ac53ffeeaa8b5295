import { SETS } from '../lexicon/cues';
import { AMBIGUOUS_ROLES } from '../lexicon/people';
import { phraseStartingAt } from '../noun-phrase';
import type { Match } from '../rule';
import { any, before, explained, hypothetical, slipped, wordAt } from './helpers';

/** Only what happened: not "to forget", "might forget", "can not forget". */
function happened(match: Match): boolean {
  const { sentence, at } = match;
  for (let i = at - 1; i >= Math.max(0, at - 4); i -= 1) {
    const token = sentence.tokens[i];
    if (!token) break;
    if (/^(?:to|can|could|may|might|will|would|'ll|should|must|shall|let|please|cannot)$/.test(token.word))
      return false;
    if (token.pos !== 'ADV' && token.pos !== 'AUX' && token.pos !== 'PART') break;
  }
  if (
    /ing$/.test(wordAt(sentence, at)) &&
    !any(sentence, at - 3, 3, 'was', 'were', 'is', 'are', 'kept', 'been', 'keeps', 'keep')
  )
    return false;
  // "a developer forgets to call it": a case to design for.
  const verb = sentence.tokens[at];
  if (
    verb?.word.endsWith('s') &&
    verb.lemma !== verb.word &&
    /^(?:an?|any)$/.test(wordAt(sentence, match.subject?.from ?? -1))
  )
    return false;
  return !hypothetical(match) && !slipped(match);
}

const CROWD = /^(?:users?|customers?|clients?|visitors?|patients?|subscribers?)$/;

/** "The driver forgot its settings", "the assistant skipped over by itself": a word for people that names a program here. */
const ofThing = ({ sentence, at, end, subject }: Match): boolean =>
  // "the door controller neglects the second badge": what it does each time
  (subject?.who === 'weak' &&
    subject.head - subject.from > 1 &&
    sentence.tokens[at]?.word === `${sentence.tokens[at]?.lemma}s`) ||
  (subject?.who === 'weak' && wordAt(sentence, end) === 'its') ||
  any(sentence, end, sentence.tokens.length, 'itself');

export const notExplained = (match: Match): boolean =>
  happened(match) &&
  !ofThing(match) &&
  !explained(match) &&
  !CROWD.test(wordAt(match.sentence, match.subject?.head ?? -1)) &&
  !/^(?:most|many|some)$/.test(wordAt(match.sentence, match.subject?.from ?? -1));
export const notTheReason = (match: Match): boolean => notExplained(match) && !before(match, 'why', 'how');
/** An active verb that happened: not "they are ignored", nor the bare "skip" of an instruction. */
export const active = (match: Match): boolean => {
  const verb = match.sentence.tokens[match.at];
  if (!verb || any(match.sentence, match.at - 2, 2, 'is', 'are', 'was', 'were', 'be', 'been')) return false;
  return (
    notTheReason(match) &&
    (verb.word !== verb.lemma || /^(?:let|cut|put|set|shut|cost|hit|quit|read)$/.test(verb.word))
  );
};

const ATTEMPTS =
  /^(?:reproduce|replicate|log|login|connect|load|access|authenticate|boot|start|restart|download|upload|fetch|parse|compile|build|sync|reach|open|print|register|mount)$/;

/** "failed to" is mostly said of machines and of people at a screen; a name alone needs a verb of people. */
export function failedAtWork(match: Match): boolean {
  if (!notExplained(match)) return false;
  const { subject, sentence, end } = match;
  // An attempt that did not work out is no omission.
  if (ATTEMPTS.test(sentence.tokens[end - 1]?.lemma ?? '')) return false;
  const head = sentence.tokens[subject?.head ?? -1];
  const verb = sentence.tokens[end - 1];
  const ofPeople =
    !!verb &&
    (SETS.work?.has(verb.lemma) ||
      SETS.work?.has(verb.word) ||
      /^(?:follow|act|comply|adhere|do|be|see|meet|deliver|provide|keep)$/.test(verb.word));
  if (
    head &&
    /^(?:users?|customers?|clients?|visitors?|patients?|readers?|subscribers?|people)$/.test(head.word)
  )
    return false;
  if (subject?.who === 'weak' && head && AMBIGUOUS_ROLES.has(head.lemma))
    return SETS.mind?.has(verb?.lemma ?? '') ?? false;
  // An unknown name may be a product, and products notify and validate too.
  if (subject?.who === 'weak')
    return (
      ofPeople &&
      !/^(?:notify|respond|acknowledge|validate|report|update|share|confirm|watch|monitor|count|label|request|answer|announce|join|call|page|log)$/.test(
        verb?.lemma ?? '',
      )
    );
  if (subject?.who === 'dept') return ofPeople;
  return true;
}

const KNOWING =
  /^(?:list|mention|know|notice|see|realise|realize|expect|be|have|get|understand|anticipate|predict|foresee|report|complain|need|want|use|can|exist|depend|remember|die|lose|work|live|access|own)$/;

/** "nobody was harmed", "nobody knew" describe; "nobody looked" judges. */
export function nobodyWorked(match: Match): boolean {
  const { sentence, at, end } = match;
  if (explained(match) || slipped(match)) return false;
  const verb = sentence.tokens[end - 1];
  if (!verb) return false;
  for (let i = at + 1; i < end - 1; i += 1) {
    if (/^(?:can|could|should|will|would|may|must|needs|has|to|'ll)$/.test(wordAt(sentence, i))) return false;
    if (/^(?:was|were|is|are|be|been|got|gets)$/.test(wordAt(sentence, i)) && !/ing$/.test(verb.word))
      return false;
  }
  if (before(match, 'if', 'that', 'so', 'until', 'unless', 'when', 'where')) return false;
  // "nobody caused this" takes the blame away.
  if (SETS.harm?.has(verb.lemma)) return false;
  return !KNOWING.test(verb.lemma) && !/^(?:on|in)$/.test(verb.word);
}

/** A person other than the writer acts somewhere before "without asking". */
export function thirdInFront({ sentence, at }: Match): boolean {
  for (let i = 0; i < at; i += 1) {
    const word = wordAt(sentence, i);
    if (/^(?:he|she|they|you|someone|somebody|whoever)$/.test(word)) return true;
    const phrase = phraseStartingAt(sentence, i);
    if (phrase?.who === 'third' && phrase.to < at && sentence.tokens[phrase.to + 1]?.pos === 'VERB')
      return true;
  }
  return false;
}
