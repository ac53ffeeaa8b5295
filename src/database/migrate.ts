import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { AppError } from '../errors';
import type { DatabaseLog } from './database-log';
import { ensureExtensions } from './extensions';
import { type MigrationFile, migrationsFolder, readMigrations, toMigrationList } from './migration-files';
import { assertHistory, readHistory } from './migration-history';
import { reasonOf } from './reason-of';
import { WHOLE_SCHEMA, withSchemaEngine } from './schema-engine';
import { ensureTenantRoles } from './tenant-roles';

export interface MigrateOptions {
  /** Of the role that owns the database. */
  url: string;
  log: DatabaseLog;
  /** Other migrations than the project's own: for tests. */
  folder?: string;
}

/** One number for everyone who migrates this database. */
const MIGRATION_LOCK = 7_305_210_843;

/** The schema of the job queue, made by graphile-worker itself. */
const QUEUE_SCHEMA = 'graphile_worker';

/**
 * Brings a database up to date: roles, extensions, our tables, the job queue's tables. Safe to call from many processes at once
 * (one works, the others wait) and quick when nothing is to do.
 * @returns the names of the migrations that this call applied
 * @throws AppError which migration stopped it, why, and how to recover
 */
export async function migrate(options: MigrateOptions): Promise<{ applied: string[] }> {
  const { url, log, folder = migrationsFolder() } = options;
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, keepAlive: true });
  // Without a listener a lost connection would end the process; the statement that was waiting fails anyway.
  client.on('error', (error) => log.warn({ reason: error.message }, 'Lost the connection while migrating.'));
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await ensureTenantRoles(client, log);
    await ensureExtensions(client, log);
    return await withPool(url, log, async (pool) => {
      const applied = await applyMigrations(client, pool, folder, log);
      await runMigrations({ pgPool: pool, schema: QUEUE_SCHEMA });
      return { applied };
    });
  } finally {
    // Ends the lock too.
    await client.end();
  }
}

/**
 * Connections for one migration, ended when it is over. graphile-worker does not wait for the end of those it makes itself, and stops
 * listening to them before: Postgres going away at that moment would end the process.
 */
async function withPool<T>(url: string, log: DatabaseLog, work: (pool: pg.Pool) => Promise<T>): Promise<T> {
  const pool = new pg.Pool({ connectionString: url, max: 2, connectionTimeoutMillis: 10_000 });
  const note = ({ message }: Error) => log.warn({ reason: message }, 'Lost the connection while migrating.');
  pool.on('error', note);
  // The pool listens to idle connections only.
  pool.on('connect', (client) => client.on('error', note));
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
}

async function applyMigrations(
  client: pg.Client,
  pool: pg.Pool,
  folder: string,
  log: DatabaseLog,
): Promise<string[]> {
  const migrations = readMigrations(folder);
  const history = await readHistory(client);
  assertHistory(history, migrations);
  const applied = new Set(history.map(({ name }) => name));
  const pending = migrations.filter(({ name }) => !applied.has(name));
  if (pending.length === 0) return [];
  try {
    const { appliedMigrationNames } = await withSchemaEngine(pool, (engine) =>
      engine.applyMigrations({ migrationsList: toMigrationList(folder, migrations), filters: WHOLE_SCHEMA }),
    );
    log.info({ migrations: appliedMigrationNames }, 'Migrated the database.');
    return appliedMigrationNames;
  } catch (error) {
    throw await explain(client, pending, error);
  }
}

/** Finds out which migration stopped. */
async function explain(client: pg.Client, pending: MigrationFile[], cause: unknown): Promise<AppError> {
  const history = await readHistory(client);
  assertHistory(history, pending, cause);
  return new AppError('migration_failed', `The database could not be migrated: ${reasonOf(cause)}`, {
    cause,
  });
}
