import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Logger } from '../logger';
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
  mkdirSync(dirname(file), { recursive: true });
  try {
    // `wx` fails when the file is there: of two processes starting at once, one makes the key and both read it.
    writeFileSync(file, `${generateKeyRing()}\n`, { mode: 0o600, flag: 'wx' });
    logger.info(
      { file },
      'made a new key for private texts; keep a copy of this file, without it they cannot be read',
    );
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8').trim();
}
