import type { Cue } from './detect';
import { isParticiple } from './participle';
import type { Parts } from './reword-parts';

/** Where the writer is asked to fill in what only they can know. */
const FACTS = '[what was known]';

/** Words put together, empty ones left out. */
export const joined = (...pieces: string[]): string => pieces.filter(Boolean).join(' ');

/** "forgot to renew it": the words from the infinitive on. */
export function step(parts: Parts): string {
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
export const GENERIC = /^(?:any|every|each|no|an?|all|most|people|everyone|anyone)\b/i;
/** Says which thing it is. */
export const DETERMINED =
  /^(?:the|an?|my|our|this|that|these|those|all|his|her|their|its|both|two|three|four|five|six|several|every|each|step)\s/i;

/** What should have been done becomes what was done, and what was known. */
export function counterfactual(cue: Cue, parts: Parts): string | undefined {
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

/** What was left out becomes a step nothing asked for, or a thing that did not stand out. */
export function failureVerb(cue: Cue, parts: Parts): string | undefined {
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
