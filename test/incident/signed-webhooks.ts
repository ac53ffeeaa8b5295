import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IncidentSourceKind } from '../../src/incident/incident-source';

/** A recorded example of what a tool sends, byte for byte. */
export const payload = (name: string) => readFileSync(join(__dirname, 'payloads', `${name}.json`));

const hex = (secret: string | Buffer, ...parts: (string | Buffer)[]) => {
  const digest = createHmac('sha256', secret);
  for (const part of parts) digest.update(part);
  return digest;
};

/** The headers each kind of tool proves itself with, as its documentation describes them. */
export function signed(
  kind: IncidentSourceKind | 'grafana',
  { body, secret, now, id = 'msg_1' }: { body: Buffer; secret: string; now: Date; id?: string },
): Record<string, string> {
  const seconds = Math.floor(now.getTime() / 1000);
  switch (kind) {
    case 'generic':
      return {
        'evenkeel-signature': `t=${seconds},v1=${hex(secret, `${seconds}.`, body).digest('hex')}`,
        'idempotency-key': id,
      };
    case 'pagerduty':
      return { 'x-pagerduty-signature': `v1=${'0'.repeat(64)},v1=${hex(secret, body).digest('hex')}` };
    case 'alertmanager':
      return { authorization: `Bearer ${secret}` };
    case 'grafana':
      return {
        'x-grafana-alerting-signature': hex(secret, `${seconds}:`, body).digest('hex'),
        'x-grafana-alerting-timestamp': String(seconds),
      };
    case 'incident_io': {
      const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
      const signature = hex(key, `${id}.${seconds}.`, body).digest('base64');
      return {
        'webhook-id': id,
        'webhook-timestamp': String(seconds),
        'webhook-signature': `v1,bm90IHRoaXMgb25l v1,${signature}`,
      };
    }
    case 'opsgenie':
      return { 'evenkeel-token': secret };
  }
}
