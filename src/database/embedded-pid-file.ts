import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** A PostgreSQL main process that serves a cluster. */
export interface Postmaster {
  pid: number;
  port: number;
  /** False while it starts, recovers or stops. */
  ready: boolean;
}

const pidFile = (cluster: string) => join(cluster, 'postmaster.pid');

/**
 * The server that runs on this cluster now, if any.
 * A pid file alone proves nothing: after a kill or a reboot its number may belong to another program, so the command line is compared.
 */
export function findPostmaster(cluster: string): Postmaster | null {
  const content = readPidFile(cluster);
  const pid = pidIn(content);
  if (pid === null || !serves(pid, cluster)) return null;
  const lines = content.split('\n');
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

/** Empty also when there is none; a server that ends takes its file away at any moment. */
function readPidFile(cluster: string): string {
  try {
    return readFileSync(pidFile(cluster), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return '';
  }
}

/** Null for a file that is empty, as it is for a moment while a server starts. */
function pidIn(content: string): number | null {
  const pid = Number.parseInt(content, 10);
  return pid > 0 ? pid : null;
}

/** Whether this process is a server of this cluster. */
export function serves(pid: number, cluster: string): boolean {
  return commandLine(pid).includes(cluster);
}

/**
 * Takes away a pid file whose number now belongs to another program: PostgreSQL would refuse to start over it.
 * Another start may replace the file at this moment, so what was taken away is looked at again and put back if it is new.
 * @param alsoEmpty an empty file is a server that starts at this moment or, when it stays empty, what a power cut left
 */
export function removeStalePidFile(cluster: string, alsoEmpty: boolean): void {
  const content = readPidFile(cluster);
  const pid = pidIn(content);
  if (!existsSync(pidFile(cluster)) || (pid === null ? !alsoEmpty : serves(pid, cluster))) return;
  const aside = `${pidFile(cluster)}.${process.pid}`;
  renameSync(pidFile(cluster), aside);
  if (readFileSync(aside, 'utf8') !== content) renameSync(aside, pidFile(cluster));
  rmSync(aside, { force: true });
}

/** Empty when there is no such process (or only its zombie). */
function commandLine(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    const query =
      process.platform === 'win32' ? windowsQuery(pid) : ['ps', '-o', 'command=', '-p', String(pid)];
    return execFileSync(query[0] as string, query.slice(1), { encoding: 'utf8' });
  } catch {
    // Asking about a process that has ended fails; that is the answer.
    return '';
  }
}

function windowsQuery(pid: number): string[] {
  return [
    'powershell',
    '-NoProfile',
    '-Command',
    `(Get-CimInstance Win32_Process -Filter "ProcessId=${pid}").CommandLine`,
  ];
}
