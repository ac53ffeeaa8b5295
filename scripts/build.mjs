// Translates src/, sandbox/ and bench/ into dist/, each file only when it has changed, so that a second start is quick.
// It checks no types: `npm run typecheck` does, and a newcomer's first start need not wait for it.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateClient } from './generate.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);
const generated = join('src', 'database', 'generated');
const folders = ['src', 'sandbox', 'bench'];
const record = join(root, 'dist', '.built.json');

/** TypeScript files under a folder, as paths from the root. */
function sourcesUnder(folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

const outputOf = (source) => join(root, 'dist', source.replace(/\.ts$/, '.js'));

/** What was translated from what; contents decide, because times say little after a checkout or an unpacked archive. */
const settings = createHash('sha256')
  .update(readFileSync(join(root, 'tsconfig.json')))
  .update(readFileSync(join(root, 'tsconfig.build.json')))
  .update(readFileSync(fileURLToPath(import.meta.url)))
  .update(require('typescript/package.json').version)
  .digest('hex');
const before = existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')) : {};
const built = {};

let compiler;
/** Loaded on first use: it takes longer to load than a start with nothing to translate. */
function typescript() {
  if (compiler) return compiler;
  const ts = require('typescript');
  const config = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.config.compilerOptions, root);
  const compilerOptions = {
    ...options,
    incremental: false,
    tsBuildInfoFile: undefined,
    inlineSourceMap: true,
  };
  compiler = { ts, compilerOptions };
  return compiler;
}

function translate(sources) {
  for (const source of sources) {
    const text = readFileSync(join(root, source), 'utf8');
    const output = outputOf(source);
    built[source] = createHash('sha256').update(settings).update(text).digest('hex');
    if (before[source] === built[source] && existsSync(output)) continue;
    const { ts, compilerOptions } = typescript();
    const { outputText } = ts.transpileModule(text, { compilerOptions, fileName: join(root, source) });
    mkdirSync(dirname(output), { recursive: true });
    writeFileSync(output, outputText);
  }
}

// Prisma works in a process of its own meanwhile, so that both are done sooner.
const generating = generateClient();
translate(folders.flatMap(sourcesUnder).filter((source) => !source.startsWith(generated)));
await generating;
// Models hold types only, and nothing here runs in a browser.
translate(
  sourcesUnder(generated).filter((source) => !/models|browser/i.test(source.slice(generated.length))),
);

for (const source of Object.keys(before)) {
  if (!(source in built)) rmSync(outputOf(source), { force: true });
}
if (JSON.stringify(before) !== JSON.stringify(built)) {
  writeFileSync(record, JSON.stringify(built));
}
