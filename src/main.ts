#!/usr/bin/env -S node --disable-warning=ExperimentalWarning
import { runCommandLine } from './cli/command-line';
import { endWhenNobodyReads, endWithFailure } from './process-end';

/** The process entry. The app is loaded only when it is to run: a review answers before Slack's libraries were read. */
async function startApp(): Promise<void> {
  const { start } = await import('./start');
  await start(process.env).catch((error: unknown) => endWithFailure(error));
}

const { stdin, stdout, stderr } = process;
endWhenNobodyReads(stdout);
runCommandLine({ args: process.argv.slice(2), stdin, stdout, stderr, startApp }).then(
  (exitCode) => {
    process.exitCode = exitCode;
  },
  (error: unknown) => endWithFailure(error, 'Evenkeel stopped', 2),
);
