import type { MrkdwnElement, PlainTextElement } from '@slack/types';
import { assertAtMost } from './broken-limit';
import { type LimitName, limits } from './limits';
import { Mrkdwn } from './mrkdwn';
import { cleanText, isolateBidi, truncate } from './text';

/** Our own constant text (a string: over a limit it throws) or people's words (made by `plain`: shortened). */
export type Plain = string | PlainTextElement;
export type Text = Plain | Mrkdwn;

/** People's words as plain text: nothing in it is read as formatting, and it is shortened to `max` units at a grapheme edge. */
export function plain(text: string, max: number): PlainTextElement {
  const clean = cleanText(text).text;
  const isolated = isolateBidi(truncate(clean, max));
  const fitting = isolated.length <= max ? isolated : isolateBidi(truncate(clean, Math.max(max - 2, 0)));
  // Slack refuses an empty text object.
  return { type: 'plain_text', text: fitting.trim() === '' ? '–' : fitting, emoji: false };
}

/** A plain text element within a limit. @throws AppError `block_limit_broken` when a string of ours is too long. */
export function toPlain(text: Plain, limit: LimitName): PlainTextElement {
  const max = limits[limit];
  if (typeof text === 'string') {
    assertAtMost(limit, text.length, max);
    return { type: 'plain_text', text, emoji: true };
  }
  return text.text.length <= max ? text : { ...text, text: truncate(text.text, max) };
}

/** A text object within a limit; mrkdwn is verbatim, so Slack links nothing that we did not. */
export function toText(text: Text, limit: LimitName): PlainTextElement | MrkdwnElement {
  if (!(text instanceof Mrkdwn)) return toPlain(text, limit);
  return { type: 'mrkdwn', text: text.render(limits[limit]) || ' ', verbatim: true };
}
