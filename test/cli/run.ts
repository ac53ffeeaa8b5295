import { PassThrough, Readable, Writable } from 'node:stream';
import { runCommandLine } from '../../src/cli/command-line';

/** What one call of the command line came to. */
export interface Ran {
  exitCode: number;
  out: string;
  err: string;
  /** Whether it was the app that was asked for. */
  startedApp: boolean;
}

class Written extends Writable {
  text = '';
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString('utf8');
    done();
    this.emit('written');
  }
}

/** Runs the command line in this process. */
export async function evenkeel(
  args: readonly string[],
  { input = '', color = false }: { input?: string | Buffer; color?: boolean } = {},
): Promise<Ran> {
  const stdout = Object.assign(new Written(), { hasColors: () => color });
  const stderr = new Written();
  let startedApp = false;
  const startApp = async () => {
    startedApp = true;
  };
  const stdin = Readable.from([Buffer.from(input)], { objectMode: false });
  const exitCode = await runCommandLine({ args, stdin, stdout, stderr, startApp });
  return { exitCode, out: stdout.text, err: stderr.text, startedApp };
}

/** Standard input that the test writes to while the command is under way. */
export function openEnded() {
  const stdin = new PassThrough();
  const stdout = new Written();
  const ended = runCommandLine({
    args: ['review', '--jsonl'],
    stdin,
    stdout,
    stderr: new Written(),
    startApp: async () => {},
  });
  return { stdin, stdout, ended };
}
