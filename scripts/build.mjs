// Translates src/, sandbox/, bench/ and chaos/ into dist/, each file only when it has changed, so that a second start is quick;
// the sandbox's page is bundled by scripts/build-page.mjs.
// It checks no types: `npm run typecheck` does, and a newcomer's first start need not wait for it.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPage, isPageBuilt } from './build-page.mjs';
import { generateClient, isClientCurrent } from './generate.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);
const generated = join('src', 'database', 'generated');
const page = join('sandbox', 'page') + sep;
const folders = ['src', 'sandbox', 'bench', 'chaos'];
const record = join(root, 'dist', '.built.json');

/** TypeScript files with something to run, as paths from the root. */
function listSources() {
  return folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => readdirSync(join(root, folder), { withFileTypes: true, recursive: true }))
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((source) => !isTypesOnly(source) && !source.startsWith(page));
}

const isGenerated = (source) => source.startsWith(generated);
/** Of the generated client: models hold types only, and nothing here runs in a browser. */
const isTypesOnly = (source) => isGenerated(source) && /models|browser/i.test(source.slice(generated.length));
const outputOf = (source) => join(root, 'dist', source.replace(/\.ts$/, '.js'));

/** What decides how a file is translated, besides the file. */
function settingsHash() {
  const hash = createHash('sha256').update(require('sucrase/package.json').version);
  for (const file of ['scripts/build.mjs']) hash.update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

/** Contents decide, because times say little after a checkout or an unpacked archive. */
function fingerprints(sources) {
  const settings = settingsHash();
  const of = (source) =>
    createHash('sha256')
      .update(settings)
      .update(readFileSync(join(root, source)))
      .digest('hex');
  return Object.fromEntries(sources.map((source) => [source, of(source)]));
}

const lastRecord = () => (existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')) : {});

/** The record of everything but the generated client, which takes most of a first build. */
const withoutClient = (fingerprinted) =>
  Object.fromEntries(Object.entries(fingerprinted).filter(([source]) => !isGenerated(source)));

/** Whether dist/ is what the sources say; `client: false` asks for what needs no database only. */
export function isBuilt({ client = true } = {}) {
  if (!existsSync(record) || (client && !(isClientCurrent() && isPageBuilt()))) return false;
  const part = client ? (all) => all : withoutClient;
  return JSON.stringify(part(lastRecord())) === JSON.stringify(part(fingerprints(listSources().sort())));
}

/** Brings dist/ up to date. `client: false` leaves the generated client and the page for the first command that needs a database. */
export async function build({ client = true } = {}) {
  const before = lastRecord();
  const translate = compiler();
  const built = {};
  const update = (sources) => {
    for (const [source, fingerprint] of Object.entries(fingerprints(sources))) {
      if (before[source] !== fingerprint || !existsSync(outputOf(source))) translate(source);
      built[source] = fingerprint;
    }
  };
  // Prisma works in a process of its own meanwhile, so that both are done sooner.
  const generating = client ? generateClient() : null;
  update(listSources().filter((source) => !isGenerated(source)));
  if (client) await buildPage();
  await generating;
  if (client) update(listSources().filter(isGenerated));
  for (const source of Object.keys(before).filter((source) => !(source in built))) {
    if (!client && isGenerated(source)) built[source] = before[source];
    else rmSync(outputOf(source), { force: true });
  }
  mkdirSync(dirname(record), { recursive: true });
  writeWhole(record, JSON.stringify(sorted(built)));
}

const sorted = (built) =>
  Object.fromEntries(
    Object.keys(built)
      .sort()
      .map((source) => [source, built[source]]),
  );

/** Two builds may be under way at once; neither must meet a half-written file of the other. */
function writeWhole(path, text) {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, text);
  renameSync(draft, path);
}

/** Only takes the types away, in a quarter of the time the TypeScript compiler needs; `npm run typecheck` checks them. */
function compiler() {
  const { transform } = require('sucrase');
  const options = {
    transforms: ['typescript', 'imports'],
    production: true,
    disableESTransforms: true,
    preserveDynamicImport: false,
  };
  return (source) => {
    const filePath = join(root, source);
    const { code } = transform(readFileSync(filePath, 'utf8'), { ...options, filePath });
    mkdirSync(dirname(outputOf(source)), { recursive: true });
    writeWhole(outputOf(source), code);
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const part = { client: !process.argv.includes('--without-client') };
  if (!isBuilt(part)) await build(part);
}
