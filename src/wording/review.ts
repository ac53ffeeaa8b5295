import type { Category, Finding, Severity } from './wording';

export interface ReviewOptions {
  /** The text is Slack mrkdwn: `&amp;`, `<@U123>`, `<url|label>`, `*bold*`. */
  mrkdwn?: boolean;
}

interface Phrase {
  words: RegExp;
  category: Category;
  severity: Severity;
  rewording: string;
}

const PHRASES: Phrase[] = [
  {
    words: /\b(?:human|operator|user|pilot) error\b/giu,
    category: 'human_error',
    severity: 'strong',
    rewording: 'An unexpected step was taken, and nothing on the screen stood in its way.',
  },
  {
    words: /\b(?:my|his|her|their) (?:own )?fault\b/giu,
    category: 'fault',
    severity: 'strong',
    rewording: 'Several things had to line up for this: [the change], and [the check that was missing].',
  },
  {
    words: /\b(?:he|she|they|you|we|I) should(?:n['’]t| not| never)? have \w{2,30}/giu,
    category: 'counterfactual',
    severity: 'strong',
    rewording: 'At that point the information at hand was [what was known].',
  },
];

/** Finds words that sound like blame, in order and without overlaps. Pure, local and deterministic. */
export function review(text: string, _options: ReviewOptions = {}): Finding[] {
  const found: Finding[] = [];
  for (const phrase of PHRASES) {
    for (const match of text.matchAll(phrase.words)) {
      found.push({
        start: match.index,
        end: match.index + match[0].length,
        category: phrase.category,
        severity: phrase.severity,
        soundsLike: 'It sounds like blame.',
        why: 'People explain less when they have to defend themselves.',
        rewording: phrase.rewording,
        question: 'What made this the sensible thing to do at the time?',
      });
    }
  }
  found.sort((a, b) => a.start - b.start);
  return found.filter((finding, i) => i === 0 || finding.start >= (found[i - 1]?.end ?? 0));
}
