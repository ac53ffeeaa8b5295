import type { Cue } from './detect';
import { counterfactual, DETERMINED, failureVerb, GENERIC, joined, step } from './reword-omissions';
import { type Parts, partsOf, says } from './reword-parts';
import type { Category } from './wording';

/** Rewordings that fit any sentence of the kind; the tests hold them to the review itself. */
export const GENERAL: Record<Category, string> = {
  fault: 'Several things came together: [the change], and [the check that was not there].',
  counterfactual: 'The step taken was [the step]; what was known at that point was [what was known].',
  character: 'What happened was [what was done]; the circumstances were [time, tools and information].',
  failure_verb: 'That step was left out this time; nothing at that point asked for it.',
  human_error:
    'An unexpected step was taken; the screen showed [what made it look right], and no check stood in between.',
  accusation: 'How did this come about, and what did it look like from your side?',
  absolute: 'On [date] and [date], [what happened]; around that time there was [what was going on].',
  hindsight: 'Today we know [the outcome]; at the time, the signals in sight were [the signals].',
  motive: 'What happened was [what was done]; the goals and pressures at the time were [to be asked].',
  sarcasm: 'Said plainly: at [time], [what happened]; the effect was [the effect].',
  self_blame: 'I did [the step]; what I could see at that moment was [what the screen showed].',
  punitive: 'Guard for next time: [what the tool asks, shows or stops], for anyone in that seat.',
};

function selfBlame(cue: Cue, parts: Parts): string | undefined {
  const own = cue.match.subject?.who === 'I';
  if (cue.rule.shape === 'participle' && own) {
    const act = joined(parts.verb, parts.rest);
    return parts.negated
      ? `I had ${act}; what I could see then was [what the screen showed].`
      : `I had not ${act} at that point; what I could see was [what the screen showed].`;
  }
  if (cue.rule.shape === 'infinitive' && step(parts))
    return `The step to ${step(parts)} was left out; nothing asked me for it at that moment.`;
  if (!DETERMINED.test(parts.thing)) return undefined;
  if (says(cue, 'forget', 'overlook', 'omit', 'miss', 'ignore'))
    return `${parts.thing} did not stand out to me at that moment; the screen showed [what was there].`;
  return says(cue, 'break', 'kill', 'take', 'cause')
    ? `My step affected ${parts.thing}, and no check stood in between; what I could see was [what the screen showed].`
    : undefined;
}

function faultOf(cue: Cue, parts: Parts): string | undefined {
  const harmed = parts.inner || (cue.rule.shape === 'object' && !GENERIC.test(parts.thing) && parts.thing);
  if (harmed) {
    const led = /^caus/.test(cue.match.sentence.tokens[cue.match.at]?.word ?? '')
      ? harmed
      : `${harmed} being affected`;
    return `Several things led to ${led}: [the change], and [the check that was not there].`;
  }
  if (parts.firstOfRest === 'for' && /^for .+ .+/i.test(parts.rest)) {
    return `Several things led to ${parts.rest.replace(/^for\s+/i, '')}: [the change], and [the check that was not there].`;
  }
  if (parts.who)
    return `Several things came together: [the change], [the check that was not there], and [what ${parts.who} could see].`;
  return parts.about
    ? `Several things led to what happened with ${parts.about}: [the change], and [the check that was not there].`
    : undefined;
}

function judged(cue: Cue, parts: Parts): string | undefined {
  const { who, thing } = parts;
  if (who)
    return `What ${who} did was [what was done], with [the information at hand] and [the time there was].`;
  return cue.match.end - cue.match.at === 1 &&
    cue.match.sentence.tokens[cue.match.end]?.pos === 'NOUN' &&
    thing &&
    !/(?:attitude|behaviour|behavior|conduct|way|manner|person|mind)$/i.test(thing)
    ? `The ${thing.replace(/^(?:the|a|an)\s+/i, '')} came about with [the information at hand] and [the time there was].`
    : undefined;
}

