import { parse as parseQuery } from 'node:querystring';

export type Payload = Record<string, unknown>;

export type ParsedBody =
  | { kind: 'ssl_check' }
  | { kind: 'url_verification'; challenge: string }
  | { kind: 'payload'; payload: Payload; isEvent: boolean }
  /** Slack's notice that it drops events because there are too many; there is nothing to handle. */
  | { kind: 'app_rate_limited' }
  | { kind: 'malformed' };

const malformed: ParsedBody = { kind: 'malformed' };

/** Reads a verified body; anything Bolt could stumble over while it looks for the type is `malformed`. Never throws. */
export function parseBody(body: Buffer, contentType: string | undefined): ParsedBody {
  const payload = contentType?.startsWith('application/x-www-form-urlencoded')
    ? parseForm(body.toString())
    : parseJson(body.toString());
  if (payload === null) return malformed;
  if (payload.ssl_check === '1') return { kind: 'ssl_check' };
  if (payload.type === 'url_verification') {
    return typeof payload.challenge === 'string'
      ? { kind: 'url_verification', challenge: payload.challenge }
      : malformed;
  }
  if (payload.type === 'app_rate_limited') return { kind: 'app_rate_limited' };
  const isEvent = payload.type === 'event_callback';
  return hasExpectedShape(payload) ? { kind: 'payload', payload, isEvent } : malformed;
}

/** Whether a short unsigned form is Slack's certificate check, which it may send without a signature. */
export function isSslCheck(body: Buffer): boolean {
  return parseQuery(body.toString()).ssl_check === '1';
}

function parseForm(text: string): Payload | null {
  const form = parseQuery(text);
  if (typeof form.payload === 'string') return parseJson(form.payload);
  // A command never repeats a field; Node would hand on a list where listeners expect a string.
  const repeated = Object.values(form).some((value) => typeof value !== 'string');
  return repeated ? null : { ...form };
}

function parseJson(text: string): Payload | null {
  try {
    const suspicious = text.includes('__proto__') || text.includes('\\u00');
    const parsed: unknown = suspicious ? JSON.parse(text, dropPrototypeKey) : JSON.parse(text);
    return isObject(parsed) ? parsed : null;
  } catch {
    // SyntaxError, or RangeError from nesting too deep to walk: neither says anything a log could keep.
    return null;
  }
}

/** A key that copying code could take for the object's prototype. */
function dropPrototypeKey(key: string, value: unknown): unknown {
  return key === '__proto__' ? undefined : value;
}

function isObject(value: unknown): value is Payload {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const interactions = new Set([
  'block_actions',
  'view_submission',
  'view_closed',
  'shortcut',
  'message_action',
  'block_suggestion',
]);

function hasExpectedShape(payload: Payload): boolean {
  if (payload.type === 'event_callback') {
    return isObject(payload.event) && typeof payload.event.type === 'string';
  }
  if (typeof payload.command === 'string') {
    return typeof payload.user_id === 'string' && typeof payload.team_id === 'string';
  }
  if (typeof payload.type !== 'string' || !interactions.has(payload.type)) return false;
  if (!isObject(payload.user) || typeof payload.user.id !== 'string') return false;
  if (payload.type.startsWith('view_')) return isObject(payload.view);
  if (payload.type === 'block_actions') {
    return Array.isArray(payload.actions) && payload.actions.length > 0 && payload.actions.every(isObject);
  }
  return true;
}
