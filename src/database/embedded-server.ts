import { realpathSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { AppError } from '../errors';
import { makeFolder } from '../make-folder';
import type { DatabaseLog } from './database-log';
import { embeddedBinaries } from './embedded-binaries';
import { ensureCluster, readState, removeDrafts, writeState } from './embedded-cluster';
import { holdServer, LOGIN_ROLE, type ServerHolder } from './embedded-holder';
import { findPostmaster, type Postmaster, removeStalePidFile } from './embedded-pid-file';
import { type SpawnSettings, spawnPostmaster, stopPostmaster, waitUntilSettled } from './embedded-postmaster';
import { chooseRunAs } from './embedded-user';
import { reasonOf } from './reason-of';

/** A PostgreSQL that belongs to this folder. */
export interface EmbeddedServer {
  /** Connects as the ordinary role `evenkeel`, the owner of the database `evenkeel`. Holds a password. */
  url: string;
  /** The server's main process. */
  pid: number;
  /** Ends our use of the server, and the server itself when nobody else uses it; returns when that is done. */
  stop(): Promise<void>;
}

export interface EmbeddedServerOptions {
  /** Made when missing, for its owner only. The cluster is in `postgres`, its log in `postgres.log`. */
  dataDir: string;
  log: DatabaseLog;
  /** Survive a power cut (the default). Only tests say no. */
  durable?: boolean;
  /** Allow the login role to create databases: for tests and for writing migrations. */
  mayCreateDatabases?: boolean;
}

/** A start that meets another start or stop of the same folder tries again; each round waits for the other one. */
const ROUNDS = 20;

/**
 * Starts a real PostgreSQL from npm on 127.0.0.1, or joins the one that already runs on this folder
 * (left by a process that was killed, or in use by another one).
 * @throws AppError with one sentence of what to do
 */
export async function startEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const { log, durable = true } = options;
  makeFolder(options.dataDir, 0o700);
  const dataDir = realpathSync(options.dataDir);
  const cluster = join(dataDir, 'postgres');
  const binaries = embeddedBinaries();
  const runAs = await chooseRunAs(dataDir, cluster, binaries.postgres, log);
  await ensureCluster(cluster, binaries, runAs, durable);
  const settings = { cluster, binaries, runAs, durable, logFile: join(dataDir, 'postgres.log') };
  removeDrafts(cluster);
  for (let round = 1; ; round += 1) {
    const attempt = await attemptStart(options, settings, round);
    if ('server' in attempt) return attempt.server;
    log.debug({ reason: attempt.obstacle }, 'The embedded PostgreSQL did not start yet; trying again.');
    if (round >= ROUNDS) throw startFailure(settings, attempt.obstacle, attempt.cause);
    await pause(100);
  }
}

type Attempt = { server: EmbeddedServer } | { obstacle: string; cause?: unknown };

async function attemptStart(
  options: EmbeddedServerOptions,
  settings: Settings,
  round: number,
): Promise<Attempt> {
  const { cluster, binaries } = settings;
  const found = await findOrSpawn(settings, round, options.log);
  if ('obstacle' in found) return found;
  const { port, pid } = found;
  const { superuserPassword, password } = readState(cluster, binaries);
  const stop = async (holder: ServerHolder) => {
    if (await holder.release()) await stopPostmaster(cluster, binaries);
  };
  try {
    const holder = await holdServer({ ...options, port, superuserPassword, password });
    let stopping: Promise<void> | undefined;
    return {
      server: {
        url: `postgresql://${LOGIN_ROLE}:${password}@127.0.0.1:${port}/evenkeel`,
        pid,
        stop: () => {
          stopping ??= stop(holder);
          return stopping;
        },
      },
    };
  } catch (cause) {
    // It may be stopping at this moment because its last user left.
    return { obstacle: reasonOf(cause), cause };
  }
}

type Settings = Omit<SpawnSettings, 'port'>;

/** @returns an obstacle when another process is in the way for a moment */
async function findOrSpawn(
  settings: Settings,
  round: number,
  log: DatabaseLog,
): Promise<Postmaster | { obstacle: string }> {
  const { cluster, binaries, logFile } = settings;
  const running = await waitUntilSettled(cluster);
  if (running) {
    log.info({ pid: running.pid }, 'Joined the PostgreSQL that already runs on this folder.');
    return running;
  }
  removeStalePidFile(cluster, round > ROUNDS / 2);
  const state = readState(cluster, binaries);
  const port = await freePort(state.port);
  if (port !== state.port) writeState(cluster, { ...state, port });
  const outcome = await spawnPostmaster({ ...settings, port });
  if ('pid' in outcome) {
    log.info({ pid: outcome.pid, port, logFile }, 'Started the embedded PostgreSQL.');
    return outcome;
  }
  // Another start was quicker, the port was taken meanwhile, or the last helper of a killed server is still ending.
  const inTheWay = /already exists|in use|is empty|could not bind/i.test(outcome.failure);
  if (inTheWay || findPostmaster(cluster)) return { obstacle: outcome.failure };
  throw startFailure(settings, outcome.failure);
}

/** The port used before, so that URLs stay the same, unless something else has taken it. */
async function freePort(wanted: number | null): Promise<number> {
  const tried = wanted === null ? null : await listenOnce(wanted);
  return tried ?? ((await listenOnce(0)) as number);
}

function listenOnce(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(null));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = probe.address();
      probe.close(() => resolve(address && typeof address === 'object' ? address.port : null));
    });
  });
}

function startFailure({ cluster, logFile }: Settings, reason: string, cause?: unknown): AppError {
  return new AppError(
    'embedded_server_failed',
    `PostgreSQL could not start on ${cluster} (${reason.trim()}; its log is ${logFile}): restore the folder from a backup, ` +
      'move it away to begin with an empty database, or set DATABASE_URL to a server of your own.',
    { cause },
  );
}
