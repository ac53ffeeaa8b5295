import { join } from 'node:path';
import pg from 'pg';
import type { DatabaseLog } from '../src/database/database-log';
import { startEmbeddedServer } from '../src/database/embedded-server';
import { AppError } from '../src/errors';

/** Held by whoever uses the sandbox's database; the server drops it when its holder dies. */
const IN_USE_LOCK = 7_305_210_855;
const INSUFFICIENT_PRIVILEGE = '42501';

export interface SandboxDatabase {
  url: string;
  /** Takes everything out of it. Nobody else may use it meanwhile. */
  empty(): Promise<void>;
  /** Makes it anew, when not even its tables are of use. */
  recreate(): Promise<void>;
  /** Ends our use of it, and of the built-in server when there is one. */
  close(): Promise<void>;
}

/**
 * The database of the sandbox, apart from any real one: what Evenkeel knows of the sandbox workspace, and the workspace
 * itself. The two belong together, or Evenkeel's messages would point at nothing.
 * @throws AppError `sandbox_in_use`, `sandbox_database_refused`, each with what to do
 */
export async function openSandboxDatabase(options: {
  databaseUrl: string | null;
  dataDir: string;
  log: DatabaseLog;
  /** Survive a power cut (the default); a database that is thrown away need not. */
  durable?: boolean;
}): Promise<SandboxDatabase> {
  const { databaseUrl, dataDir, log, durable } = options;
  const server = databaseUrl
    ? null
    : await startEmbeddedServer({
        dataDir: join(dataDir, 'sandbox'),
        log,
        durable,
        mayCreateDatabases: true,
      });
  const home = databaseUrl ?? (server?.url as string);
  const holder = new pg.Client({
    connectionString: home,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    application_name: 'evenkeel sandbox',
  });
  // Without a listener a lost connection would end the process.
  holder.on('error', ({ message }) =>
    log.warn({ reason: message }, 'Lost the claim on the sandbox database.'),
  );
  const close = async () => {
    await holder.end();
    await server?.stop();
  };
  try {
    await holder.connect();
    const { url, name } = await claim(holder, home);
    const recreate = async () => {
      await holder.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`);
      await create(holder, name);
    };
    return { url, empty: () => emptyTables(url), recreate, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The database's name and address, once it is ours and there. */
async function claim(holder: pg.Client, home: string): Promise<{ url: string; name: string }> {
  const { rows } = await holder.query('select pg_try_advisory_lock($1) as free', [IN_USE_LOCK]);
  if (!rows[0].free) {
    throw new AppError('sandbox_in_use', 'another process uses the sandbox database', {
      userMessage:
        'Another Evenkeel with a sandbox is using this folder’s database: stop it first, or give this one a folder of its own with DATA_DIR.',
    });
  }
  const url = new URL(home);
  const name = `${decodeURIComponent(url.pathname.slice(1)) || 'evenkeel'}_sandbox`;
  url.pathname = `/${encodeURIComponent(name)}`;
  const found = await holder.query('select 1 from pg_database where datname = $1', [name]);
  if (!found.rowCount) await create(holder, name);
  return { url: url.href, name };
}

/** Keeps the tables themselves: making them takes longer than the rest of a start. */
export async function emptyTables(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const { rows } = await client.query(
      `select string_agg(format('%I.%I', schemaname, tablename), ', ') as tables from pg_tables
       where schemaname = 'public' and tablename <> '_prisma_migrations'
          or schemaname = 'sandbox'
          or schemaname = 'graphile_worker' and tablename in ('_private_jobs', '_private_job_queues')`,
    );
    if (rows[0].tables) await client.query(`truncate ${rows[0].tables}`);
  } finally {
    await client.end();
  }
}

async function create(holder: pg.Client, name: string): Promise<void> {
  try {
    await holder.query(`create database ${pg.escapeIdentifier(name)}`);
  } catch (cause) {
    if ((cause as pg.DatabaseError).code !== INSUFFICIENT_PRIVILEGE) throw cause;
    throw new AppError('sandbox_database_refused', 'the role may not create the sandbox database', {
      userMessage: `The role in DATABASE_URL may not create the database ${name}, which the sandbox needs for itself: leave DATABASE_URL out to use the built-in server, or create that database for this role.`,
      cause,
    });
  }
}
