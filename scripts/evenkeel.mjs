#!/usr/bin/env -S node --disable-warning=ExperimentalWarning
// The command line in a checkout, as `npm run -s evenkeel -- review …` or `npx evenkeel review …`: builds what has changed, then
// hands over. Standard output belongs to the command; whatever the build has to say goes to standard error.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { isBuilt } from './build.mjs';

const [command, ...rest] = process.argv.slice(2);
const startsTheApp = (command ?? 'start') === 'start' && rest.length === 0;

if (startsTheApp) {
  // Like `npm start`, which also shows Evenkeel without Slack credentials.
  await import('./start.mjs');
} else {
  if (command === 'erase') build([]);
  else if (!isBuilt({ client: false })) build(['--without-client']);
  // npm runs a script in the package's folder, but the files on the line are named as seen from where it was typed.
  if (process.env.npm_lifecycle_event === 'evenkeel') process.chdir(process.env.INIT_CWD ?? '.');
  createRequire(import.meta.url)('../dist/src/main.js');
}

/** A review has no database, so it needs no client for one: a first one after `npm ci` need not wait for it. */
function build(options) {
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, 'build.mjs'), ...options], {
    stdio: ['ignore', process.stderr.fd, 'inherit'],
  });
  if (status !== 0) process.exit(2);
}
