import type pg from 'pg';
import { AppError } from '../errors';
import type { DatabaseLog } from './database-log';
import { APP_ROLE } from './tenant-roles';

/** What search is made of. Both are trusted: whoever may create in a database may add them, without being a superuser. */
const EXTENSIONS = ['pg_trgm', 'unaccent'];

const INSUFFICIENT_PRIVILEGE = '42501';
/** The server does not have the extension's files. */
const NOT_INSTALLED = new Set(['0A000', '58P01']);

/**
 * Adds the extensions that search needs and lets the app role reach them, wherever a managed server keeps them.
 * @throws AppError `database_extension_missing` with what to install, or the SQL to run once.
 */
export async function ensureExtensions(client: pg.Client, log: DatabaseLog): Promise<void> {
  for (const extension of EXTENSIONS) {
    const { rows } = await client.query('select from pg_extension where extname = $1', [extension]);
    if (rows.length > 0) continue;
    await attempt(client, extension, `create extension if not exists ${extension}`);
    log.info({ extension }, 'Added a database extension.');
  }
  const { rows } = await client.query<{ extension: string; schema: string }>(
    `select e.extname as extension, quote_ident(n.nspname) as schema
       from pg_extension e join pg_namespace n on n.oid = e.extnamespace
      where e.extname = any($1) and not has_schema_privilege($2, n.oid, 'usage')`,
    [EXTENSIONS, APP_ROLE],
  );
  for (const { extension, schema } of rows)
    await attempt(client, extension, `grant usage on schema ${schema} to ${APP_ROLE}`);
}

async function attempt(client: pg.Client, extension: string, sql: string): Promise<void> {
  try {
    await client.query(sql);
  } catch (cause) {
    const { code = '' } = cause as { code?: string };
    if (code === INSUFFICIENT_PRIVILEGE) {
      throw new AppError(
        'database_extension_missing',
        `Search needs the PostgreSQL extension ${extension}, and the database role may not set it up. ` +
          `Run this once in the database as a superuser, then start again: ${sql};`,
        { cause },
      );
    }
    if (NOT_INSTALLED.has(code)) {
      throw new AppError(
        'database_extension_missing',
        `Search needs the PostgreSQL extension ${extension}, which this server does not have. ` +
          'Install the package that brings it (often called postgresql-contrib), then start again.',
        { cause },
      );
    }
    throw cause;
  }
}
