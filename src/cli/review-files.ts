import { extname } from 'node:path';
import type { Writable } from 'node:stream';
import { count, noOutcome, type Outcome } from './outcome';
import { findingLines, printable, summaryLine } from './report';
import { type Format, reviewText, type TextReview } from './review-text';
import { readText, type Source, whyUnreadable } from './source';

export interface ReviewFilesOptions {
  sources: readonly Source[];
  /** Told by the file's name when left out; standard input is taken for Markdown. */
  format: Format | undefined;
  json: boolean;
  color: boolean;
  stdout: Writable;
  stderr: Writable;
}

/** A file that could not be read has `error`, and then nothing was found in it. */
interface FileReview extends TextReview {
  file: string;
  error?: string;
}

const MARKDOWN = new Set(['.md', '.markdown', '.mdown', '.mkd', '.mdx', '.qmd', '.rmd']);

function formatOf({ name }: Source): Format {
  return name === 'stdin' || MARKDOWN.has(extname(name).toLowerCase()) ? 'markdown' : 'text';
}

/** Reviews files one after the other and prints what was found; one that cannot be read does not keep the others from it. */
export async function reviewFiles(options: ReviewFilesOptions): Promise<Outcome> {
  const { sources, format, json, color, stdout, stderr } = options;
  const outcome = noOutcome();
  const files: FileReview[] = [];
  for (const source of sources) {
    const reviewed = await reviewFile(source, format ?? formatOf(source));
    tellAside(reviewed, stderr);
    if (reviewed.error) outcome.unusable += 1;
    else count(outcome, reviewed.findings);
    if (json) files.push(reviewed);
    else
      for (const finding of reviewed.findings) stdout.write(findingLines(reviewed.file, finding, { color }));
  }
  stdout.write(json ? `${JSON.stringify({ files, summary: outcome }, null, 2)}\n` : summaryLine(outcome));
  return outcome;
}

async function reviewFile(source: Source, format: Format): Promise<FileReview> {
  let text: string;
  try {
    text = await readText(source);
  } catch (error) {
    return { file: source.name, error: whyUnreadable(error), findings: [], unread: [] };
  }
  return { file: source.name, ...reviewText(text, format) };
}

/** What is not a finding stands beside the output, so that the output can be read by programs. */
function tellAside({ file, error, unread }: FileReview, stderr: Writable): void {
  if (error) stderr.write(`${printable(file)}: ${error}\n`);
  for (const { fromLine, toLine } of unread) {
    const lines = fromLine === toLine ? `line ${fromLine}` : `lines ${fromLine} to ${toLine}`;
    stderr.write(
      `${printable(file)}:${fromLine}: ${lines} do not look English and were passed on unread; that is not a sign that they are free of blame\n`,
    );
  }
}
