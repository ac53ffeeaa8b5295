import type { Cue } from './detect';
import { isParticiple } from './pattern';
import { type Parts, partsOf } from './reword-parts';
import type { Category } from './wording';

/** Where the writer is asked to fill in what only they can know. */
const FACTS = '[what was known]';

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

const joined = (...pieces: string[]): string => pieces.filter(Boolean).join(' ');

/** "forgot to renew it": the words from the infinitive on. */
function step(parts: Parts): string {
  if (parts.verb.toLowerCase() === 'to') return parts.rest;
  const whole = /^to$/i.test(parts.firstOfRest)
    ? parts.rest.replace(/^to\s+/i, '')
    : joined(parts.verb, parts.rest);
  return whole.replace(/,? (?:and|but) (?:did|never|chose|failed|forgot|then)\b.*$/i, '');
}

const OBJECTIVE = new Map([
  ['he', 'him'],
  ['she', 'her'],
  ['they', 'them'],
  ['we', 'us'],
  ['i', 'me'],
]);
/** "Any intern" did nothing and left nothing undone. */
const GENERIC = /^(?:any|every|each|no|an?|all|most|people|everyone|anyone)\b/i;
/** Says which thing it is. */
const DETERMINED =
  /^(?:the|an?|my|our|this|that|these|those|all|his|her|their|its|both|two|three|four|five|six|several|every|each|step)\s/i;

function counterfactual(cue: Cue, parts: Parts): string | undefined {
  const { who } = parts;
  const { source } = cue.rule.pattern;
  if (cue.match.subject?.who === 'you' || /\byou\b/.test(source)) {
    return 'What was in view at that moment, and what made the step taken the reasonable one?';
  }
  const act = joined(parts.verb, parts.rest);
  const done = isParticiple(cue.match.sentence.tokens[cue.match.end - 1]);
  if (
    who &&
    done &&
    !GENERIC.test(who) &&
    (cue.rule.shape === 'participle' || /^(?:had|if) .*<pp>$/.test(source))
  ) {
    return parts.negated
      ? `${who} had ${act}; what was known at that point was ${FACTS}.`
      : `${who} had not ${act}; what was known at that point was ${FACTS}.`;
  }
  if (cue.rule.shape === 'infinitive' && who)
    return `The plan was for ${OBJECTIVE.get(who.toLowerCase()) ?? who} to ${step(parts)}; that day was different in [what was different].`;
  if (source.includes('been') && source.includes('#worked') && parts.topic) {
    return `${parts.topic} was not ${act.replace(/\s+by .*$/, '')} at that point; nothing on the way asked for it.`;
  }
  if (parts.thing && cue.rule.shape === 'participle' && !parts.negated)
    return `At that point nothing asked for ${parts.thing}; what was known was ${FACTS}.`;
  return parts.about
    ? `When it came to ${parts.about}, the step taken was [the step]; what was known at that point was ${FACTS}.`
    : undefined;
}

/** "the dependency on the old gateway": the thing with what belongs to it. */
function objectOf({ thing, rest }: Parts): string {
  const behind = rest
    .replace(/^about\s+/i, '')
    .replace(/,? (?:and|or|before|after|when|while|until|which|that|so)\b.*$/i, '');
  if (!thing) return DETERMINED.test(behind) ? behind : '';
  if (behind.startsWith(thing)) return behind;
  return /^(?:of|on|in|for|from|to)\s+(?:the|our|a|an|this|that)\b/.test(behind)
    ? `${thing} ${behind}`
    : thing;
}

/** Rules and agreements: what was not followed had a reason not to fit. */
const RULED = /follow|comply|adhere|violat|breach|deviat|flout|break|against/;
const LEFT_OUT = /omit|skip|bypass|leave out|leave <N> out|circumvent/;

