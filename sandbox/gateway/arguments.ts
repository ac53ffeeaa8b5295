import { isObject, type Json } from '../json';
import { withMessages } from '../slack-error';

/** Arguments of one Web API call, whether they came as a form or as JSON. */
export class Arguments {
  constructor(readonly raw: Json) {}

  has(name: string): boolean {
    const value = this.raw[name];
    return value !== undefined && value !== null && value !== '';
  }

  /** A string, empty when absent. */
  text(name: string): string {
    const value = this.raw[name];
    return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
  }

  /** A string that must be there, or `invalid_arguments`. */
  required(name: string): string {
    if (!this.has(name)) throw withMessages('invalid_arguments', [`missing required field: ${name}`]);
    return this.text(name);
  }

  flag(name: string): boolean {
    const value = this.raw[name];
    return value === true || value === 'true' || value === '1' || value === 1;
  }

  /** A whole number; `fallback` when absent. */
  integer(name: string, fallback: number): number {
    if (!this.has(name)) return fallback;
    const value = Number(this.raw[name]);
    if (!Number.isInteger(value)) throw withMessages('invalid_arguments', [`must be an integer: ${name}`]);
    return value;
  }

  /** A structured value: as it is in a JSON body, a JSON-encoded string in a form. */
  structured(name: string, errorCode = 'invalid_arguments'): unknown {
    const value = this.raw[name];
    if (typeof value !== 'string') return value ?? undefined;
    if (value === '') return undefined;
    try {
      return JSON.parse(value) as unknown;
    } catch (error) {
      throw withMessages(errorCode, [`${name} is not valid JSON: ${String(error)}`]);
    }
  }

  object(name: string): Json | undefined {
    const value = this.structured(name);
    return isObject(value) ? value : undefined;
  }
}

/** Reads a request body the way Slack does; refuses what it cannot read. */
export function readArguments(contentType: string, body: Buffer, query: URLSearchParams): Arguments {
  const raw: Json = Object.fromEntries(query);
  if (contentType.startsWith('application/json')) {
    const parsed = parseJson(body);
    return new Arguments({ ...raw, ...parsed });
  }
  return new Arguments({ ...raw, ...Object.fromEntries(new URLSearchParams(body.toString('utf8'))) });
}

function parseJson(body: Buffer): Json {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body.toString('utf8') || '{}');
  } catch (error) {
    throw withMessages('invalid_json', [String(error)]);
  }
  if (!isObject(parsed)) throw withMessages('json_not_object', []);
  return parsed;
}
