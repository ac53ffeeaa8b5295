import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { packageFolder } from './migration-files';
import { WHOLE_SCHEMA, withSchemaEngine } from './schema-engine';

/** The project's data model, as Prisma's engine takes it. */
function projectSchema() {
  const path = join(packageFolder(), 'prisma/schema.prisma');
  return { files: [{ path, content: readFileSync(path, 'utf8') }] };
}

/**
 * The SQL that would make a database like prisma/schema.prisma; empty when they agree.
 * Development and tests only: a running Evenkeel never compares.
 */
export async function diffToSchema(url: string): Promise<string> {
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  try {
    const { stdout } = await withSchemaEngine(pool, (engine) =>
      engine.diff({
        from: { tag: 'schemaDatasource', ...projectSchema(), configDir: packageFolder() },
        to: { tag: 'schemaDatamodel', ...projectSchema() },
        script: true,
        exitCode: null,
        filters: WHOLE_SCHEMA,
      }),
    );
    return /^(-- This is an empty migration\.)?\s*$/.test(stdout ?? '') ? '' : (stdout as string);
  } finally {
    await pool.end();
  }
}