function slip(_cue: Cue, parts: Parts): string | undefined {
  const { thing, rest, firstOfRest } = parts;
  if (/^(?:in|at|during|with|while|when)$/.test(firstOfRest) && rest)
    return `An unexpected step was taken ${rest}; no check stood in between, and the screen showed [what made it look right].`;
  return DETERMINED.test(thing) && !parts.who
    ? `With ${thing}, an unexpected step was taken; the screen showed [what made it look right], and no check stood in between.`
    : undefined;
}

function askInstead(_cue: Cue, parts: Parts): string | undefined {
  const { thing } = parts;
  return thing && /^(?:the|my|our|this|that|these|those|all)\s/i.test(thing)
    ? /^(?:read|test|check|ignore|look|open|see|listen|review)$/.test(parts.base)
      ? `What did ${thing} look like from your side, and what else was going on?`
      : `What happened to ${thing}, and what did it look like from your side?`
    : undefined;
}

function habit(cue: Cue, parts: Parts): string | undefined {
  const { who, thing } = parts;
  if (cue.rule.shape === 'infinitive' && who && !GENERIC.test(who))
    return `On [date] and [date], ${who} did not ${joined(parts.base, parts.rest)}; around that time there was [what was going on].`;
  if (who)
    return `On [date] and [date], ${joined('[what happened]', thing && `with ${thing}`)}; ${who} had [what was going on].`;
  return DETERMINED.test(thing) || parts.about
    ? `On [date] and [date], [what happened] with ${DETERMINED.test(thing) ? thing : parts.about}; around that time there was [what was going on].`
    : undefined;
}

/** What a thing is called once its outcome is known. */
const PLAIN_LATER = [
  'obvious',
  'obviously',
  'predictable',
  'plain',
  'plainly',
  'avoidable',
  'avoid',
  'foresee',
  'foreseeable',
  'clear',
  'clearly',
  'inevitable',
  'prevent',
  'preventable',
];

function outcome(cue: Cue, parts: Parts): string | undefined {
  const { rest, firstOfRest } = parts;
  if (firstOfRest === 'that' && /^that .+ /i.test(rest))
    return `Today we know ${rest}; at the time, the signals in sight were [the signals].`;
  return parts.topic && says(cue, ...PLAIN_LATER)
    ? `Today ${parts.topic} is easy to see; at the time, the signals in sight were [the signals].`
    : undefined;
}

function guard(cue: Cue, parts: Parts): string | undefined {
  const { rest, firstOfRest } = parts;
  if (parts.verb.toLowerCase() === 'to' && rest && says(cue, 'remind', 'tell', 'learn'))
    return `Guard for next time: the tool helps to ${rest.replace(/^(?:actually|always|please|really)\s+/i, '')}, and says so when it is left out.`;
  if (/^(?:when|with|while|during)$/.test(firstOfRest) && rest)
    return `Guard for next time: [what the tool asks or shows] ${rest}.`;
  return parts.about && WORKPLACE.test(parts.about)
    ? `Guard for next time: [what the tool asks, shows or stops] around ${parts.about}, for anyone in that seat.`
    : undefined;
}

function tailored(cue: Cue, parts: Parts): string | undefined {
  const { who, rest, firstOfRest } = parts;
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
      return judged(cue, parts);
    case 'human_error':
      return slip(cue, parts);
    case 'accusation':
      return askInstead(cue, parts);
    case 'absolute':
      return habit(cue, parts);
    case 'hindsight':
      return outcome(cue, parts);
    case 'punitive':
      return guard(cue, parts);
    case 'motive':
      return who
        ? `What happened was [what was done]; in ${parts.possessive} own words, the goal was [to be asked].`
        : undefined;
    case 'sarcasm':
      if (firstOfRest === 'to' && rest)
        return `Said plainly: the plan was ${rest}; the effect was [the effect].`;
      return parts.clause && !/let['’]s|^(?:what|who|how|why|when|where)\b/i.test(parts.clause)
        ? `Said plainly: ${parts.clause}; what led to it was [what led to it].`
        : undefined;
  }
}

/** What a guard can stand around. */
const WORKPLACE =
  /(?:server|database|config|switch|router|firewall|pump|cluster|pipeline|deploy|migration|schema|backup|cabinet|label|form|panel|console|queue|script|system|host|key|table|rack|network|dose|chart|screen)s?$/i;

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
