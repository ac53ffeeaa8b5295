import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../src/config';
import { createLogger } from '../src/logger';
import { shortcutIds, slackManifest } from '../src/manifest';
import { endOnSignal, endWithFailure } from '../src/process-end';
import { generateKeyRing } from '../src/vault/key-ring';
import { EvenkeelHost } from './evenkeel-host';
import { appMenu } from './page-api/app-menu';
import { describePortInUse } from './port-in-use';
import { openSandboxDatabase } from './sandbox-database';
import { startSandbox } from './start-sandbox';
import { lifelikeWorkspace } from './state/workspace-history';
import { VirtualClock } from './virtual-clock';

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
    workspaces: [lifelikeWorkspace()],
    app: appMenu(manifest),
    pageFolder: join(__dirname, '../page'),
  }).catch((error: unknown) => describePortInUse(error, config.sandboxPort));

  const folder = join(config.dataDir, 'sandbox');
  mkdirSync(config.dataDir, { recursive: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const logFile = join(folder, 'evenkeel.log');
  // Truncated at each start, like everything else about a sandbox workspace.
  const logger = createLogger({ level: config.logLevel, destination: logTo(logFile) });
  const database = await openSandboxDatabase({ ...config, log: logger });
  const host = new EvenkeelHost({
    config: { ...config, databaseUrl: database.url, keys: generateKeyRing() },
    sandbox,
    logger,
    emptyDatabase: async () => {},
  });
  const port = await host.start().catch(async (error: unknown) => {
    await database.close();
    throw error;
  });
  sandbox.setHost(host);
  process.stdout.write(`${readyLines(sandbox.url, port, config.slashCommand, logFile)}\n`);
  endOnSignal(async () => {
    await host.stop();
    await sandbox.stop();
    await database.close();
    process.stdout.write('Evenkeel has stopped.\n');
  });
}

function logTo(file: string) {
  const stream = createWriteStream(file, { mode: 0o600 });
  stream.on('error', ({ message }) => process.stderr.write(`The log cannot be written: ${message}\n`));
  return stream;
}

function readyLines(sandboxUrl: string, port: number, slashCommand: string, logFile: string): string {
  return [
    `Evenkeel is running in a Slack workspace of its own on this machine; nothing leaves it, and it is empty again after a restart.`,
    `Workspace: ${sandboxUrl} (who is there, and how to act as them)   Evenkeel: http://127.0.0.1:${port}/readyz   Log: ${logFile}`,
    `Try it: \`npm run walk\` in a second terminal plays a retro from ${slashCommand} to the closed case.   Stop: Ctrl-C`,
  ].join('\n');
}

main().catch((error: unknown) => endWithFailure(error));
