import { execFileSync, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { EmbeddedBinaries } from './embedded-binaries';
import { findPostmaster, type Postmaster, serves } from './embedded-pid-file';
import type { RunAs } from './embedded-user';

const POLL_MS = 10;
const LOG_LIMIT_BYTES = 10 * 1024 * 1024;

export interface SpawnSettings {
  cluster: string;
  binaries: EmbeddedBinaries;
  runAs: RunAs;
  port: number;
  durable: boolean;
  logFile: string;
}

/**
 * Starts the server and waits until it accepts connections (after a crash that includes recovery, however long it takes).
 * @returns the server, or PostgreSQL's own words on why it stopped
 */
export async function spawnPostmaster(settings: SpawnSettings): Promise<Postmaster | { failure: string }> {
  const { cluster, runAs, logFile } = settings;
  if (existsSync(logFile) && statSync(logFile).size > LOG_LIMIT_BYTES) renameSync(logFile, `${logFile}.old`);
  const log = openSync(logFile, 'a', 0o600);
  const logStart = statSync(logFile).size;
  const [program, ...args] = [...runAs.prefix, settings.binaries.postgres, ...serverArguments(settings)];
  const child = spawn(program as string, args, {
    cwd: cluster,
    uid: runAs.uid,
    gid: runAs.gid,
    // Its own process group: Ctrl-C in the terminal must reach Evenkeel, which stops the server after its last transaction.
    detached: true,
    // Neither the parent's output nor its environment (which holds secrets) is handed on.
    stdio: ['ignore', log, log],
    env: process.platform === 'win32' ? undefined : { LC_ALL: 'C', TZ: 'UTC' },
  });
  closeSync(log);
  let ended: string | null = null;
  child.on('error', (error) => {
    ended = error.message;
  });
  child.on('exit', (code, signal) => {
    ended = `exit ${code ?? signal}`;
  });
  child.unref();
  while (ended === null) {
    const postmaster = findPostmaster(cluster);
    if (postmaster?.ready && postmaster.pid === child.pid) return postmaster;
    await pause(POLL_MS);
  }
  return { failure: lastWords(logFile, logStart) || ended };
}

function serverArguments({ cluster, port, durable }: SpawnSettings): string[] {
  const settings: Record<string, string | number> = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 200,
    password_encryption: 'scram-sha-256',
    timezone: 'UTC',
    jit: 'off',
    wal_level: 'minimal',
    max_wal_senders: 0,
    max_wal_size: '256MB',
    log_checkpoints: 'off',
    // People's words must not reach a log file: no statements, no details of the offending row.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_line_prefix: '%m [%p] ',
    ...(durable
      ? {}
      : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' }),
  };
  return ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

/** The reason PostgreSQL gave in its log since `start`, and its hint. */
function lastWords(logFile: string, start: number): string {
  return readFileSync(logFile)
    .subarray(start)
    .toString('utf8')
    .split('\n')
    .filter((line) => /(FATAL|PANIC|ERROR|HINT|LOG: {2}could not|postgres:|unshare:)/.test(line))
    .map((line) => line.replace(/^.*?(?:FATAL|PANIC|ERROR|HINT|LOG): +/, ''))
    .join(' ');
}

/** Waits until a server that was found starting or stopping is ready (returned) or gone (null). */
export async function waitUntilSettled(cluster: string): Promise<Postmaster | null> {
  for (;;) {
    const postmaster = findPostmaster(cluster);
    if (!postmaster || postmaster.ready) return postmaster;
    await pause(POLL_MS);
  }
}

const FAST_SHUTDOWN_POLLS = 3_000;

/** Ends every session, writes everything out and returns when the server is gone; after 30 s stops it the hard way (no data is lost). */
export async function stopPostmaster(cluster: string, binaries: EmbeddedBinaries): Promise<void> {
  const running = findPostmaster(cluster);
  if (!running) return;
  signal(running.pid, 'SIGINT', cluster, binaries);
  for (let polls = 0; serves(running.pid, cluster); polls += 1) {
    if (polls === FAST_SHUTDOWN_POLLS) signal(running.pid, 'SIGQUIT', cluster, binaries);
    await pause(POLL_MS);
  }
}

function signal(pid: number, name: 'SIGINT' | 'SIGQUIT', cluster: string, binaries: EmbeddedBinaries): void {
  if (process.platform === 'win32') {
    // Windows has no signals; pg_ctl speaks PostgreSQL's own replacement for them.
    execFileSync(binaries.pgCtl, [
      'stop',
      '-W',
      '-D',
      cluster,
      '-m',
      name === 'SIGINT' ? 'fast' : 'immediate',
    ]);
    return;
  }
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