function failureVerb(cue: Cue, parts: Parts): string | undefined {
  const { source } = cue.rule.pattern;
  const { tokens } = cue.match.sentence;
  const verb = tokens[cue.match.at]?.word ?? '';
  const named = cue.rule.shape === 'infinitive' ? step(parts) : '';
  const bothered =
    (/bother|arsed|care/.test(source) || parts.base === 'bother') && parts.firstOfRest === 'to'
      ? step(parts)
      : '';
  const undone =
    /^nobody|^none|^not one|^neither/.test(source) && parts.rest && parts.base !== 'bother'
      ? parts.base === 'to'
        ? parts.rest
        : joined(parts.base, parts.rest)
      : '';
  const left = named || bothered || undone;
  if (left) return `The step to ${left} was left out that time; nothing at that point asked for it.`;
  if (parts.inner && /^~let /.test(source))
    return `${parts.inner} came to this without a sign of it; what would have given notice is [the reminder].`;
  if (parts.inner && /^~leave /.test(source))
    return `${parts.inner.replace(/ (?:up|on|lying|plugged|behind)$/, '')} stayed that way; at that point nothing asked for it.`;
  if (cue.rule.shape !== 'object' && !RULED.test(source)) return undefined;
  const object = objectOf(parts);
  if (!object || (verb === 'did' && /^~do/.test(source))) return undefined;
  if (RULED.test(source) && !/ignor|overlook/.test(verb))
    return `${object} did not fit that moment; what made another way look right was [what made it so].`;
  return LEFT_OUT.test(source) && /^(?:omit|skip|bypass|left|leav)/.test(verb)
    ? `${object} was left out that time; nothing at that point asked for it.`
    : `${object} did not stand out at that moment; attention was on [what else was going on].`;
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
  if (!DETERMINED.test(parts.thing)) return undefined;
  if (/forget|overlook|omit|miss|ignore/.test(source))
    return `${parts.thing} did not stand out to me at that moment; the screen showed [what was there].`;
  return /broke|killed|~take|#harm|caused|took/.test(source)
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
      if (who)
        return `What ${who} did was [what was done], with [the information at hand] and [the time there was].`;
      return /^(?:#trait|stupid\|)/.test(cue.rule.pattern.source) &&
        cue.match.sentence.tokens[cue.match.end]?.pos === 'NOUN' &&
        thing &&
        !/(?:attitude|behaviour|behavior|conduct|way|manner|person|mind)$/i.test(thing)
        ? `The ${thing.replace(/^(?:the|a|an)\s+/i, '')} came about with [the information at hand] and [the time there was].`
        : undefined;
    case 'human_error':
      if (/^(?:in|at|during|with|while|when)$/.test(firstOfRest) && rest)
        return `An unexpected step was taken ${rest}; no check stood in between, and the screen showed [what made it look right].`;
      return DETERMINED.test(thing) && !parts.who
        ? `With ${thing}, an unexpected step was taken; the screen showed [what made it look right], and no check stood in between.`
        : undefined;
    case 'accusation':
      return thing && /^(?:the|my|our|this|that|these|those|all)\s/i.test(thing)
        ? /^(?:read|test|check|ignore|look|open|see|listen|review)$/.test(parts.base)
          ? `What did ${thing} look like from your side, and what else was going on?`
          : `What happened to ${thing}, and what did it look like from your side?`
        : undefined;
    case 'absolute':
      if (cue.rule.shape === 'infinitive' && who && !GENERIC.test(who))
        return `On [date] and [date], ${who} did not ${joined(parts.base, parts.rest)}; around that time there was [what was going on].`;
      if (who)
        return `On [date] and [date], ${joined('[what happened]', thing && `with ${thing}`)}; ${who} had [what was going on].`;
      return DETERMINED.test(thing) || parts.about
        ? `On [date] and [date], [what happened] with ${DETERMINED.test(thing) ? thing : parts.about}; around that time there was [what was going on].`
        : undefined;
    case 'hindsight':
      if (firstOfRest === 'that' && /^that .+ /i.test(rest))
        return `Today we know ${rest}; at the time, the signals in sight were [the signals].`;
      return parts.topic &&
        /obvious|predictable|plain|avoid|foresee|clear|inevitable|prevent/.test(cue.rule.pattern.source)
        ? `Today ${parts.topic} is easy to see; at the time, the signals in sight were [the signals].`
        : undefined;
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
    case 'punitive':
      if (parts.verb.toLowerCase() === 'to' && rest && /remind|tell|learn/.test(cue.rule.pattern.source))
        return `Guard for next time: the tool helps to ${rest.replace(/^(?:actually|always|please|really)\s+/i, '')}, and says so when it is left out.`;
      if (/^(?:when|with|while|during)$/.test(firstOfRest) && rest)
        return `Guard for next time: [what the tool asks or shows] ${rest}.`;
      return parts.about && WORKPLACE.test(parts.about)
        ? `Guard for next time: [what the tool asks, shows or stops] around ${parts.about}, for anyone in that seat.`
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
