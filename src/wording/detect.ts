import { RULES_BY_WORD } from './frames';
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

function cuesIn(sentence: Sentence): Cue[] {
  const found: Cue[] = [];
  let meta: boolean | undefined;
  for (let at = 0; at < sentence.tokens.length; at += 1) {
    const token = sentence.tokens[at];
    if (!token || (token.kind !== 'word' && token.kind !== 'punct' && token.kind !== 'number')) continue;
    const byWord = RULES_BY_WORD.get(token.word) ?? [];
    const byLemma = token.lemma === token.word ? [] : (RULES_BY_WORD.get(token.lemma) ?? []);
    for (const rule of byLemma.length === 0 ? byWord : [...byWord, ...byLemma]) {
      const match = apply(rule, sentence, at);
      if (!match || (rule.negatable && isNegated(match))) continue;
      meta ??= speaksAboutBlame(sentence);
      if (meta) return [];
      const first = sentence.tokens[Math.min(at, match.subject?.from ?? at)];
      const last = sentence.tokens[match.end - 1] ?? token;
      const category = categoryOf(rule, match);
      const mild = rule.severity === 'mild' || match.subject?.who === 'we';
      found.push({
        start: (first ?? token).start,
        end: Math.max(last.end, token.end),
        category,
        severity: mild ? 'mild' : 'strong',
        rule,
        match,
      });
    }
  }
  return found;
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
