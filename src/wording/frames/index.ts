import type { Rule } from '../rule';
import { absolute } from './absolute';
import { accusation } from './accusation';
import { character } from './character';
import { counterfactual } from './counterfactual';
import { failureVerb } from './failure-verb';
import { fault } from './fault';
import { hindsight } from './hindsight';
import { humanError } from './human-error';
import { motive } from './motive';
import { punitive } from './punitive';
import { sarcasm } from './sarcasm';
import { selfBlame } from './self-blame';

/** Every rule, by the words its pattern can start with. */
export const RULES_BY_WORD: Map<string, Rule[]> = new Map();

const ALL = [
  selfBlame,
  punitive,
  humanError,
  character,
  motive,
  absolute,
  sarcasm,
  counterfactual,
  accusation,
  failureVerb,
  hindsight,
  fault,
].flat();

for (const rule of ALL) {
  for (const anchor of new Set(rule.pattern.anchors)) {
    const list = RULES_BY_WORD.get(anchor);
    if (list) list.push(rule);
    else RULES_BY_WORD.set(anchor, [rule]);
  }
}
