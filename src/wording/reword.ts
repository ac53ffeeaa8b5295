import type { Cue } from './detect';
import { phraseEndingAt, phraseStartingAt } from './noun-phrase';
import { isBoundary, subjectOf } from './subject';
import type { Category } from './wording';

/** Where the writer is asked to fill in what only they can know. */
const FACTS = '[what was known]';

/** Rewordings that fit any sentence of the kind; the tests hold them to the review itself. */
export const GENERAL: Record<Category, string> = {
  fault: 'Several things had to come together: [the change], and [the check that was missing].',
  counterfactual: 'The step taken was [the step]; the information at hand then was [what was known].',
  character: 'What happened was [the act]; the circumstances were [time, tools and information].',
  failure_verb: 'The step was left out that time; nothing at that point asked for it.',
  human_error:
    'An unexpected step was taken; the screen showed [what made it look right], and no check stood in between.',
  accusation: 'How did this come about, and what did it look like from your side?',
  absolute: 'On [date] and [date], [what happened]; around it there was [what was going on].',
  hindsight: 'Today we know [the outcome]; at that time the signals in sight were [the signals].',
  motive: 'What happened was [the act]; the goals and pressures at that time were [to be asked].',
  sarcasm: 'Said plainly: at [time], [what happened]; the effect was [the effect].',
  self_blame: 'I did [the step]; what I could see at that moment was [what the screen showed].',
  punitive: 'Guard for next time: [what the tool asks, shows or stops], for anyone in that seat.',
};

