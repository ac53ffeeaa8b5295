import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** A request older than this is refused (https://docs.slack.dev/authentication/verifying-requests-from-slack). */
export const oldestSeconds = 5 * 60;
/** Room for clocks that differ. Bolt accepts any future date, which would let a request be kept and sent later. */
export const newestSeconds = 60;

export type SignatureHeaders = { timestamp: string; signature: string } | null;

/** The two headers of a signed request, or null when one is missing, doubled or not shaped like Slack's. */
export function readSignatureHeaders(headers: IncomingHttpHeaders): SignatureHeaders {
  const timestamp = headers['x-slack-request-timestamp'];
  const signature = headers['x-slack-signature'];
  if (typeof timestamp !== 'string' || typeof signature !== 'string') return null;
  // Node joins a doubled header with a comma, which neither pattern lets through.
  if (!/^\d{1,12}$/.test(timestamp) || !/^v0=[0-9a-f]{64}$/.test(signature)) return null;
  return { timestamp, signature };
}

/** Whether a timestamp (seconds) lies within the accepted window around `now`. */
export function isTimely(timestamp: string, now: Date): boolean {
  const ageSeconds = now.getTime() / 1000 - Number(timestamp);
  return ageSeconds <= oldestSeconds && ageSeconds >= -newestSeconds;
}

/** Whether `signature` is Slack's for these raw bytes; compared in constant time. */
export function isSignedBy(
  secret: string,
  { timestamp, signature }: { timestamp: string; signature: string },
  body: Buffer,
): boolean {
  const expected = createHmac('sha256', secret).update(`v0:${timestamp}:`).update(body).digest();
  return timingSafeEqual(expected, Buffer.from(signature.slice(3), 'hex'));
}
