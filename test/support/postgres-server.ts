import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseLog } from '../../src/database/database-log';
import {
  type EmbeddedServer,
  type EmbeddedServerOptions,
  startEmbeddedServer,
} from '../../src/database/embedded-server';
import { quickFolder, quickFolders } from './quick-folder';

/** A log for tests: keeps what was said, so that a test can ask, and prints nothing. */
export function recordingLog(): DatabaseLog & { entries: { level: string; message: string }[] } {
  const entries: { level: string; message: string }[] = [];
  const write = (level: string) => (_fields: Record<string, unknown>, message: string) => {
    entries.push({ level, message });
  };
  return { entries, debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
}

const PREFIX = 'evenkeel-test-';

/** A folder of mode 0700 that says which process it belongs to. */
export function temporaryDataDir(): string {
  const folder = mkdtempSync(join(quickFolder(), PREFIX));
  writeFileSync(join(folder, 'owner.pid'), String(process.pid));
  return folder;
}

/** The folders of this and other test runs, wherever they were made. */
export const testFolders = (): string[] =>
  quickFolders.flatMap((parent) =>
    readdirSync(parent)
      .filter((name) => name.startsWith(PREFIX))
      .map((name) => join(parent, name)),
  );

/** Removes servers and folders whose test run was killed before it could clean up. */
export async function removeAbandonedServers(): Promise<void> {
  for (const folder of testFolders()) {
    if (ownerLives(folder)) continue;
    for (const dataDir of dataDirsIn(folder)) {
      const server = await startEmbeddedServer({ dataDir, log: recordingLog(), durable: false });
      await server.stop();
    }
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The folder itself, and those that a process with this temporary folder has made in it. */
function dataDirsIn(folder: string): string[] {
  const inside = readdirSync(folder).map((name) => join(folder, name));
  return [folder, ...inside].filter((dataDir) => existsSync(join(dataDir, 'postgres')));
}

function ownerLives(folder: string): boolean {
  try {
    process.kill(Number(readFileSync(join(folder, 'owner.pid'), 'utf8')), 0);
    return true;
  } catch (error) {
    // EPERM: it lives and belongs to someone else. A missing file: the folder is being made at this moment.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/** A server of one test's own, to be broken. */
export interface DisposableServer {
  /** Stays the same across restarts. */
  url: string;
  dataDir: string;
  /** Starts it again after a stop. */
  start(): Promise<void>;
  /** A clean stop, as by an operator. */
  stop(): Promise<void>;
  /** Stops it as a power cut would: nothing is flushed, the next start recovers. Returns when it is gone. */
  stopImmediately(): Promise<void>;
  /** Stops it and removes its folder. */
  destroy(): Promise<void>;
}

/** Starts an empty server in its own folder on its own port; about a second. */
export async function startDisposableServer(
  options: Partial<EmbeddedServerOptions> = {},
): Promise<DisposableServer> {
  const dataDir = options.dataDir ?? temporaryDataDir();
  const start = () =>
    startEmbeddedServer({
      log: recordingLog(),
      durable: false,
      mayCreateDatabases: true,
      ...options,
      dataDir,
    });
  let server: EmbeddedServer | null = await start();
  return {
    url: server.url,
    dataDir,
    async start() {
      server ??= await start();
    },
    async stop() {
      await server?.stop();
      server = null;
    },
    async stopImmediately() {
      if (!server) return;
      const { pid } = server;
      process.kill(pid, 'SIGQUIT');
      await server.stop();
      server = null;
    },
    async destroy() {
      await server?.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
