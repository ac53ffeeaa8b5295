import { RULES, RULES_BY_FIRST_WORD, RULES_BY_KEY } from './frames';
import { isNegated, speaksAboutBlame } from './meta';
import { apply, type Match, type Rule } from './rule';
import type { Sentence } from './sentences';
import type { Category, Severity } from './wording';

/** Words that sound like blame, before anything is said about them. */
export interface Cue {
  start: number;
  end: number;
  category: Category;
  severity: Severity;
  rule: Rule;
  match: Match;
}

/** When two cues share words, the kind that says most about the sentence is named first. */
const RANK: Category[] = [
  'self_blame',
  'punitive',
  'human_error',
  'character',
  'motive',
  'absolute',
  'sarcasm',
  'counterfactual',
  'accusation',
  'failure_verb',
  'hindsight',
  'fault',
];

/** Who is spoken of decides the kind: the same words hit the writer, the reader or a third person. */
function categoryOf(rule: Rule, match: Match): Category {
  const who = match.subject?.who;
  if (who === 'I' && rule.category !== 'punitive') return 'self_blame';
  if (who === 'you' && (rule.category === 'fault' || rule.category === 'failure_verb')) return 'accusation';
  return rule.category;
}

/** A word that stands more often in one sentence is not language; the first places are enough to judge by. */
const MOST_PLACES = 8;

/** Every word a rule can be found by; most words of a text are none. */
const WORDS_OF_RULES = new Set([...RULES_BY_KEY.keys(), ...RULES_BY_FIRST_WORD.keys()]);

/** Where each word and dictionary form of the sentence stands that a rule can be found by. */
function placesIn(sentence: Sentence): Map<string, number[]> {
  const places = new Map<string, number[]>();
  const add = (word: string, at: number): void => {
    if (!WORDS_OF_RULES.has(word)) return;
    const list = places.get(word);
    if (!list) places.set(word, [at]);
    else if (list.length < MOST_PLACES) list.push(at);
  };
  for (let at = 0; at < sentence.tokens.length; at += 1) {
    const token = sentence.tokens[at];
    if (!token || (token.kind !== 'word' && token.kind !== 'punct' && token.kind !== 'number')) continue;
    add(token.word, at);
    if (token.lemma !== token.word) add(token.lemma, at);
  }
  return places;
}

function cueOf(rule: Rule, match: Match): Cue | undefined {
  const { tokens } = match.sentence;
  const first = tokens[Math.min(match.at, match.subject?.from ?? match.at)];
  const last = tokens[match.end - 1];
  if (!first || !last) return undefined;
  const mild = rule.severity === 'mild' || match.subject?.who === 'we';
  return {
    start: first.start,
    end: last.end,
    category: categoryOf(rule, match),
    severity: mild ? 'mild' : 'strong',
    rule,
    match,
  };
}

/** The round in which a rule's key was last met: a set of candidates without a set to fill for each sentence. */
const lastRound = new Uint32Array(RULES.length);
let round = 0;

function cuesIn(sentence: Sentence): Cue[] {
  const places = placesIn(sentence);
  round += 1;
  for (const word of places.keys()) for (const rule of RULES_BY_KEY.get(word) ?? []) lastRound[rule] = round;
  const found: Cue[] = [];
  for (const [word, starts] of places) {
    for (const number of RULES_BY_FIRST_WORD.get(word) ?? []) {
      const rule = RULES[number];
      if (!rule || lastRound[number] !== round) continue;
      for (const at of starts) {
        const match = apply(rule, sentence, at);
        if (!match || (rule.negatable && isNegated(match, rule.negative))) continue;
        const cue = cueOf(rule, match);
        if (cue) found.push(cue);
      }
    }
  }
  return found.length > 0 && speaksAboutBlame(sentence) ? [] : found;
}

/** The cues of a sentence, in order and without overlaps: better kind first, then the longer stretch. */
export function detect(sentence: Sentence): Cue[] {
  const cues = cuesIn(sentence);
  if (cues.length < 2) return cues;
  cues.sort(
    (a, b) =>
      RANK.indexOf(a.category) - RANK.indexOf(b.category) ||
      b.end - b.start - (a.end - a.start) ||
      a.start - b.start,
  );
  const kept: Cue[] = [];
  for (const cue of cues) {
    if (kept.every((other) => cue.end <= other.start || cue.start >= other.end)) kept.push(cue);
  }
  return kept.sort((a, b) => a.start - b.start);
}
