// `npm start`: builds what has changed, then runs Evenkeel: on Slack when credentials are set, else on a sandbox workspace
// on this machine. One process runs it all, so that Ctrl-C and `kill` reach what they are meant for.
import './check-node.mjs';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { isBuilt } from './build.mjs';

// `--disable-warning` would do the same, but an older Node does not get as far as our words with an option it does not know.
process.removeAllListeners('warning');
process.on('warning', (warning) => {
  if (warning.name !== 'ExperimentalWarning') process.stderr.write(`${warning.stack ?? warning}\n`);
});

const require = createRequire(import.meta.url);
const root = join(import.meta.dirname, '..');
if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'));

const credentials = ['SLACK_BOT_TOKEN', 'SLACK_SIGNING_SECRET', 'SLACK_APP_TOKEN'];
const onSlack = credentials.some((name) => process.env[name]?.trim());

// Built apart, so that the compiler does not stay in memory.
if (!isBuilt()) {
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, 'build.mjs')], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
require(onSlack ? '../dist/src/main.js' : '../dist/sandbox/start.js');
