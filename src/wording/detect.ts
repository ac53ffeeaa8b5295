import type { Candidate } from './candidates';
import { RULES } from './frames';
import { isNegated, speaksAboutBlame } from './meta';
import { apply, type Match, type Rule } from './rule';
import type { Sentence } from './sentences';
import type { Token } from './tokens';
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

const isRead = ({ kind }: Token): boolean => kind === 'word' || kind === 'punct' || kind === 'number';

/** Where a word or dictionary form stands, from a token on. */
function placesOf(word: string, tokens: readonly Token[], from: number): number[] {
  const places: number[] = [];
  for (let at = from; at < tokens.length && places.length < MOST_PLACES; at += 1) {
    const token = tokens[at] as Token;
    if (isRead(token) && (token.word === word || token.lemma === word)) places.push(at);
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

/** What the rules find at the places of one of their first words. */
function cuesAt(word: string, rules: readonly Rule[], sentence: Sentence, from: number): Cue[] {
  const found: Cue[] = [];
  const places = placesOf(word, sentence.tokens, from);
  for (const rule of rules) {
    if (!rule.pattern.anchors.has(word)) continue;
    for (const at of places) {
      const match = apply(rule, sentence, at);
      if (!match || (rule.negatable && isNegated(match, rule.negative))) continue;
      const cue = cueOf(rule, match);
      if (cue) found.push(cue);
    }
  }
  return found;
}

function cuesIn({ sentence, rules: numbers }: Candidate): Cue[] {
  const rules = numbers.map((number) => RULES[number] as Rule);
  const found: Cue[] = [];
  const tried: string[] = [];
  const tryFrom = (word: string, at: number): void => {
    if (!rules.some(({ pattern }) => pattern.anchors.has(word)) || tried.includes(word)) return;
    tried.push(word);
    found.push(...cuesAt(word, rules, sentence, at));
  };
  sentence.tokens.forEach((token, at) => {
    if (!isRead(token)) return;
    tryFrom(token.word, at);
    if (token.lemma !== token.word) tryFrom(token.lemma, at);
  });
  return found.length > 0 && speaksAboutBlame(sentence) ? [] : found;
}

/** The cues of a sentence, in order and without overlaps: better kind first, then the longer stretch. */
export function detect(candidate: Candidate): Cue[] {
  const cues = cuesIn(candidate);
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
