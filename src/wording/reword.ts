import type { Cue } from './detect';
import { type Parts, partsOf } from './reword-parts';
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
