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
export function endWithFailure(error: unknown, what = 'Evenkeel could not start'): never {
  for (const problem of startProblems(error, what)) process.stderr.write(`${problem}\n`);
  process.exit(1);
}
