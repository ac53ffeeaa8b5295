import { styleText } from 'node:util';
import type { Outcome } from './outcome';
import type { PlacedFinding } from './review-text';

/** A file's words go to a terminal: what could steer it, or break a line in two, becomes a space. */
export const printable = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ');

/** One finding for people, its first line as compilers and linters write it, so that editors can jump there. */
export function findingLines(file: string, finding: PlacedFinding, { color }: { color: boolean }): string {
  const paint = (format: 'bold' | 'dim', text: string) =>
    color ? styleText(format, text, { validateStream: false }) : text;
  const { line, column, category, severity, soundsLike, why, question } = finding;
  const phrase = paint('bold', `“${printable(finding.phrase)}”`);
  return [
    `${printable(file)}:${line}:${column}  ${phrase}  ${paint('dim', `${severity} ${category}`)}`,
    `  ${paint('dim', 'why')}     ${soundsLike} ${why}`,
    `  ${paint('dim', 'rather')}  ${printable(finding.rewording)}`,
    `  ${paint('dim', 'ask')}     ${question}`,
    '\n',
  ].join('\n');
}

const some = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** The last line: what was found, and in how much. */
export function summaryLine({ reviewed, flagged, findings, unusable }: Outcome): string {
  const all = findings.strong + findings.mild;
  const kinds = `${findings.strong} strong, ${findings.mild} mild`;
  const found = all === 0 ? 'Nothing found' : `${some(all, 'finding')} (${kinds})`;
  const where =
    all === 0 || reviewed === 1 ? some(reviewed, 'file') : `${flagged} of ${some(reviewed, 'file')}`;
  const missing = unusable === 0 ? '' : ` ${some(unusable, 'file')} could not be read.`;
  return `${found} in ${where}.${missing}\n`;
}
