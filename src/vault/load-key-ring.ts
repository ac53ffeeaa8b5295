import { randomUUID } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Logger } from '../logger';
import { makeFolder } from '../make-folder';
import { generateKeyRing, type KeyRing, parseKeyRing } from './key-ring';

/**
 * The key ring from the configuration, or the one kept beside the embedded database, made on first use and readable by its
 * owner only (mode 0600).
 */
export function loadKeyRing({
  keys,
  dataDir,
  logger,
}: {
  keys: string | null;
  dataDir: string;
  logger: Logger;
}): KeyRing {
  return parseKeyRing(keys ?? readOrMake(join(dataDir, 'keys'), logger));
}

function readOrMake(file: string, logger: Logger): string {
  makeFolder(dirname(file));
  if (!existsSync(file) && makeKeyFile(file)) {
    logger.info(
      { file },
      'made a new key for private texts; keep a copy of this file, without it they cannot be read',
    );
  }
  if ((statSync(file).mode & 0o077) !== 0 && process.platform !== 'win32') {
    logger.warn({ file }, 'others on this machine may read the key file; run chmod 600 on it');
  }
  return readFileSync(file, 'utf8').trim();
}

/**
 * Writes the key beside its place and links it there: the link fails when the file is there, so of processes starting at
 * once one makes the key, and none ever reads half of it. Returns false when another was first.
 */
function makeKeyFile(file: string): boolean {
  const fresh = `${file}.${randomUUID()}`;
  try {
    writeFileSync(fresh, `${generateKeyRing()}\n`, { mode: 0o600, flag: 'wx', flush: true });
    linkSync(fresh, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(fresh, { force: true });
  }
}
