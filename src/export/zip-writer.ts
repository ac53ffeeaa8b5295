import { Readable, type Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/** A zip that is written entry by entry; of the contents, it holds no more than the one that is being written. */
export interface ZipWriter {
  add(entry: { path: string; content: Readable | Buffer; compress: boolean }): Promise<void>;
  /** Writes what makes it whole, and ends `out`. */
  end(): Promise<void>;
}

/** `mtime` is what every entry is dated with. Ends by itself when `signal` is aborted. */
export function createZipWriter(
  out: Writable,
  { signal, mtime }: { signal: AbortSignal; mtime: Date },
): ZipWriter {
  const zip = new ZipFile();
  const bytes = zip.outputStream as Readable;
  bytes.pipe(out);
  signal.addEventListener('abort', () => bytes.destroy(), { once: true });
  return {
    async add({ path, content, compress }) {
      signal.throwIfAborted();
      // The zip remembers how each entry came to be for as long as it is written; so it must not be what was in it.
      const source: { stream: Readable | null } = {
        stream: Buffer.isBuffer(content) ? Readable.from([content]) : content,
      };
      const isRead = finished(source.stream as Readable, { signal });
      zip.addReadStreamLazy(path, { mtime, mode: 0o100644, compress }, (give) =>
        give(null, source.stream as Readable),
      );
      await isRead;
      source.stream = null;
    },
    async end() {
      zip.end();
      await finished(out, { signal });
    },
  };
}
