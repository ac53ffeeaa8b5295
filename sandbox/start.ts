import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { type Config, readConfig } from '../src/config';
import { createLogger } from '../src/logger';
import { endOnSignal, endWithFailure } from '../src/process-end';
import { describePortInUse } from './port-in-use';
import { openSandboxDatabase } from './sandbox-database';
import { openStage, openWorkspace, type Stage, sandboxFolder } from './stage';
import { VirtualClock } from './virtual-clock';

/** `npm start` without Slack credentials: a Slack workspace on this machine, and Evenkeel installed in it. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const page = join(__dirname, '../page');
  const sandbox = await openWorkspace(config, VirtualClock.running(), page).catch((error: unknown) =>
    describePortInUse(error, config.sandboxPort),
  );
  const logFile = join(sandboxFolder(config), 'evenkeel.log');
  const logger = createLogger({ level: config.logLevel, destination: logTo(logFile) });
  const database = await openSandboxDatabase({ ...config, log: logger });
  const stage = await openStage({ config, sandbox, database, logger });
  process.stdout.write(`${readyLines(stage, config, logFile)}\n`);
  endOnSignal(async () => {
    await stage.stop();
    process.stdout.write('Evenkeel has stopped.\n');
  });
}

/** Truncated at each start: it is about this process. */
function logTo(file: string) {
  const stream = createWriteStream(file, { mode: 0o600 });
  stream.on('error', ({ message }) => process.stderr.write(`The log cannot be written: ${message}\n`));
  return stream;
}

function readyLines({ sandbox, found, port }: Stage, { slashCommand }: Config, logFile: string): string {
  const state = {
    kept: 'Everything is as you left it; *Reset workspace* begins anew.',
    nothing: 'It is kept when you stop it; *Reset workspace* begins anew.',
    unreadable: `It begins anew: what was kept cannot be used (${'reason' in found ? found.reason : ''}).`,
  }[found.how];
  return [
    `Open http://localhost:${new URL(sandbox.url).port} in a browser: a Slack-like workspace with Evenkeel in it, on this machine only. ${state}`,
    `Or watch: \`npm run walk\` in a second terminal plays a retro from ${slashCommand} to the closed case.`,
    `Evenkeel: http://127.0.0.1:${port}/readyz   Log: ${logFile}   Stop: Ctrl-C`,
  ].join('\n');
}

main().catch((error: unknown) => endWithFailure(error));
