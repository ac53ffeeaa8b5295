import type { IncomingMessage, ServerResponse } from 'node:http';
import { SlackError } from './slack-error';

const maxBodyBytes = 20_000_000;

/** The whole body of a request, refused when it is larger than anything Slack takes. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBodyBytes) throw new SlackError('request_too_large', {}, 413);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Answers JSON unless the caller has gone away meanwhile. */
export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  if (response.destroyed || response.headersSent) return;
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(body));
}

export function sendText(response: ServerResponse, status: number, body: string): void {
  if (response.destroyed || response.headersSent) return;
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(body);
}
