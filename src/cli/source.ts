import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';

/** Something to read: a file by the name it was given, or standard input. */
export interface Source {
  name: string;
  open(): Readable;
}

const STANDARD_INPUT = '-';

/** The files of a command line; standard input when there are none, or for `-`. */
export function sourcesOf(files: readonly string[], stdin: Readable): Source[] {
  const named = files.length > 0 ? files : [STANDARD_INPUT];
  return named.map((file) =>
    file === STANDARD_INPUT
      ? { name: 'stdin', open: () => stdin }
      : { name: file, open: () => createReadStream(file) },
  );
}

/** The whole text of a source, without a byte order mark. @throws Error whose message `whyUnreadable` explains. */
export async function readText(source: Source): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of source.open()) chunks.push(Buffer.from(chunk));
  const bytes = Buffer.concat(chunks);
  return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
}

/** UTF-8, unless the file says by its first two bytes that it is what Windows calls Unicode. */
function encodingOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

const REASONS: Record<string, string> = {
  ENOENT: 'there is no such file',
  EISDIR: 'this is a folder; name the files in it, for example with a pattern like docs/*.md',
  EACCES: 'this file may not be read by this user',
  EPERM: 'this file may not be read by this user',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'this is not text in UTF-8',
};

/** Why a source could not be read, in words. @throws error when it is something else. */
export function whyUnreadable(error: unknown): string {
  const { code, syscall, message } = error as NodeJS.ErrnoException;
  const reason = REASONS[code ?? ''];
  if (reason) return reason;
  if (syscall) return `this could not be read: ${message}`;
  throw error;
}
