// Writes the Prisma client into src/database/generated when schema.prisma changed since the last time.
// `prisma generate` looks for a schema engine binary that this step never runs; naming any existing
// executable keeps it from downloading one, so this works offline.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);
const output = join(root, 'src/database/generated');
const stamp = join(output, '.schema-hash');

function schemaHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'prisma/schema.prisma')))
    .update(require('prisma/package.json').version)
    .digest('hex');
}

/** Whether the client is what schema.prisma says. */
export function isClientCurrent() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === schemaHash();
}

/** Resolves when it is. */
export async function generateClient() {
  if (isClientCurrent()) return;
  await runPrisma();
  mkdirSync(output, { recursive: true });
  writeFileSync(stamp, schemaHash());
}

function runPrisma() {
  const child = spawn(
    process.execPath,
    [require.resolve('prisma/build/index.js'), 'generate', '--no-hints'],
    {
      cwd: root,
      env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  // Prisma also reports success on standard error; it is worth reading only when there was none.
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (chunk) => {
    said += chunk;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The Prisma client could not be generated:\n${said}`));
    });
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await generateClient();
