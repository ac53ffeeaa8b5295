import { detect } from './detect';
import { tag } from './language-model';
import { mask } from './mask';
import { sentences } from './sentences';
import type { Finding } from './wording';

export interface ReviewOptions {
  /** The text is Slack mrkdwn: `&amp;`, `<@U123>`, `<url|label>`, `*bold*`. */
  mrkdwn?: boolean;
}

/** Finds words that sound like blame, in order and without overlaps. Pure, local and deterministic. */
export function review(text: string, options: ReviewOptions = {}): Finding[] {
  const parsed = sentences(mask(text, options), text);
  if (parsed.length === 0) return [];
  tag(parsed.map((sentence) => sentence.tokens));
  return parsed.flatMap((sentence) =>
    detect(sentence).map((cue) => ({
      start: cue.start,
      end: cue.end,
      category: cue.category,
      severity: cue.severity,
      soundsLike: 'It sounds like blame.',
      why: 'People explain less when they have to defend themselves.',
      rewording: 'At that point the information at hand was [what was known].',
      question: cue.rule.pattern.source,
    })),
  );
}
