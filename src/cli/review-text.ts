import { isRead, review } from '../wording/review';
import type { Finding } from '../wording/wording';
import { markdownProse } from './markdown-prose';
import { passagesOf } from './passages';
import { type Position, positionsIn } from './position';

/** How a text is written: what counts as code, quotes and links in it. */
export type Format = 'markdown' | 'text' | 'slack';
export const FORMATS: readonly Format[] = ['markdown', 'text', 'slack'];

/** A finding with the place where people look for it. */
export interface PlacedFinding extends Finding, Position {
  endLine: number;
  endColumn: number;
  /** The words as they stand in the text. */
  phrase: string;
}

export interface TextReview {
  findings: PlacedFinding[];
  /** Lines that do not look English and were passed on unread. */
  unread: { fromLine: number; toLine: number }[];
}

/** Findings by UTF-16 offset in the text as given, and the stretches that do not look English. */
export function findIn(
  text: string,
  format: Format,
): { findings: Finding[]; unread: { start: number; end: number }[] } {
  const prose = format === 'markdown' ? markdownProse(text) : text;
  // A quote in Slack may reach to the end of its message, so messages are read in one piece.
  const passages = format === 'slack' ? [{ start: 0, text: prose }] : passagesOf(prose);
  const options = { mrkdwn: format === 'slack' };
  const findings: Finding[] = [];
  const unread: { start: number; end: number }[] = [];
  for (const { start, text: passage } of passages) {
    if (!isRead(passage, options)) {
      const before = unread.at(-1);
      if (before?.end === start) before.end = start + passage.length;
      else unread.push({ start, end: start + passage.length });
      continue;
    }
    for (const found of review(passage, options)) {
      const rewording = found.rewording.replace(/\s+/g, ' ');
      findings.push({ ...found, rewording, start: start + found.start, end: start + found.end });
    }
  }
  return { findings, unread };
}

/** Reviews a whole text. Pure and local, as the review itself. */
export function reviewText(text: string, format: Format): TextReview {
  const { findings, unread } = findIn(text, format);
  const positionOf = positionsIn(text);
  const lineOf = positionsIn(text);
  return {
    findings: findings.map((finding) => {
      const { line, column } = positionOf(finding.start);
      const { line: endLine, column: endColumn } = positionOf(finding.end);
      const phrase = text.slice(finding.start, finding.end);
      return { line, column, endLine, endColumn, phrase, ...finding };
    }),
    unread: unread.map(({ start, end }) => {
      const stretch = text.slice(start, end);
      const first = start + stretch.length - stretch.trimStart().length;
      return { fromLine: lineOf(first).line, toLine: lineOf(start + stretch.trimEnd().length).line };
    }),
  };
}
