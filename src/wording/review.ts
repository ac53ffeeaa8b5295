import { type Candidate, candidates } from './candidates';
import { type Cue, detect } from './detect';
import { isProbablyEnglish } from './language';
import { tag } from './language-model';
import { mask } from './mask';
import { explanationOf } from './messages';
import type { PhraseBook } from './phrases';
import { GENERAL, tailoredRewording } from './reword';
import { sentences } from './sentences';
import type { Finding } from './wording';

export interface ReviewOptions {
  /** The text is Slack mrkdwn: `&amp;`, `<@U123>`, `<url|label>`, `*bold*`. */
  mrkdwn?: boolean;
  /** What the workspace points at or leaves alone, in any language. */
  phrases?: PhraseBook;
}

/** Beyond this many findings nobody reads the rewordings one by one; the rest get the general one. */
const MOST_TAILORED = 25;

/** The sentences some rule may have something to say about. */
const split = (text: string, masked: string): Candidate[] => candidates(sentences(masked, text));

/** For each cue the first wording the review has nothing to say about; read in one go, as reading has a fixed cost. */
function reword(text: string, cues: Cue[], options: ReviewOptions): string[] {
  const tailored = cues.map((cue, i) => (i < MOST_TAILORED ? tailoredRewording(text, cue) : undefined));
  const parsed = tailored.map((wording) => (wording ? split(wording, mask(wording, options)) : []));
  tag(parsed.flat().map(({ sentence }) => sentence.tokens));
  return cues.map((cue, i) => {
    const wording = tailored[i];
    const clean = parsed[i]?.every((candidate) => detect(candidate).length === 0);
    return wording && clean ? wording : GENERAL[cue.category];
  });
}

/**
 * Finds words that sound like blame, in order and without overlaps, and offers a neutral wording for each. Pure,
 * local and deterministic; a text that is not English passes unread.
 */
export function review(text: string, options: ReviewOptions = {}): Finding[] {
  const masked = mask(text, options);
  const found = isProbablyEnglish(masked) ? findingsIn(text, masked, options) : [];
  return options.phrases ? options.phrases.applyTo(text, found, options) : found;
}

/** Whether the review reads a text: it is English, or too short to tell. Code, links and quotations have no say. */
export const isRead = (text: string, options: ReviewOptions = {}): boolean =>
  isProbablyEnglish(mask(text, options));

function findingsIn(text: string, masked: string, options: ReviewOptions): Finding[] {
  const parsed = split(text, masked);
  tag(parsed.map(({ sentence }) => sentence.tokens));
  const cues = parsed.flatMap(detect);
  const rewordings = reword(text, cues, options);
  return cues.map((cue, i) => ({
    start: cue.start,
    end: cue.end,
    category: cue.category,
    severity: cue.severity,
    ...explanationOf(cue.category),
    rewording: rewordings[i] ?? GENERAL[cue.category],
  }));
}
