import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { AppError } from '../errors';
import type { EmbeddedBinaries } from './embedded-binaries';
import type { RunAs } from './embedded-user';
import { reasonOf } from './reason-of';

const run = promisify(execFile);

/** What a later start must know about a cluster. Kept inside it, so that a moved or restored folder stays whole. */
export interface ClusterState {
  port: number | null;
  superuserPassword: string;
  /** Of the login role `evenkeel`. */
  password: string;
}

export const SUPERUSER = 'postgres';

const stateFile = (cluster: string) => join(cluster, 'evenkeel.json');

/**
 * Makes the cluster if there is none: UTF-8, sorted by code point (`C.UTF-8` of PostgreSQL itself, so that no system library
 * update can corrupt an index), passwords checked with SCRAM.
 * It is made beside its place and moved there when complete: whoever is killed half-way leaves no half cluster.
 */
export async function ensureCluster(
  cluster: string,
  binaries: EmbeddedBinaries,
  runAs: RunAs,
  durable: boolean,
): Promise<void> {
  if (existsSync(cluster)) return;
  const state: ClusterState = { port: null, superuserPassword: secret(), password: secret() };
  const draft = `${cluster}.new-${process.pid}-${randomBytes(6).toString('hex')}`;
  const passwordFile = `${draft}.password`;
  try {
    mkdirSync(draft, { mode: 0o700 });
    writeFileSync(passwordFile, state.superuserPassword, { mode: 0o600 });
    if (runAs.uid !== undefined && runAs.gid !== undefined) {
      chownSync(draft, runAs.uid, runAs.gid);
      chownSync(passwordFile, runAs.uid, runAs.gid);
    }
    await initdb(draft, passwordFile, binaries, runAs, durable);
    writeState(draft, state);
    renameSync(draft, cluster);
  } catch (error) {
    // Another process that started at the same moment moved its own cluster there first; that one is used.
    if (existsSync(cluster)) return;
    throw new AppError(
      'embedded_server_failed',
      `PostgreSQL could not make its folder ${cluster} (${reasonOf(error).trim()}): ` +
        'check that the disk has 100 MB free and that you may write there, or set DATABASE_URL.',
      { cause: error },
    );
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

async function initdb(
  draft: string,
  passwordFile: string,
  binaries: EmbeddedBinaries,
  runAs: RunAs,
  durable: boolean,
): Promise<void> {
  const [program, ...args] = [
    ...runAs.prefix,
    binaries.initdb,
    `--pgdata=${draft}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    ...(durable ? [] : ['--no-sync']),
  ];
  await run(program as string, args, { cwd: draft, uid: runAs.uid, gid: runAs.gid });
}

/** Reads what a start needs, or says in one sentence why this folder cannot be used and what to do. */
export function readState(cluster: string, binaries: EmbeddedBinaries): ClusterState {
  const versionFile = join(cluster, 'PG_VERSION');
  const whatToDo =
    'restore the folder from a backup, move it away to begin with an empty database, or set DATABASE_URL.';
  if (!existsSync(versionFile) || !existsSync(stateFile(cluster))) {
    throw new AppError('embedded_server_failed', `${cluster} is not a whole PostgreSQL folder: ${whatToDo}`);
  }
  const version = readFileSync(versionFile, 'utf8').trim();
  if (version !== String(binaries.majorVersion)) {
    throw new AppError(
      'embedded_server_failed',
      `${cluster} was written by PostgreSQL ${version} and this Evenkeel brings PostgreSQL ${binaries.majorVersion}: ` +
        'dump it with the earlier version of Evenkeel and restore the dump here, ' +
        'move the folder away to begin with an empty database, or set DATABASE_URL.',
    );
  }
  try {
    return JSON.parse(readFileSync(stateFile(cluster), 'utf8')) as ClusterState;
  } catch (cause) {
    throw new AppError(
      'embedded_server_failed',
      `${stateFile(cluster)} cannot be read (${reasonOf(cause)}): ${whatToDo}`,
      { cause },
    );
  }
}

/** Written whole or not at all, readable by the cluster's owner only. */
export function writeState(cluster: string, state: ClusterState): void {
  const draft = `${stateFile(cluster)}.${randomBytes(6).toString('hex')}`;
  writeFileSync(draft, `${JSON.stringify(state)}\n`, { mode: 0o600 });
  if (process.getuid?.() === 0) {
    const owner = statSync(cluster);
    chownSync(draft, owner.uid, owner.gid);
  }
  renameSync(draft, stateFile(cluster));
}

/** Removes what a first start that was killed left behind; the drafts of processes that live are theirs. */
export function removeDrafts(cluster: string): void {
  const prefix = `${basename(cluster)}.new-`;
  for (const entry of readdirSync(dirname(cluster)).filter((name) => name.startsWith(prefix))) {
    const maker = Number.parseInt(entry.slice(prefix.length), 10);
    if (!isAlive(maker)) rmSync(join(dirname(cluster), entry), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

function secret(): string {
  return randomBytes(24).toString('base64url');
}
