import { createHash } from 'node:crypto';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Config, readConfig } from '../src/config';
import { createLogger, type Logger } from '../src/logger';
import { shortcutIds, slackManifest } from '../src/manifest';
import { endOnSignal, endWithFailure } from '../src/process-end';
import { loadKeyRing } from '../src/vault/load-key-ring';
import { EvenkeelHost } from './evenkeel-host';
import { type Found, WorkspaceKeeper } from './kept/keep-workspace';
import { PartTable } from './kept/part-table';
import { appMenu } from './page-api/app-menu';
import { describePortInUse } from './port-in-use';
import { openSandboxDatabase, type SandboxDatabase } from './sandbox-database';
import { type Sandbox, startSandbox } from './start-sandbox';
import { lifelikeWorkspace } from './state/workspace-history';
import { VirtualClock } from './virtual-clock';

/** `npm start` without Slack credentials: a Slack workspace on this machine, and Evenkeel installed in it. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const sandbox = await openWorkspace(config);
  const folder = join(config.dataDir, 'sandbox');
  mkdirSync(config.dataDir, { recursive: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const logFile = join(folder, 'evenkeel.log');
  const logger = createLogger({ level: config.logLevel, destination: logTo(logFile) });
  const database = await openSandboxDatabase({ ...config, log: logger });
  try {
    const { keeper, found } = await resume({ sandbox, database, folder, logger });
    // Its keys lie beside its data, and have nothing to do with those of a real workspace.
    const own = { ...config, databaseUrl: database.url, dataDir: folder, keys: null };
    const host = new EvenkeelHost({ config: own, sandbox, logger, database, keeper });
    const port = await host.start();
    sandbox.setHost(host);
    process.stdout.write(`${readyLines({ sandbox, found, port, config, logFile })}\n`);
    endOnSignal(async () => {
      await host.stop();
      await sandbox.stop();
      await keeper.stop();
      await database.close();
      process.stdout.write('Evenkeel has stopped.\n');
    });
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function openWorkspace(config: Config): Promise<Sandbox> {
  const manifest = slackManifest({ slashCommand: config.slashCommand, requestUrl: null });
  return startSandbox({
    port: config.sandboxPort,
    clock: VirtualClock.running(),
    scopes: manifest.oauth_config.scopes.bot,
    subscriptions: manifest.settings.event_subscriptions.bot_events,
    shortcuts: shortcutIds(manifest),
    workspaces: [lifelikeWorkspace()],
    app: appMenu(manifest),
    pageFolder: join(__dirname, '../page'),
  }).catch((error: unknown) => describePortInUse(error, config.sandboxPort));
}

/** The workspace as it was left, or a new one with nothing of an old one in Evenkeel's tables. */
async function resume({
  sandbox,
  database,
  folder,
  logger,
}: {
  sandbox: Sandbox;
  database: SandboxDatabase;
  folder: string;
  logger: Logger;
}): Promise<{ keeper: WorkspaceKeeper; found: Found }> {
  const { primary } = loadKeyRing({ keys: null, dataDir: folder, logger });
  const seal = createHash('sha256').update(primary.id).update(primary.secret).digest('hex');
  const table = new PartTable(database.url, logger);
  const keeper = new WorkspaceKeeper({ sandbox, table, log: logger, seal });
  const found = await keeper.resume();
  if (found.how !== 'kept') await database.empty();
  await keeper.start();
  return { keeper, found };
}

/** Truncated at each start: it is about this process. */
function logTo(file: string) {
  const stream = createWriteStream(file, { mode: 0o600 });
  stream.on('error', ({ message }) => process.stderr.write(`The log cannot be written: ${message}\n`));
  return stream;
}

interface Ready {
  sandbox: Sandbox;
  found: Found;
  port: number;
  config: Config;
  logFile: string;
}

function readyLines({ sandbox, found, port, config, logFile }: Ready): string {
  const { port: sandboxPort } = new URL(sandbox.url);
  const state = {
    kept: 'Everything is as you left it; *Reset workspace* begins anew.',
    nothing: 'It is kept when you stop it; *Reset workspace* begins anew.',
    unreadable: `It begins anew: what was kept cannot be used (${found.how === 'unreadable' ? found.reason : ''}).`,
  }[found.how];
  return [
    `Open http://localhost:${sandboxPort} in a browser: a Slack-like workspace with Evenkeel in it, on this machine only. ${state}`,
    `Or watch: \`npm run walk\` in a second terminal plays a retro from ${config.slashCommand} to the closed case.`,
    `Evenkeel: http://127.0.0.1:${port}/readyz   Log: ${logFile}   Stop: Ctrl-C`,
  ].join('\n');
}

main().catch((error: unknown) => endWithFailure(error));
