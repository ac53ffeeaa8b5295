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

function index(wordsOf: (rule: Rule) => Iterable<string>): Map<string, Rule[]> {
  const byWord = new Map<string, Rule[]>();
  for (const rule of ALL) {
    for (const word of new Set(wordsOf(rule))) {
      const list = byWord.get(word);
      if (list) list.push(rule);
      else byWord.set(word, [rule]);
    }
  }
  return byWord;
}

/** Every rule, by the rarest words its pattern needs: which rules a sentence has to be tried with at all. */
export const RULES_BY_KEY = index((rule) => rule.pattern.keys);

/** Every rule, by the words its pattern can start with: where to try them. */
export const RULES_BY_FIRST_WORD = index((rule) => rule.pattern.anchors);
