import { Command, Option } from 'commander';
import type { Severity } from '../wording/wording';
import type { CommandLineOptions } from './command-line';
import { exitCodeOf } from './outcome';
import { reviewFiles } from './review-files';
import { reviewLines } from './review-lines';
import { FORMATS, type Format } from './review-text';
import { sourcesOf } from './source';

interface ReviewOptions {
  check?: Severity;
  json?: boolean;
  jsonl?: boolean;
  format?: Format;
}

const MORE = `
Each finding starts with file:line:column. Lines and columns count from 1, columns in characters as people count them.
Nothing is sent anywhere: the text is read on this machine, and English only.

Exit code:
  0  read everything; without --check also when something was found
  1  --check, and something of that severity was found
  2  an option, file or line could not be used; the others were reviewed all the same

Examples:
  evenkeel review incidents/*.md
  evenkeel review --check mild incidents/2026-11-02.md
  git log -1 --format=%B | evenkeel review --format text
  evenkeel review --jsonl < sentences.jsonl > findings.jsonl
`;

/** `evenkeel review`: the wording review for files. */
export function reviewCommand(
  { stdin, stdout, stderr }: CommandLineOptions,
  setExitCode: (code: number) => void,
): Command {
  return new Command('review')
    .description('find words in Markdown or plain text that sound like blame, and offer fairer ones')
    .argument('[files...]', 'what to read; standard input when there is none, or for -')
    .addOption(
      new Option('--check [severity]', 'exit with 1 when something is found').choices(['strong', 'mild']),
    )
    .addOption(new Option('--json', 'print one JSON object instead of lines for people').conflicts('jsonl'))
    .option(
      '--jsonl',
      'read lines {"id","text"}, write a line with "flagged", "spans" and "findings" for each',
    )
    .addOption(
      new Option('--format <format>', 'how the text is written; told by the file name when left out').choices(
        FORMATS,
      ),
    )
    .addHelpText('after', MORE)
    .action(async (files: string[], { check, json = false, jsonl, format }: ReviewOptions) => {
      if (files.length === 0 && stdin.isTTY) stderr.write('Reading what you type; end with Ctrl-D.\n');
      const sources = sourcesOf(files, stdin);
      const color = stdout.hasColors?.() ?? false;
      const outcome = jsonl
        ? await reviewLines({ sources, format, stdout, stderr })
        : await reviewFiles({ sources, format, json, color, stdout, stderr });
      setExitCode(exitCodeOf(outcome, check));
    });
}
