// Builds the sandbox's page (sandbox/page) with Vite into dist/page, compressed beforehand, only when it has changed.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const sources = join(root, 'sandbox/page');
const output = join(root, 'dist/page');
const record = join(root, 'dist/.page.json');
/** What the page is made of besides its own folder. */
const others = [
  'scripts/build-page.mjs',
  'sandbox/page-api/page-contract.ts',
  'sandbox/page-api/page-acts.ts',
];
/** Smaller files gain nothing. */
const worthCompressingBytes = 1_024;

function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Contents decide, those of the libraries by the lockfile that names them. */
function fingerprint() {
  const hash = createHash('sha256');
  const own = [
    ...filesIn(sources),
    ...others.map((file) => join(root, file)),
    join(root, 'package-lock.json'),
  ];
  for (const file of own)
    hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

/** Whether there is a page to build here: a production image has none. */
const hasPage = () => existsSync(join(sources, 'index.html'));

/** Whether dist/page is what the sources say. */
export function isPageBuilt() {
  if (!hasPage()) return true;
  return (
    existsSync(record) && existsSync(output) && JSON.parse(readFileSync(record, 'utf8')) === fingerprint()
  );
}

/** Brings dist/page up to date. */
export async function buildPage() {
  if (isPageBuilt()) return;
  const made = fingerprint();
  // Two builds may be under way at once; neither may empty the folder of the other.
  const draft = `${output}.${process.pid}`;
  const { build } = await import('vite');
  // Under another value, as in tests, React's larger development build would be bundled. It holds for the whole process, and the
  // sandbox refuses to run in production, so it is put back.
  const { NODE_ENV: before } = process.env;
  process.env.NODE_ENV = 'production';
  await build({
    root: sources,
    configFile: false,
    logLevel: 'warn',
    clearScreen: false,
    base: '/',
    oxc: { jsx: { runtime: 'automatic' } },
    build: {
      outDir: draft,
      emptyOutDir: true,
      target: 'es2022',
      // One page, one bundle: it is served from this machine.
      chunkSizeWarningLimit: 1_000,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { onLog },
    },
  });
  if (before === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = before;
  for (const file of filesIn(draft)) compress(file);
  putInPlace(draft);
  writeFileSync(record, JSON.stringify(made));
}

/** “use client” marks are for frameworks that render on a server; here everything is a client. */
function onLog(level, log, handle) {
  if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
}

/** In one step each, so that nobody meets half a page. Who is second of two builders at once leaves the first one's. */
function putInPlace(draft) {
  const old = `${draft}.old`;
  if (existsSync(output)) renameSync(output, old);
  try {
    renameSync(draft, output);
  } catch (error) {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
  }
  for (const left of [old, draft]) rmSync(left, { recursive: true, force: true });
}

function compress(file) {
  const content = readFileSync(file);
  if (content.length < worthCompressingBytes || /\.(png|jpe?g|webp|woff2)$/.test(file)) return;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
  writeFileSync(`${file}.br`, brotliCompressSync(content, { params }));
  writeFileSync(`${file}.gz`, gzipSync(content));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildPage();
