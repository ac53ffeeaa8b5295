// Compiles src/ and sandbox/ into dist/, but only when something changed, so that a second start is quick.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

await import('./generate.mjs');

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);
const stamp = join(root, 'dist/.built');

/** The latest modification time under a folder, in milliseconds. */
function newestUnder(folder) {
  let newest = 0;
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true, recursive: true })) {
    if (entry.isFile()) newest = Math.max(newest, statSync(join(entry.parentPath, entry.name)).mtimeMs);
  }
  return newest;
}

const sources = ['src', 'sandbox', 'bench', 'chaos'].filter((folder) => existsSync(join(root, folder)));
const newest = Math.max(
  ...sources.map(newestUnder),
  statSync(join(root, 'tsconfig.build.json')).mtimeMs,
  statSync(join(root, 'package-lock.json')).mtimeMs,
);

if (!existsSync(stamp) || statSync(stamp).mtimeMs < newest) {
  execFileSync(process.execPath, [require.resolve('typescript/bin/tsc'), '-p', 'tsconfig.build.json'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  writeFileSync(stamp, '');
}
