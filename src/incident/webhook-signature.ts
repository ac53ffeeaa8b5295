import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { isTimely } from '../slack/request-signature';
import type { IncidentSourceKind } from './incident-source';

/** One request of a source, as it came. */
export interface WebhookRequest {
  headers: IncomingHttpHeaders;
  body: Buffer;
  /** `?token=…` of the address. */
  urlToken: string | null;
}

type Check = (request: WebhookRequest, secret: string, now: Date) => boolean;

/** Whether a request was made by somebody who knows one of the secrets, compared in constant time. */
export function isGenuine(
  kind: IncidentSourceKind,
  request: WebhookRequest,
  { secrets, now }: { secrets: readonly string[]; now: Date },
): boolean {
  // Every secret is tried, so that the time taken does not say which of them it was.
  return secrets.map((secret) => checks[kind](request, secret, now)).includes(true);
}

const hmac = (secret: string | Buffer, ...parts: (string | Buffer)[]) => {
  const digest = createHmac('sha256', secret);
  for (const part of parts) digest.update(part);
  return digest.digest();
};

function isEqual(given: Buffer, expected: Buffer): boolean {
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** Secrets differ in length; their hashes do not. */
function isSameSecret(given: string, secret: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return isEqual(hash(given), hash(secret));
}

function header(headers: IncomingHttpHeaders, name: string): string {
  const value = headers[name];
  return typeof value === 'string' ? value : '';
}

/** Our own: `Evenkeel-Signature: t=<seconds>,v1=<hex of HMAC-SHA256 over "<seconds>.<body>">`. */
const generic: Check = ({ headers, body }, secret, now) => {
  const [, timestamp = '', given = ''] =
    /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header(headers, 'evenkeel-signature')) ?? [];
  if (given === '' || !isTimely(timestamp, now)) return false;
  return isEqual(Buffer.from(given, 'hex'), hmac(secret, `${timestamp}.`, body));
};

/** PagerDuty V3: `x-pagerduty-signature: v1=<hex>[,v1=<hex>]` over the body; several while its secret is being changed. */
const pagerduty: Check = ({ headers, body }, secret) => {
  const expected = hmac(secret, body);
  const given = header(headers, 'x-pagerduty-signature').split(',');
  return given.map((each) => isEqual(hexAfter('v1=', each.trim()), expected)).includes(true);
};

function hexAfter(prefix: string, text: string): Buffer {
  const hex = text.startsWith(prefix) ? text.slice(prefix.length) : '';
  return Buffer.from(/^[0-9a-f]{64}$/.test(hex) ? hex : '', 'hex');
}

/**
 * Grafana signs when it is told to: hex of HMAC-SHA256 over the body, or over "<seconds>:<body>" with a timestamp header.
 * Alertmanager signs nothing and sends the secret itself, as a bearer token or as the password of basic authentication.
 */
const alertmanager: Check = ({ headers, body }, secret, now) => {
  const signature = header(headers, 'x-grafana-alerting-signature');
  if (signature === '') return isSameSecret(secretIn(headers), secret);
  const timestamp = header(headers, 'x-grafana-alerting-timestamp');
  if (timestamp === '') return isEqual(hexAfter('', signature), hmac(secret, body));
  if (!/^\d{1,12}$/.test(timestamp) || !isTimely(timestamp, now)) return false;
  return isEqual(hexAfter('', signature), hmac(secret, `${timestamp}:`, body));
};

/** Bearer token or password; never empty on purpose, since no secret of ours is. */
function secretIn(headers: IncomingHttpHeaders): string {
  const [scheme = '', credentials = ''] = header(headers, 'authorization').split(' ', 2);
  if (scheme.toLowerCase() === 'bearer') return credentials;
  if (scheme.toLowerCase() !== 'basic') return '';
  const pair = Buffer.from(credentials, 'base64').toString('utf8');
  return pair.slice(pair.indexOf(':') + 1);
}

/** incident.io sends through Svix: "v1,<base64>" of HMAC-SHA256 over "<id>.<seconds>.<body>", with the key after `whsec_`. */
const incidentIo: Check = ({ headers, body }, secret, now) => {
  const id = header(headers, 'webhook-id');
  const timestamp = header(headers, 'webhook-timestamp');
  if (id === '' || !/^\d{1,12}$/.test(timestamp) || !isTimely(timestamp, now)) return false;
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const expected = hmac(key, `${id}.${timestamp}.`, body);
  const given = header(headers, 'webhook-signature').split(' ');
  return given
    .map((each) => each.startsWith('v1,') && isEqual(Buffer.from(each.slice(3), 'base64'), expected))
    .includes(true);
};

/** Opsgenie and Jira Service Management sign nothing: they send the secret, in a header of one's own or in the address. */
const opsgenie: Check = ({ headers, urlToken }, secret) =>
  isSameSecret(header(headers, 'evenkeel-token') || secretIn(headers) || (urlToken ?? ''), secret);

const checks: Readonly<Record<IncidentSourceKind, Check>> = {
  generic,
  pagerduty,
  alertmanager,
  incident_io: incidentIo,
  opsgenie,
};
