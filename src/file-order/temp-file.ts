import { randomUUID } from 'node:crypto';
import { type FileHandle, open, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Readable, Writable } from 'node:stream';
import { AppError } from '../errors';

/** A file without a name: only we can reach it, and the system takes its space back when we close it or die. */
export interface TempFile {
  /** Takes the bytes; to be ended once, and finished when they are all on the disk. */
  writer(options: { mostBytes: number }): Writable;
  /** How many bytes were written. */
  size(): number;
  /** All of them, from the start. */
  read(): Readable;
  close(): Promise<void>;
}

export type OpenTempFile = () => Promise<TempFile>;

/** Opens a file in the system's folder for such, readable by us only, and takes its name away at once. */
export async function openTempFile(folder = tmpdir()): Promise<TempFile> {
  const path = join(folder, `evenkeel-${randomUUID()}`);
  const handle = await open(path, 'wx+', 0o600);
  try {
    await unlink(path);
  } catch (error) {
    await handle.close();
    throw error;
  }
  return fileOn(handle);
}

/** The same on a file that is open already. */
export function fileOn(handle: FileHandle): TempFile {
  let bytes = 0;
  const append = async (chunk: Buffer) => {
    let written = 0;
    while (written < chunk.length) {
      const { bytesWritten } = await handle.write(chunk, written, chunk.length - written, bytes);
      written += bytesWritten;
      bytes += bytesWritten;
    }
  };
  return {
    writer: ({ mostBytes }) =>
      new Writable({
        write(chunk: Buffer, _encoding, done) {
          if (bytes + chunk.length > mostBytes) {
            done(new AppError('file_too_large', 'Slack takes no file of this size'));
            return;
          }
          append(chunk).then(() => done(), done);
        },
      }),
    size: () => bytes,
    read: () => handle.createReadStream({ start: 0, autoClose: false }),
    close: () => handle.close(),
  };
}
