import { type Cue, detect } from './detect';
import { isProbablyEnglish } from './language';
import { tag } from './language-model';
import { mask } from './mask';
import { MESSAGES } from './messages';
import { GENERAL, rewordings } from './reword';
import { type Sentence, sentences } from './sentences';
import type { Finding } from './wording';

export interface ReviewOptions {
  /** The text is Slack mrkdwn: `&amp;`, `<@U123>`, `<url|label>`, `*bold*`. */
  mrkdwn?: boolean;
}

/** Beyond this many findings nobody reads the rewordings one by one; the rest get the general one. */
const MOST_TAILORED = 40;

function parse(text: string, options: ReviewOptions): Sentence[] {
  const parsed = sentences(mask(text, options), text);
  if (parsed.length > 0) tag(parsed.map((sentence) => sentence.tokens));
  return parsed;
}

/** The first wording the review has nothing to say about. */
function reword(text: string, cue: Cue, options: ReviewOptions): string {
  for (const candidate of rewordings(text, cue)) {
    if (candidate === GENERAL[cue.category]) return candidate;
    if (parse(candidate, options).every((sentence) => detect(sentence).length === 0)) return candidate;
  }
  return GENERAL[cue.category];
}

/**
 * Finds words that sound like blame, in order and without overlaps, and offers a neutral wording for each. Pure,
 * local and deterministic; a text that is not English passes unread.
 */
export function review(text: string, options: ReviewOptions = {}): Finding[] {
  if (!isProbablyEnglish(text)) return [];
  const cues = parse(text, options).flatMap(detect);
  return cues.map((cue, i) => ({
    start: cue.start,
    end: cue.end,
    category: cue.category,
    severity: cue.severity,
    ...MESSAGES[cue.category],
    rewording: i < MOST_TAILORED ? reword(text, cue, options) : GENERAL[cue.category],
  }));
}
