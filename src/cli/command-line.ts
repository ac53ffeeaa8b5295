import type { Readable, Writable } from 'node:stream';
import { Command, CommanderError } from 'commander';
import { type EraseRequest, eraseCommand } from './erase-command';
import { EXIT } from './outcome';
import { reviewCommand } from './review-command';

export interface CommandLineOptions {
  /** What stands behind the program's name. */
  args: readonly string[];
  stdin: Readable & { isTTY?: boolean };
  stdout: Writable & { hasColors?(): boolean };
  stderr: Writable;
  /** Runs Evenkeel on Slack; resolves when it is up. */
  startApp(): Promise<void>;
  /** Erases a person; says in a sentence what was done. */
  eraseMember(request: EraseRequest): Promise<string>;
}

/** Does what the command line says and answers with the exit code: 0, 1 for what `--check` found, 2 when it was no use. */
export async function runCommandLine(options: CommandLineOptions): Promise<number> {
  const { args, stdout, stderr, startApp } = options;
  let exitCode: number = EXIT.clean;
  const program = new Command('evenkeel')
    .description('Blameless retrospectives in Slack, and their wording review for files.')
    .usage('[command]')
    .exitOverride()
    .configureOutput({ writeOut: (text) => stdout.write(text), writeErr: (text) => stderr.write(text) })
    .showHelpAfterError('See `evenkeel --help`.');
  program
    .command('start')
    .description('run Evenkeel on Slack; also what `evenkeel` alone does')
    .action(startApp);
  const review = reviewCommand(options, (code) => {
    exitCode = code;
  });
  review.copyInheritedSettings(program).showHelpAfterError('See `evenkeel review --help`.');
  program.addCommand(review);
  const erase = eraseCommand(options);
  erase.copyInheritedSettings(program).showHelpAfterError('See `evenkeel erase --help`.');
  program.addCommand(erase);
  try {
    await program.parseAsync(args.length === 0 ? ['start'] : checkWithItsSeverity(args), { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? EXIT.clean : EXIT.unusable;
  }
  return exitCode;
}

/** `--check report.md` means a file, so a severity that stands apart is tied to its option before anybody else reads it. */
function checkWithItsSeverity(args: readonly string[]): string[] {
  const end = args.includes('--') ? args.indexOf('--') : args.length;
  const tied: string[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] as string;
    if (arg !== '--check' || at > end) {
      tied.push(arg);
    } else if (args[at + 1] === 'strong' || args[at + 1] === 'mild') {
      tied.push(`--check=${args[at + 1]}`);
      at += 1;
    } else {
      tied.push('--check=strong');
    }
  }
  return tied;
}
