import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Config } from '../src/config';
import { AppError } from '../src/errors';
import type { Logger } from '../src/logger';
import { makeFolder } from '../src/make-folder';
import { shortcutIds, slackManifest } from '../src/manifest';
import { loadKeyRing } from '../src/vault/load-key-ring';
import { EvenkeelHost } from './evenkeel-host';
import { type Found, WorkspaceKeeper } from './kept/keep-workspace';
import { PartTable } from './kept/part-table';
import { appMenu } from './page-api/app-menu';
import type { SandboxDatabase } from './sandbox-database';
import { type Sandbox, startSandbox } from './start-sandbox';
import { lifelikeWorkspace } from './state/workspace-history';
import type { VirtualClock } from './virtual-clock';

type StageConfig = Omit<Config, 'slack'>;

/** A sandbox workspace with Evenkeel at work in it, and what was kept of both put back. */
export interface Stage {
  sandbox: Sandbox;
  host: EvenkeelHost;
  /** What was found of an earlier run. */
  found: Found;
  /** Where Evenkeel listens. */
  port: number;
  stop(): Promise<void>;
}

/** The workspace of `npm start`, with its page; it listens already, and Evenkeel is not there yet. */
export function openWorkspace(
  config: StageConfig,
  clock: VirtualClock,
  pageFolder: string,
): Promise<Sandbox> {
  const manifest = slackManifest({ slashCommand: config.slashCommand, requestUrl: null });
  return startSandbox({
    port: config.sandboxPort,
    clock,
    scopes: manifest.oauth_config.scopes.bot,
    subscriptions: manifest.settings.event_subscriptions.bot_events,
    shortcuts: shortcutIds(manifest),
    workspaces: [lifelikeWorkspace()],
    app: appMenu(manifest),
    pageFolder,
  });
}

/** Where the keys, the log and the built-in database of a sandbox are; made for its owner only. */
export function sandboxFolder({ dataDir }: Pick<Config, 'dataDir'>): string {
  const folder = join(dataDir, 'sandbox');
  makeFolder(folder, 0o700);
  return folder;
}

/** Puts back what was kept, or begins anew, and starts Evenkeel. Stopping it stops the workspace and closes `database`. */
export async function openStage(options: {
  config: StageConfig;
  sandbox: Sandbox;
  database: SandboxDatabase;
  logger: Logger;
}): Promise<Stage> {
  const { config, sandbox, database, logger } = options;
  // Its keys lie beside its data, and have nothing to do with those of a real workspace.
  const own = { ...config, databaseUrl: database.url, dataDir: sandboxFolder(config), keys: null };
  const table = new PartTable(database.url, logger);
  const keeper = new WorkspaceKeeper({ sandbox, table, log: logger, seal: sealOf(own, logger) });
  const host = new EvenkeelHost({ config: own, sandbox, logger, database, keeper });
  const stop = async () => {
    await host.stop();
    await sandbox.stop();
    await keeper.stop();
    await database.close();
  };
  try {
    let found = await keeper.resume();
    // Evenkeel must not remember a workspace that is not there any more.
    if (found.how !== 'kept') await database.empty();
    await keeper.start();
    const port = await host.start().catch(async (error: unknown) => {
      if (!isUnfitDatabase(error)) throw error;
      logger.warn({ err: error }, 'The sandbox database cannot be used; it is made anew');
      await database.recreate();
      await sandbox.beginAnew();
      await keeper.startAnew();
      // A first start that was cut off leaves nothing to tell about.
      if (found.how === 'kept') found = { how: 'unreadable', reason: 'its tables are of another version' };
      return host.start();
    });
    sandbox.setHost(host);
    return { sandbox, host, found, port, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Half-made tables, or those of a version whose migrations were others: there is nothing in a sandbox to mend them for. */
function isUnfitDatabase(error: unknown): boolean {
  return error instanceof AppError && ['migration_failed', 'migration_edited'].includes(error.code);
}

/** Names the keys without saying them: what they sealed is lost with them. */
function sealOf({ dataDir }: StageConfig, logger: Logger): string {
  const { primary } = loadKeyRing({ keys: null, dataDir, logger });
  return createHash('sha256').update(primary.id).update(primary.secret).digest('hex');
}
