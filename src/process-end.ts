import { AppError } from './errors';

/** Finishes what is under way when the process is asked to end; a second signal does not wait. */
export function endOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1);
      stopping = true;
      stop().then(
        () => process.exit(0),
        (error: unknown) => endWithFailure(error, 'Evenkeel did not stop in order'),
      );
    });
  }
}

/** Ends the process with one sentence per thing that has to be mended. */
export function endWithFailure(error: unknown, what = 'Evenkeel could not start', exitCode = 1): never {
  for (const problem of problemsOf(error, what)) process.stderr.write(`${problem}\n`);
  process.exit(exitCode);
}

/** Somebody who has read enough (`… | head`) ends it quietly, with the code a shell gives for that. */
export function endWhenNobodyReads(output: NodeJS.WriteStream): void {
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(141);
    endWithFailure(error, 'The output could not be written', 2);
  });
}

function problemsOf(error: unknown, what: string): string[] {
  const { problems } = error as { problems?: string[] };
  if (problems) return problems;
  if (error instanceof AppError) return [error.userMessage ?? error.message];
  const { code, port, message } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE') {
    return [
      `Port ${port} is in use by another program: stop that program, or choose another port with PORT=${Number(port) + 100}.`,
    ];
  }
  if (code === 'EACCES' && port !== undefined) {
    return [`Port ${port} may not be used by this user: choose one above 1023 with PORT=3000.`];
  }
  // Database and system errors say what is wrong in their message; none of them has seen anybody's words yet.
  return [error instanceof Error ? `${what}: ${message}` : `${what}.`];
}
