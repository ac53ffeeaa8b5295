import { startProblems } from './start-problems';

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
  for (const problem of startProblems(error, what)) process.stderr.write(`${problem}\n`);
  process.exit(exitCode);
}

/** Somebody who has read enough (`… | head`) ends it quietly, with the code a shell gives for that. */
export function endWhenNobodyReads(output: NodeJS.WriteStream): void {
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(141);
    endWithFailure(error, 'The output could not be written', 2);
  });
}
