import type { IncomingMessage } from 'node:http';
import { SlackError } from '../slack-error';

/** Names of this machine: whatever else a browser calls it leads here by a trick (DNS rebinding). */
const ownNames = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Refuses what another site made a browser send. Anyone may act as anyone here, so a page on the web must not reach it.
 * @throws SlackError with status 403
 */
export function guardRequest(request: IncomingMessage): void {
  const { host = '', origin } = request.headers;
  if (!ownNames.has(hostname(host))) throw refused('host_not_allowed');
  if (origin !== undefined && origin !== `http://${host}`) throw refused('origin_not_allowed');
  const site = request.headers['sec-fetch-site'];
  const isForeign = site === 'cross-site' || site === 'same-site';
  if (isForeign && !isVisit(request)) throw refused('origin_not_allowed');
}

/** Somebody followed a link to the page: the site it stood on does not get to see what comes. */
function isVisit({ method, headers }: IncomingMessage): boolean {
  const { 'sec-fetch-mode': mode, 'sec-fetch-dest': dest } = headers;
  return method === 'GET' && mode === 'navigate' && dest === 'document';
}

/** What the page changes, only the page may: JSON from its own origin. @throws SlackError with status 403 or 415 */
export function guardChange(request: IncomingMessage): void {
  if (request.headers.origin === undefined) throw refused('origin_required');
  const type = request.headers['content-type'] ?? '';
  if (!/^application\/json\b/.test(type)) throw new SlackError('json_required', {}, 415);
}

function hostname(host: string): string {
  return host.replace(/:\d+$/, '').toLowerCase();
}

function refused(code: string): SlackError {
  return new SlackError(code, {}, 403);
}
