import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { MigrationList } from '@prisma/schema-engine-wasm';

/** One folder of prisma/migrations. */
export interface MigrationFile {
  name: string;
  sql: string;
  /** SHA-256 in hex, as Prisma keeps it in `_prisma_migrations`. */
  checksum: string;
}

/** The folder that holds package.json, whether this runs from src/ or from dist/src/. */
export function packageFolder(): string {
  for (let folder = __dirname; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'prisma/schema.prisma'))) return folder;
    if (folder === dirname(folder)) throw new Error(`No prisma/schema.prisma above ${__dirname}.`);
  }
}

/** Where the project's migrations are. */
export function migrationsFolder(): string {
  return join(packageFolder(), 'prisma/migrations');
}

/** The migrations in the order in which they are applied. */
export function readMigrations(folder: string): MigrationFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

/** The same in the shape that Prisma's engine takes. */
export function toMigrationList(folder: string, migrations: MigrationFile[]): MigrationList {
  const lockfile = join(folder, 'migration_lock.toml');
  return {
    baseDir: folder,
    lockfile: {
      path: 'migration_lock.toml',
      content: existsSync(lockfile) ? readFileSync(lockfile, 'utf8') : null,
    },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  };
}
