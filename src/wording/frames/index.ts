import type { Rule } from '../rule';
import { absolute } from './absolute';
import { absoluteIdioms } from './absolute-idioms';
import { accusation } from './accusation';
import { accusationIdioms } from './accusation-idioms';
import { accusationQuestions } from './accusation-questions';
import { character } from './character';
import { characterIdioms } from './character-idioms';
import { counterfactual } from './counterfactual';
import { counterfactualIdioms } from './counterfactual-idioms';
import { failureVerb } from './failure-verb';
import { failureVerbIdioms } from './failure-verb-idioms';
import { fault } from './fault';
import { faultIdioms } from './fault-idioms';
import { hindsight } from './hindsight';
import { hindsightIdioms } from './hindsight-idioms';
import { humanError } from './human-error';
import { humanErrorIdioms } from './human-error-idioms';
import { motive } from './motive';
import { motiveIdioms } from './motive-idioms';
import { punitive } from './punitive';
import { punitiveIdioms } from './punitive-idioms';
import { sarcasm } from './sarcasm';
import { sarcasmIdioms } from './sarcasm-idioms';
import { selfBlame } from './self-blame';
import { selfBlameIdioms } from './self-blame-idioms';

/** Every rule there is; a rule is known by its place in this list. */
export const RULES: Rule[] = [
  selfBlame,
  selfBlameIdioms,
  punitive,
  punitiveIdioms,
  humanError,
  humanErrorIdioms,
  character,
  characterIdioms,
  motive,
  motiveIdioms,
  absolute,
  absoluteIdioms,
  sarcasm,
  sarcasmIdioms,
  counterfactual,
  counterfactualIdioms,
  accusation,
  accusationIdioms,
  accusationQuestions,
  failureVerb,
  failureVerbIdioms,
  hindsight,
  hindsightIdioms,
  fault,
  faultIdioms,
].flat();
