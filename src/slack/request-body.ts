import type { IncomingMessage } from 'node:http';

export type BodyResult = { kind: 'complete'; body: Buffer } | { kind: 'too_large' } | { kind: 'aborted' };

/**
 * Reads a request's body up to `maxBytes`. A larger one is never kept: what follows is read and dropped, so that the
 * sender hears our 413 instead of a broken connection; the server's request timeout ends one that does not end.
 */
export function readBody(request: IncomingMessage, maxBytes: number): Promise<BodyResult> {
  const declared = Number(request.headers['content-length'] ?? 0);
  if (declared > maxBytes) {
    request.on('error', ignoreLostSender);
    request.resume();
    return Promise.resolve({ kind: 'too_large' });
  }
  return new Promise((resolve) => {
    let chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= maxBytes) chunks.push(chunk);
      else if (chunks.length > 0) {
        chunks = [];
        resolve({ kind: 'too_large' });
      }
    });
    request.on('end', () => {
      const body = chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks);
      resolve(size <= maxBytes ? { kind: 'complete', body } : { kind: 'too_large' });
    });
    request.on('error', () => resolve({ kind: 'aborted' }));
    request.on('close', () => resolve({ kind: 'aborted' }));
  });
}

/** The answer is already given; that the sender went away while the rest was dropped changes nothing. */
function ignoreLostSender(): void {}
