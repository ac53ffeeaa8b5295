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

/** Every rule there is; the indexes below give places in this list. */
export const RULES: Rule[] = [
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

function index(wordsOf: (rule: Rule) => Iterable<string>): Map<string, number[]> {
  const byWord = new Map<string, number[]>();
  RULES.forEach((rule, at) => {
    for (const word of new Set(wordsOf(rule))) {
      const list = byWord.get(word);
      if (list) list.push(at);
      else byWord.set(word, [at]);
    }
  });
  return byWord;
}

/** The rules by the rarest words their patterns need: which ones a sentence has to be tried with at all. */
export const RULES_BY_KEY = index((rule) => rule.pattern.keys);

/** The rules by the words their patterns can start with: where to try them. */
export const RULES_BY_FIRST_WORD = index((rule) => rule.pattern.anchors);
