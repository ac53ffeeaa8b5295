import type pg from 'pg';
import { AppError } from '../errors';
import type { MigrationFile } from './migration-files';
import { reasonOf } from './reason-of';

/** What `_prisma_migrations` says about one migration. */
export interface AppliedMigration {
  name: string;
  checksum: string;
  /** False when it began and failed. */
  finished: boolean;
  /** PostgreSQL's words when it failed. */
  logs: string | null;
}

/** What was applied to a database; empty for a new one. Migrations marked as rolled back do not count. */
export async function readHistory(client: pg.Client): Promise<AppliedMigration[]> {
  const { rows } = await client.query(`select to_regclass('_prisma_migrations') is not null as present`);
  if (!rows[0].present) return [];
  const history = await client.query(
    `select migration_name as name, checksum, finished_at is not null as finished, logs
       from _prisma_migrations where rolled_back_at is null order by started_at`,
  );
  return history.rows;
}

/**
 * Stops when the history does not fit the folder. Going on would build on sand: a half-made table, or two databases that differ.
 * @param cause what the engine said when it stopped just now
 */
export function assertHistory(
  history: AppliedMigration[],
  migrations: MigrationFile[],
  cause?: unknown,
): void {
  const failed = history.find(({ finished }) => !finished);
  if (failed) throw failure(failed, cause);
  const byName = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { name, checksum } of history) {
    const file = byName.get(name);
    if (file && file.checksum !== checksum) throw edited(name);
  }
}

function failure({ name, logs }: AppliedMigration, cause: unknown): AppError {
  const reason = firstLines(logs) ?? (cause === undefined ? 'it was interrupted' : reasonOf(cause));
  return new AppError(
    'migration_failed',
    `The migration ${name} did not finish: ${reason}. A migration runs as one transaction, so its changes are most likely undone. ` +
      'Remove what it stumbled over (or restore the backup taken before), then tell the database that it may be tried again: ' +
      `update _prisma_migrations set rolled_back_at = now() where migration_name = '${name}' and finished_at is null; ` +
      'and start again.',
    { cause },
  );
}

function edited(name: string): AppError {
  return new AppError(
    'migration_edited',
    `The migration ${name} was applied to this database and its file was changed afterwards. ` +
      `Restore prisma/migrations/${name}/migration.sql as it was (git checkout) and put the change into a new migration.`,
  );
}

/** The engine's log is long; people need its database error. */
function firstLines(logs: string | null): string | undefined {
  const lines =
    logs
      ?.split('\n')
      .map((line) => line.trim())
      .filter(Boolean) ?? [];
  const start = lines.findIndex((line) => /error/i.test(line));
  return lines.length === 0
    ? undefined
    : lines
        .slice(Math.max(start, 0), Math.max(start, 0) + 4)
        .join(' ')
        .slice(0, 600);
}
