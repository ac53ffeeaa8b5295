import { createHmac } from 'node:crypto';

/** Slack's v0 request signature over `v0:timestamp:body`. */
export function sign(secret: string, timestampSeconds: number, body: string | Buffer): string {
  const hmac = createHmac('sha256', secret).update(`v0:${timestampSeconds}:`).update(body);
  return `v0=${hmac.digest('hex')}`;
}
