import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/** The page runs its own scripts and talks to this server; nothing else comes in, and nothing leaves. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export const pageHeaders: Record<string, string> = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** Serves a built page; answers false when the request names none of its files. */
export type ServePage = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

/** The built page in `folder`, compressed beforehand; null when nothing was built there. */
export function openPageFiles(folder: string | undefined): ServePage | null {
  if (folder === undefined || !existsSync(join(folder, 'index.html'))) return null;
  const serve = sirv(folder, {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders(response, pathname) {
      for (const [name, value] of Object.entries(pageHeaders)) response.setHeader(name, value);
      // Vite puts a hash of the content into the names of assets.
      const isAsset = pathname.startsWith('/assets/');
      response.setHeader('cache-control', isAsset ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  return (request, response) =>
    new Promise((resolve) => {
      response.on('finish', () => resolve(true));
      response.on('close', () => resolve(true));
      serve(request, response, () => resolve(false));
    });
}
