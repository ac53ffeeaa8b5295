import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

const root = join(__dirname, '..');

/** The rules broken under a folder laid out like the project, as `rule: from -> to`. */
function brokenRules(folder: string, sources: string[]): Promise<string[]> {
  // Its package.json is hidden by `exports`, and its own entry is an ES module.
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = join(root, '.dependency-cruiser.cjs');
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [program, '--config', config, '--output-type', 'json', ...sources],
      { cwd: folder, maxBuffer: 64 * 1024 * 1024 },
      (_error, stdout, stderr) => {
        try {
          const { summary } = JSON.parse(stdout) as { summary: Summary };
          resolve(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`));
        } catch (cause) {
          reject(new Error(`dependency-cruiser gave no report: ${stderr}`, { cause }));
        }
      },
    );
  });
}

interface Summary {
  violations: { from: string; to: string; rule: { name: string } }[];
}

interface Source {
  path: string;
  text: string;
}

/** Files of ours under some folders, with their text. */
function sources(folders = ['src'], kind = /\.ts$/): Source[] {
  return folders
    .flatMap((folder) => readdirSync(join(root, folder), { withFileTypes: true, recursive: true }))
    .filter((entry) => entry.isFile() && kind.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes('generated'))
    .map((path) => ({ path: path.slice(root.length + 1), text: readFileSync(path, 'utf8') }));
}

/** Functions and values of src/ that no other file mentions; types are part of what the functions say. */
function neverUsed(files: Source[]): string[] {
  const mentions = new Map<string, Set<string>>();
  for (const { path, text } of files)
    for (const [word] of text.matchAll(/[A-Za-z_$][\w$]*/g))
      mentions.set(word, (mentions.get(word) ?? new Set()).add(path));
  return files
    .filter(({ path }) => path.startsWith('src/'))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/^export (?:async )?(?:function|const|class) ([\w$]+)/gm)]
        .filter(([, name]) => mentions.get(name as string)?.size === 1)
        .map(([, name]) => `${path}: ${name}`),
    );
}

const matching = (pattern: RegExp, allowed: RegExp) =>
  sources()
    .filter(({ path, text }) => pattern.test(text) && !allowed.test(path))
    .map(({ path }) => path);

describe('the import rule', () => {
  it('holds', async () => {
    expect(await brokenRules(root, ['src', 'sandbox', 'bench', 'test'])).toEqual([]);
  }, 60_000);

  it('reports what breaks it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'evenkeel-imports-'));
    const files: Record<string, string> = {
      'src/retro/retro.ts': "import { share } from '../assessment/share';\nexport const retro = share;",
      'src/assessment/share.ts': "import type { App } from '@slack/bolt';\nexport const share = {} as App;",
      'src/queue/runner.ts': "import { retro } from '../retro/retro';\nexport const runner = retro;",
      'src/home/home-store.ts':
        "import { PrismaClient } from '@prisma/client';\nexport const db = new PrismaClient();",
      'src/home/home.ts': "import { open } from './home-listeners';\nexport const home = open;",
      'src/home/home-listeners.ts': "import { home } from './home';\nexport const open = () => home;",
      'src/home/home-views.ts': "import { db } from './home-store';\nexport const view = db;",
      'src/gossip/gossip.ts':
        "import { sandbox } from '../../sandbox/index';\nexport const gossip = sandbox;",
      'src/export/export.ts': "import { app } from '../app';\nexport const exported = app;",
      'src/cli/review.ts': "import { retro } from '../retro/retro';\nexport const review = retro;",
      'src/main.ts': "import { start } from './start';\nstart();",
      'src/start.ts': 'export const start = () => 1;',
      'src/app.ts': 'export const app = 1;',
      'sandbox/index.ts': 'export const sandbox = 1;',
      'sandbox/page-api/page-acts.ts': 'export const acts = 1;',
      'sandbox/page/app.tsx':
        "import { acts } from '../page-api/page-acts';\nexport { sandbox } from '../index';\nexport { acts };",
    };
    try {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      const broken = await brokenRules(folder, ['src', 'sandbox']);
      expect(broken.map((each) => each.split(': ', 1)[0]).sort()).toEqual(
        expect.arrayContaining([
          'app-is-loaded-late',
          'app-is-the-root',
          'edges-stay-outside',
          'files-are-reviewed-without-the-app',
          'known-folders',
          'page-in-the-browser',
          'page-takes-types-only',
          'no-circles',
          'prisma-in-the-database-room',
          'product-without-its-scaffolding',
          'queue-is-a-platform-room',
          'retro-before-later-features',
          'slack-at-the-edges',
          'stores-behind-use-cases',
        ]),
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('what src/ reaches for', () => {
  it('reads the environment in the process entry only', () => {
    expect(matching(/process\.env\b/, /^src\/main\.ts$/)).toEqual([]);
  });

  it('reads the machine’s clock in clock.ts only', () => {
    expect(matching(/\bDate\.now\(|\bnew Date\(\)/, /^src\/clock\.ts$/)).toEqual([]);
  });

  it('asks Prisma in stores and in the database room only', () => {
    const queries =
      /\btx\.\w+\.(find|create|update|upsert|delete|count|aggregate|groupBy)\w*\(|\$(query|execute)Raw/;
    expect(matching(queries, /^src\/database\/|-store\.ts$|^src\/queue\/enqueue\.ts$/)).toEqual([]);
  });
});

describe('what src/ offers', () => {
  it('is used by somebody', () => {
    const folders = ['src', 'sandbox', 'bench', 'chaos', 'scripts', 'test'];
    expect(neverUsed(sources(folders, /\.(ts|tsx|mjs)$/))).toEqual([]);
    const attic = { path: 'src/home/attic.ts', text: 'export const attic = 1;' };
    const house = { path: 'src/house.ts', text: 'export const house = rooms;' };
    const owner = { path: 'test/house.test.ts', text: 'expect(house)' };
    expect(neverUsed([attic, house, owner])).toEqual(['src/home/attic.ts: attic']);
  });
});

describe('the composition root', () => {
  const app = ['app', 'executors', 'features']
    .map((name) => readFileSync(join(root, `src/${name}.ts`), 'utf8'))
    .join('\n');
  const exported = (suffix: string, name: RegExp) =>
    sources()
      .filter(({ path }) => basename(path).endsWith(suffix))
      .flatMap(({ text }) => [...text.matchAll(name)].map((match) => match[1] as string));

  it('registers the listeners of every feature', () => {
    const registrars = exported('-listeners.ts', /export function (register\w+Listeners?)\b/g);
    expect(registrars.length).toBeGreaterThan(5);
    expect(registrars.filter((name) => !app.includes(`${name}(`))).toEqual([]);
  });

  it('runs the executors of every feature', () => {
    const executors = exported('-executors.ts', /export function (\w+Executors)\b/g);
    expect(executors.length).toBeGreaterThan(1);
    expect(executors.filter((name) => !app.includes(`...${name}(`))).toEqual([]);
  });

  it('offers every subcommand', () => {
    const subcommands = exported('-listeners.ts', /export const (\w+Command): Subcommand\b/g);
    expect(subcommands.length).toBeGreaterThan(0);
    const listed = /subcommands: readonly Subcommand\[\] = \[([^\]]*)\]/.exec(app)?.[1] ?? '';
    expect(subcommands.filter((name) => !new RegExp(`\\b${name}\\b`).test(listed))).toEqual([]);
  });
});
