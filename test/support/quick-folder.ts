import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

const inMemory = '/dev/shm';
/** A server and its log stay well below 400 MB; a few run at once. */
const roomBytes = 2 * 1024 ** 3;

/**
 * Where what lasts no longer than a test is kept: in memory where there is room, as on Linux, else in the system's temporary folder.
 * A PostgreSQL database is 700 files, and making them on a disk took a third of a second each time, for every test that has one.
 */
export function quickFolder(): string {
  if (!existsSync(inMemory) || !isWritable(inMemory)) return tmpdir();
  const { bavail, bsize } = statfsSync(inMemory);
  return bavail * bsize > roomBytes ? inMemory : tmpdir();
}

/** Both, for whoever looks for what was left there. */
export const quickFolders = [inMemory, tmpdir()].filter((folder) => existsSync(folder));

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
