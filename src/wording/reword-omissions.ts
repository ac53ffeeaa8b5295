import type { Cue } from './detect';
import { isParticiple } from './participle';
import { type Parts, says } from './reword-parts';

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
  if (cue.match.subject?.who === 'you' || (says(cue, 'you') && !parts.about)) {
    return 'What was in view at that moment, and what made the step taken the reasonable one?';
  }
  const act = joined(parts.verb, parts.rest);
  const done = isParticiple(cue.match.sentence.tokens[cue.match.end - 1]);
  if (who && done && !GENERIC.test(who) && (cue.rule.shape === 'participle' || says(cue, 'had', 'if'))) {
    return parts.negated
      ? `${who} had ${act}; what was known at that point was ${FACTS}.`
      : `${who} had not ${act}; what was known at that point was ${FACTS}.`;
  }
  if (cue.rule.shape === 'infinitive' && who)
    return `The plan was for ${OBJECTIVE.get(who.toLowerCase()) ?? who} to ${step(parts)}; that day was different in [what was different].`;
  if (done && says(cue, 'been') && parts.topic) {
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
const NOT_FOLLOWED = [
  'follow',
  'comply',
  'adhere',
  'violate',
  'breach',
  'deviate',
  'flout',
  'break',
  'against',
];
const LEFT_OUT = ['omit', 'skip', 'bypass', 'leave', 'circumvent'];

/** What was left out becomes a step nothing asked for, or a thing that did not stand out. */
export function failureVerb(cue: Cue, parts: Parts): string | undefined {
  const [first, second] = cue.match.sentence.tokens.slice(cue.match.at, cue.match.at + 2);
  const named = cue.rule.shape === 'infinitive' ? step(parts) : '';
  const bothered =
    says(cue, 'bother', 'bothered', 'arsed', 'care') && parts.firstOfRest === 'to' ? step(parts) : '';
  const undone =
    /^(?:nobody|none|neither|not one)\b/.test(`${first?.word} ${second?.word}`) &&
    parts.rest &&
    parts.base !== 'bother'
      ? parts.base === 'to'
        ? parts.rest
        : joined(parts.base, parts.rest)
      : '';
  const left = named || bothered || undone;
  if (left) return `The step to ${left} was left out that time; nothing at that point asked for it.`;
  if (parts.inner && first?.lemma === 'let')
    return `${parts.inner} came to this without a sign of it; what would have given notice is [the reminder].`;
  if (parts.inner && first?.lemma === 'leave')
    return `${parts.inner.replace(/ (?:up|on|lying|plugged|behind)$/, '')} stayed that way; at that point nothing asked for it.`;
  const broken = says(cue, ...NOT_FOLLOWED);
  if (cue.rule.shape !== 'object' && !broken) return undefined;
  const object = objectOf(parts);
  if (!object) return undefined;
  if (broken)
    return `${object} did not fit that moment; what made another way look right was [what made it so].`;
  // "did nothing about the alarm"
  if (first?.lemma === 'do') return undefined;
  return LEFT_OUT.includes(first?.lemma ?? '')
    ? `${object} was left out that time; nothing at that point asked for it.`
    : `${object} did not stand out at that moment; attention was on [what else was going on].`;
}
