import type { ApiRecord, AppRecord, RequestLog } from '../app-link/request-log';
import { isObject, type Json, objectAt, stringAt } from '../json';
import type { PersonContext } from '../people/person-context';
import { masked } from './mask-secrets';
import type { PageInspector, PageInspectorEntry } from './page-contract';
import { privateTo } from './whose-traffic';

const mostEntries = 200;

export interface InspectorQuery {
  /** Entries older than this one. */
  before?: number;
  /** Entries newer than this one. */
  since?: number;
  limit?: number;
}

/** What went between the app and the workspace, newest first. What is private to somebody else says only that it happened. */
export function inspect(context: PersonContext, log: RequestLog, query: InspectorQuery): PageInspector {
  const { before = Number.POSITIVE_INFINITY, since = 0, limit = 50 } = query;
  const wanted = ({ seq }: { seq: number }) => seq < before && seq > since;
  const count = Math.max(1, Math.min(limit, mostEntries));
  const newest = <Entry extends { seq: number }>(all: Entry[]) => all.filter(wanted).slice(-count - 1);
  const calls = [log.api, log.responses].flatMap((all) =>
    newest(all.filter(({ workspace }) => workspace === context.workspace.id)),
  );
  const entries = [
    ...calls.map((record) => fromBot(context, record)),
    ...newest(log.app).map((record) => toBot(context, record)),
  ].sort((a, b) => b.seq - a.seq);
  return { entries: entries.slice(0, count), hasMore: entries.length > count };
}

function fromBot(context: PersonContext, record: ApiRecord): PageInspectorEntry {
  const { seq, at, ms, method, ok, error, answer } = record;
  const args = opened(record.args);
  const owner = privateTo(context, method, { args, answer });
  const answered = answer ?? (error === null ? null : { ok, error });
  return {
    seq,
    at: at.toISOString(),
    direction: 'from-bot',
    name: method,
    ok,
    error,
    status: error === 'connection_reset' ? null : 200,
    ms: Math.round(ms * 10) / 10,
    ...(owner === null ? { sent: masked(args), answered: masked(answered) } : { sent: null, answered: null }),
    privateTo: owner,
  };
}

function toBot(context: PersonContext, record: AppRecord): PageInspectorEntry {
  const { seq, at, ms, kind, error, status, answer } = record;
  const body = decoded(record);
  const owner = privateTo(context, kind, { body, answer: readable(answer) });
  return {
    seq,
    at: at.toISOString(),
    direction: 'to-bot',
    name: nameOf(kind, body),
    ok: error === null,
    error,
    status,
    ms: Math.round(ms * 10) / 10,
    ...(owner === null
      ? { sent: masked(body), answered: masked(readable(answer)) }
      : { sent: null, answered: null }),
    privateTo: owner,
  };
}

/** Arguments with the JSON inside them read: clients send views and blocks as text. */
function opened(args: Json): Json {
  const read = (value: unknown) =>
    typeof value === 'string' && /^\s*[[{]/.test(value) ? readable(value) : value;
  return Object.fromEntries(Object.entries(args).map(([name, value]) => [name, read(value)]));
}

/** A request's body as the object it stands for: Slack sends forms with JSON inside, and JSON. */
function decoded({ body, contentType }: AppRecord): unknown {
  if (!contentType.startsWith('application/x-www-form-urlencoded')) return readable(body);
  const form = Object.fromEntries(new URLSearchParams(body));
  return typeof form.payload === 'string' ? readable(form.payload) : form;
}

function readable(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    // Answers may be plain text.
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}

function nameOf(kind: string, body: unknown): string {
  if (!isObject(body)) return kind;
  if (kind === 'slash_commands') return stringAt(body, 'command') || kind;
  const event: Json = objectAt(body, 'event');
  const subtype = stringAt(event, 'subtype');
  if (kind === 'events_api') return [stringAt(event, 'type'), subtype].filter(Boolean).join('.') || kind;
  return stringAt(body, 'type') || kind;
}
