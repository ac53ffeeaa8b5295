import { mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * Makes a folder and those above it; the mode is for the folder itself. Not with `recursive: true`, which never returns where
 * a file system such as /proc says that the folder above is missing although it is there.
 * @throws what the system said to the folder that could not be made
 */
export function makeFolder(path: string, mode?: number): void {
  const folder = resolve(path);
  try {
    makeOne(folder, mode);
  } catch (error) {
    const above = dirname(folder);
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || above === folder) throw error;
    makeFolder(above);
    makeOne(folder, mode);
  }
}

/** Another start may make the same one at this moment. */
function makeOne(folder: string, mode?: number): void {
  try {
    mkdirSync(folder, { mode });
  } catch (error) {
    const isThere = (error as NodeJS.ErrnoException).code === 'EEXIST' && statSync(folder).isDirectory();
    if (!isThere) throw error;
  }
}
