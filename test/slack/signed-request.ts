import { createHmac } from 'node:crypto';
import { Agent, request } from 'node:http';

export const signingSecret = '0123456789abcdef0123456789abcdef';
const agent = new Agent({ keepAlive: true, maxSockets: 20 });

export interface Reply {
  status: number;
  body: string;
}

export function sign(
  timestamp: number | string,
  body: string | Buffer,
  secret = signingSecret,
  version = 'v0',
): string {
  return `${version}=${createHmac('sha256', secret).update(`v0:${timestamp}:`).update(body).digest('hex')}`;
}

export interface SendOptions {
  path?: string;
  method?: string;
  headers?: Record<string, string | string[]>;
  contentType?: string;
}

/** Sends exactly these bytes and headers. */
export function send(port: number, body: string | Buffer, options: SendOptions = {}): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        port,
        host: '127.0.0.1',
        agent,
        path: options.path ?? '/slack/events',
        method: options.method ?? 'POST',
        headers: {
          'content-type': options.contentType ?? 'application/json',
          'content-length': Buffer.byteLength(body),
          ...options.headers,
        },
      },
      (incoming) => {
        let text = '';
        incoming.setEncoding('utf8');
        incoming.on('data', (chunk: string) => {
          text += chunk;
        });
        incoming.on('end', () => resolve({ status: incoming.statusCode ?? 0, body: text }));
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

export function signedHeaders(now: Date, body: string | Buffer, skewSeconds = 0): Record<string, string> {
  const timestamp = Math.floor(now.getTime() / 1000) + skewSeconds;
  return { 'x-slack-request-timestamp': String(timestamp), 'x-slack-signature': sign(timestamp, body) };
}

export function sendSigned(
  port: number,
  now: Date,
  body: string | Buffer,
  options: SendOptions = {},
): Promise<Reply> {
  return send(port, body, { ...options, headers: { ...signedHeaders(now, body), ...options.headers } });
}

export function asForm(payload: unknown): string {
  return new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
}

export const formType = 'application/x-www-form-urlencoded';

export function closeConnections(): void {
  agent.destroy();
}
