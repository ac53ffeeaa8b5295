// Writes prisma/migrations/<time>_<name>/migration.sql: what is missing between the migrations so far and prisma/schema.prisma.
//   node scripts/new-migration.mjs <name> [--folder <exact folder name>]
// It applies the migrations to a throwaway embedded PostgreSQL and asks Prisma's own engine for the difference, so it needs
// neither a database nor the Prisma command line. Tables of tenants are put under row-level security at the end.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [name, flag, exactFolder] = process.argv.slice(2);
if (
  !name ||
  !/^[a-z][a-z0-9_]*$/.test(name) ||
  (flag !== undefined && (flag !== '--folder' || !exactFolder))
) {
  console.error('Usage: node scripts/new-migration.mjs <name_in_snake_case> [--folder <exact folder name>]');
  process.exit(2);
}

const require = createRequire(import.meta.url);
const output = join(root, 'dist/new-migration');
compile(['embedded-server', 'migrate', 'schema-difference', 'migration-files']);
const built = (file) => require(join(output, 'src/database', file));
const { startEmbeddedServer } = built('embedded-server.js');
const { migrate } = built('migrate.js');
const { diffToSchema } = built('schema-difference.js');
const { migrationsFolder, readMigrations } = built('migration-files.js');

const log = {
  debug() {},
  info() {},
  warn: (_, message) => console.warn(message),
  error: (_, message) => console.error(message),
};
const dataDir = mkdtempSync(join(tmpdir(), 'evenkeel-migration-'));
const server = await startEmbeddedServer({ dataDir, log, durable: false });

async function cleanUp() {
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
// A failure inside the WebAssembly engine does not come back through the promise that waits for it.
process.once('uncaughtException', async (error) => {
  console.error(error);
  await cleanUp();
  process.exit(1);
});

try {
  await migrate({ url: server.url, log });
  write(await diffToSchema(server.url));
} finally {
  await cleanUp();
}

function write(sql) {
  if (sql === '') {
    console.log('The migrations already make the tables of prisma/schema.prisma; nothing was written.');
    return;
  }
  const migrations = migrationsFolder();
  const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = join(migrations, exactFolder ?? `${time}_${name}`);
  const last = readMigrations(migrations).at(-1)?.name;
  if (last && folder <= join(migrations, last)) throw new Error(`${folder} would not come after ${last}.`);
  mkdirSync(folder, { recursive: true });
  // The first migration comes before the function that secures tables; every later one calls it.
  const secure = last ? '\nselect evenkeel_secure_tenant_tables();\n' : '';
  writeFileSync(join(folder, 'migration.sql'), `${sql}${secure}`);
  console.log(`Wrote ${join(folder, 'migration.sql')}. Read it before you commit it.`);
}

/** Only what is used here: after a change to the schema the rest of the project may not compile yet. */
function compile(files) {
  mkdirSync(output, { recursive: true });
  const config = join(output, 'tsconfig.json');
  const compilerOptions = { types: ['node'], rootDir: root, outDir: output, incremental: false };
  const sources = files.map((file) => join(root, 'src/database', `${file}.ts`));
  writeFileSync(
    config,
    JSON.stringify({ extends: join(root, 'tsconfig.json'), compilerOptions, files: sources, include: [] }),
  );
  execFileSync(process.execPath, [require.resolve('typescript/bin/tsc'), '-p', config], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}
