import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../src/config';
import { createLogger, type Logger } from '../src/logger';
import { makeFolder } from '../src/make-folder';
import { shortcutIds, slackManifest } from '../src/manifest';
import { endOnSignal, endWithFailure } from '../src/process-end';
import { type Running, type RunOptions, run } from '../src/run';
import { generateKeyRing } from '../src/vault/key-ring';
import { describePortInUse } from './port-in-use';
import { openSandboxDatabase } from './sandbox-database';
import { type Sandbox, startSandbox } from './start-sandbox';
import { VirtualClock } from './virtual-clock';
import { wakeJobs } from './wake-jobs';

/** How often time that goes on by itself is looked at for jobs that came due, in milliseconds. */
const wakeEveryMs = 1_000;

/** `npm start` without Slack credentials: a Slack workspace on this machine, and Evenkeel installed in it. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const clock = VirtualClock.running();
  const manifest = slackManifest({ slashCommand: config.slashCommand, requestUrl: null });
  const sandbox = await startSandbox({
    port: config.sandboxPort,
    clock,
    scopes: manifest.oauth_config.scopes.bot,
    subscriptions: manifest.settings.event_subscriptions.bot_events,
    shortcuts: shortcutIds(manifest),
  }).catch((error: unknown) => describePortInUse(error, config.sandboxPort));

  const folder = join(config.dataDir, 'sandbox');
  makeFolder(config.dataDir);
  makeFolder(folder, 0o700);
  const logFile = join(folder, 'evenkeel.log');
  // Truncated at each start, like everything else about a sandbox workspace.
  const logger = createLogger({ level: config.logLevel, destination: logTo(logFile) });
  const database = await openSandboxDatabase({ ...config, log: logger });
  const running = await run({
    config: {
      ...config,
      databaseUrl: database.url,
      // What they seal is gone after a restart, and so are they.
      keys: generateKeyRing(),
      // Anyone can act as anyone in a sandbox, so it stays on this machine.
      host: '127.0.0.1',
      slack: slackOf(sandbox),
    },
    clock,
    logger,
  }).catch(async (error: unknown) => {
    await database.close();
    throw error;
  });
  sandbox.setAppUrl(`http://127.0.0.1:${running.port}/slack/events`);
  const stopWaking = keepWaking(clock, running, logger);
  process.stdout.write(`${readyLines(sandbox.url, running.port, config.slashCommand, logFile)}\n`);
  endOnSignal(async () => {
    stopWaking();
    await running.stop();
    await sandbox.stop();
    await database.close();
    process.stdout.write('Evenkeel has stopped.\n');
  });
}

function slackOf({ workspaces, signingSecret, apiUrl }: Sandbox): RunOptions['config']['slack'] {
  const botToken = workspaces[0]?.botToken ?? '';
  return { mode: 'http', botToken, signingSecret, apiUrl };
}

function logTo(file: string) {
  const stream = createWriteStream(file, { mode: 0o600 });
  stream.on('error', ({ message }) => process.stderr.write(`The log cannot be written: ${message}\n`));
  return stream;
}

/** The queue waits on the system's clock; once the workspace's time was moved ahead, jobs come due before that one says so. */
function keepWaking(clock: VirtualClock, { database }: Running, logger: Logger): () => void {
  const wake = async () => wakeJobs(database.pool, clock.now());
  const stopListening = clock.onChange(wake);
  const timer = setInterval(() => {
    if (clock.isAhead()) wake().catch((error) => logger.warn({ err: error }, 'Due jobs were not woken'));
  }, wakeEveryMs);
  return () => {
    stopListening();
    clearInterval(timer);
  };
}

function readyLines(sandboxUrl: string, port: number, slashCommand: string, logFile: string): string {
  return [
    `Evenkeel is running in a Slack workspace of its own on this machine; nothing leaves it, and it is empty again after a restart.`,
    `Workspace: ${sandboxUrl} (who is there, and how to act as them)   Evenkeel: http://127.0.0.1:${port}/readyz   Log: ${logFile}`,
    `Try it: \`npm run walk\` in a second terminal plays a retro from ${slashCommand} to the closed case.   Stop: Ctrl-C`,
  ].join('\n');
}

main().catch((error: unknown) => endWithFailure(error));
