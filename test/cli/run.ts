import { PassThrough, Readable, Writable } from 'node:stream';
import { runCommandLine } from '../../src/cli/command-line';
import type { EraseRequest } from '../../src/cli/erase-command';

/** What one call of the command line came to. */
export interface Ran {
  exitCode: number;
  out: string;
  err: string;
  /** Whether it was the app that was asked for. */
  startedApp: boolean;
  /** Whom it was asked to erase, if anybody. */
  erased?: EraseRequest[];
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
  const erased: EraseRequest[] = [];
  const eraseMember = async (request: EraseRequest) => {
    erased.push(request);
    return 'Erased.';
  };
  const startApp = async () => {
    startedApp = true;
  };
  const stdin = Readable.from([Buffer.from(input)], { objectMode: false });
  const exitCode = await runCommandLine({ args, stdin, stdout, stderr, startApp, eraseMember });
  return { exitCode, out: stdout.text, err: stderr.text, startedApp, ...(erased.length > 0 && { erased }) };
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
    eraseMember: async () => '',
  });
  return { stdin, stdout, ended };
}