const LONGEST_PIECE = 90;
const CLAUSE_ENDS = /^(?:because|but|so|which|who|although|while|yet|since|unless|that's|if)$/;

interface Parts {
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

function partsOf(text: string, cue: Cue): Parts {
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

const joined = (...pieces: string[]): string => pieces.filter(Boolean).join(' ');

/** "forgot to renew it": the words from the infinitive on. */
function step(parts: Parts): string {
  if (parts.verb.toLowerCase() === 'to') return parts.rest;
  if (/^to$/i.test(parts.firstOfRest)) return parts.rest.replace(/^to\s+/i, '');
  return joined(parts.verb, parts.rest);
}

function counterfactual(cue: Cue, parts: Parts): string | undefined {
  const { who } = parts;
  const { source } = cue.rule.pattern;
  if (cue.match.subject?.who === 'you' || /\byou\b/.test(source)) {
    return 'What was in view at that moment, and what made the step taken the reasonable one?';
  }
  const act = joined(parts.verb, parts.rest);
  if (who && (cue.rule.shape === 'participle' || /^(?:had|if) .*<pp>$/.test(source))) {
    return parts.negated
      ? `${who} had ${act}; the information at hand then was ${FACTS}.`
      : `${who} had not ${act}; the information at hand then was ${FACTS}.`;
  }
  if (cue.rule.shape === 'infinitive' && who)
    return `The plan had ${who} ${step(parts)}; that day was different in [what was different].`;
  if (source.includes('been') && source.includes('#worked') && parts.topic) {
    return `${parts.topic} had not been ${act}; nothing at that step asked for it.`;
  }
  return parts.thing && cue.rule.shape === 'participle' && !parts.negated
    ? `At that point nothing asked for ${parts.thing}; the information at hand was ${FACTS}.`
    : undefined;
}

function failureVerb(cue: Cue, parts: Parts): string | undefined {
  const { source } = cue.rule.pattern;
  const named = cue.rule.shape === 'infinitive' ? step(parts) : '';
  const bothered = /bother|arsed|care/.test(source) && parts.firstOfRest === 'to' ? step(parts) : '';
  const left = named || bothered;
  if (left) return `The step to ${left} was left out that time; nothing at that point asked for it.`;
  if (cue.rule.shape === 'object' && parts.thing)
    return `${parts.thing} did not stand out at that moment; attention was on [what else was going on].`;
  return undefined;
}

function selfBlame(cue: Cue, parts: Parts): string | undefined {
  const { source } = cue.rule.pattern;
  const own = cue.match.subject?.who === 'I';
  if (cue.rule.shape === 'participle' && own) {
    const act = joined(parts.verb, parts.rest);
    return parts.negated
      ? `I had ${act}; what I could see then was [what the screen showed].`
      : `I had not ${act} at that point; what I could see was [what the screen showed].`;
  }
  if (cue.rule.shape === 'infinitive' && step(parts))
    return `The step to ${step(parts)} was left out; nothing asked me for it at that moment.`;
  if (!parts.thing) return undefined;
  if (/forget|overlook|omit|miss|ignore/.test(source))
    return `${parts.thing} did not stand out to me at that moment; the screen showed [what was there].`;
  return /broke|killed|~take|#harm|caused|took/.test(source)
    ? `My step affected ${parts.thing}, and no check stood in between; what I could see was [what the screen showed].`
    : undefined;
}

function faultOf(cue: Cue, parts: Parts): string | undefined {
  const harmed = cue.rule.shape === 'object' && parts.thing;
  if (harmed) {
    const led = /^caus/.test(cue.match.sentence.tokens[cue.match.at]?.word ?? '')
      ? parts.thing
      : `${parts.thing} being affected`;
    return `Several things led to ${led}: [the change], and [the check that was missing].`;
  }
  if (parts.firstOfRest === 'for' && /^for .+ .+/i.test(parts.rest)) {
    return `Several things led to ${parts.rest.replace(/^for\s+/i, '')}: [the change], and [the check that was missing].`;
  }
  return parts.who
    ? `Several things had to come together: [the change], [the check that was missing], and [what ${parts.who} could see].`
    : undefined;
}

function tailored(cue: Cue, parts: Parts): string | undefined {
  const { who, thing, rest, firstOfRest } = parts;
  switch (cue.category) {
    case 'counterfactual':
      return counterfactual(cue, parts);
    case 'failure_verb':
      return failureVerb(cue, parts);
    case 'fault':
      return faultOf(cue, parts);
    case 'self_blame':
      return selfBlame(cue, parts);
    case 'character':
      return who
        ? `What ${who} did was [the act], with [the information at hand] and [the time there was].`
        : undefined;
    case 'human_error':
      return /^(?:in|on|at|during|with|while|when)$/.test(firstOfRest) && rest
        ? `An unexpected step was taken ${rest}; no check stood in between, and the screen showed [what made it look right].`
        : undefined;
    case 'accusation':
      return thing ? `What happened to ${thing}, and what did it look like from your side?` : undefined;
    case 'absolute':
      if (cue.rule.shape === 'infinitive' && who)
        return `On [date] and [date], ${who} did not ${joined(parts.base, parts.rest)}; around it there was [what was going on].`;
      return who
        ? `On [date] and [date], ${joined('[what happened]', thing && `with ${thing}`)}; ${who} had [what was going on].`
        : undefined;
    case 'hindsight':
      if (firstOfRest === 'that' && /^that .+ /i.test(rest))
        return `Today we know ${rest}; at that time the signals in sight were [the signals].`;
      return parts.topic
        ? `Today ${parts.topic} can be seen; at that time the signals in sight were [the signals].`
        : undefined;
    case 'motive':
      return who
        ? `What happened was [the act]; in ${parts.possessive} own words, the goal was [to be asked].`
        : undefined;
    case 'sarcasm':
      return firstOfRest === 'to' && rest
        ? `Said plainly: the plan was ${rest}; the effect was [the effect].`
        : undefined;
    case 'punitive':
      if (parts.verb.toLowerCase() === 'to' && rest && /remind|tell|learn/.test(cue.rule.pattern.source))
        return `Guard for next time: the tool helps to ${rest}, and says so when it is left out.`;
      return /^(?:when|with|while|during|on|in)$/.test(firstOfRest) && rest
        ? `Guard for next time: [what the tool asks or shows] ${rest}.`
        : undefined;
  }
}

const capitalised = (sentence: string): string =>
  sentence.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

/**
 * A neutral wording built from the sentence's own subject, verb and object, where it has them. The caller checks it
 * with the review and falls back to the general one of its kind.
 */
export function tailoredRewording(text: string, cue: Cue): string | undefined {
  const own = tailored(cue, partsOf(text, cue));
  return own && own.length <= 240 ? capitalised(own) : undefined;
}
