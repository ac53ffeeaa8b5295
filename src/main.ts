#!/usr/bin/env -S node --disable-warning=ExperimentalWarning
import { runCommandLine } from './cli/command-line';
import type { EraseRequest } from './cli/erase-command';
import { endWhenNobodyReads, endWithFailure } from './process-end';

/** The process entry. The app is loaded only when it is to run: a review answers before Slack's libraries were read. */
async function startApp(): Promise<void> {
  const { start } = await import('./start');
  await start(process.env).catch((error: unknown) => endWithFailure(error));
}

/** Erases one person; loads the database and the vault, and nothing of Slack's. */
async function eraseMember(request: EraseRequest): Promise<string> {
  const work = await import('./erase-member');
  return work
    .eraseMember(process.env, request)
    .catch((error: unknown) => endWithFailure(error, 'Nothing was erased'));
}

const { stdin, stdout, stderr } = process;
endWhenNobodyReads(stdout);
runCommandLine({ args: process.argv.slice(2), stdin, stdout, stderr, startApp, eraseMember }).then(
  (exitCode) => {
    process.exitCode = exitCode;
  },
  (error: unknown) => endWithFailure(error, 'Evenkeel stopped', 2),
);
