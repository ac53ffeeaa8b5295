import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { onServer } from '../support/postgres';
import { testFolders } from '../support/postgres-server';
import { until } from '../support/until';

/** One value of one row, as whoever holds a dump reads it. */
export interface DumpedValue {
  table: string;
  column: string;
  row: number;
  text: string;
}

/**
 * Every column of every row of every table, the queue's included, past row-level security. Bytes are read as text.
 * Needs only the owner of the tables: it lifts the forced policies in a transaction that is rolled back.
 */
export async function dumpDatabase(url: string): Promise<DumpedValue[]> {
  const [found] = await onServer(
    url,
    `select format('%I.%I', n.nspname, c.relname) as name, c.relforcerowsecurity as forced
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'm') and n.nspname not in ('pg_catalog', 'information_schema')
        and n.nspname not like 'pg_toast%' order by 1`,
  );
  const tables = found?.rows as { name: string; forced: boolean }[];
  const results = await onServer(
    url,
    'begin',
    ...tables.flatMap(({ name, forced }) => [
      forced ? `alter table ${name} no force row level security` : 'select 1',
      // Whoever holds the files also sees which transaction wrote a row, and which one locked it last.
      `select *, 'xmin:' || xmin as written_by, 'xmin:' || xmax as locked_by from ${name}`,
    ]),
    'rollback',
  );
  return tables.flatMap(({ name }, index) =>
    (results[2 + index * 2]?.rows ?? []).flatMap((row, at) => valuesOf(name, at, row)),
  );
}

function valuesOf(table: string, row: number, values: Record<string, unknown>): DumpedValue[] {
  return Object.entries(values)
    .filter(([, value]) => value !== null)
    .map(([column, value]) => ({ table: table.replace('public.', ''), column, row, text: textOf(value) }));
}

function textOf(value: unknown): string {
  if (Buffer.isBuffer(value)) return value.toString('utf8');
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Where a text stands in a dump, as `table.column`. */
export function placesOf(dump: readonly DumpedValue[], needle: string): string[] {
  return [
    ...new Set(
      dump.filter(({ text }) => text.includes(needle)).map(({ table, column }) => `${table}.${column}`),
    ),
  ];
}

/**
 * The files of a server on this machine: tables with their dead rows, indexes, write-ahead log. What is in none of them is
 * in no backup either. Null when the server runs elsewhere.
 */
export async function filesWith(url: string, needles: readonly string[]): Promise<string[] | null> {
  const root = clusterAt(new URL(url).port);
  if (root === null) return null;
  const [database, position] = await onServer(
    url,
    'select oid from pg_database where datname = current_database()',
    'select pg_current_wal_insert_lsn()::text as lsn',
  );
  await until('the write-ahead log is on disk', async () => {
    const [flushed] = await onServer(
      url,
      `select pg_current_wal_flush_lsn() >= '${position?.rows[0].lsn}' as done`,
    );
    return flushed?.rows[0].done;
  });
  const folders = [`base/${database?.rows[0].oid}`, 'pg_wal'].map((folder) => join(root, folder));
  return folders.flatMap(filesIn).flatMap((file) => {
    const bytes = bytesIn(file);
    return needles.filter((needle) => bytes.includes(needle)).map((needle) => `${file}: ${needle}`);
  });
}

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(folder, entry.name));
}

/** The cluster of the test run's own server: its pid file names the port in the fourth line. */
function clusterAt(port: string): string | null {
  const clusters = testFolders().map((folder) => join(folder, 'postgres'));
  const isHere = (cluster: string) => {
    const pidFile = join(cluster, 'postmaster.pid');
    return existsSync(pidFile) && readFileSync(pidFile, 'utf8').split('\n')[3] === port;
  };
  return clusters.find(isHere) ?? null;
}

/** Nothing when the server has taken the file away since it was listed, as it does with log that it needs no more. */
function bytesIn(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}
