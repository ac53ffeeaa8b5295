import pg from 'pg';
import type { DatabaseLog } from './database-log';

/** Limits of a connection that does people's work. Slack waits 3 s for an answer, so nothing here may wait long. */
const CONNECT_TIMEOUT_MS = 2_000;
const STATEMENT_TIMEOUT_MS = 5_000;
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 10_000;
/** Longer than the server would leave either of the two unanswered: whoever is silent for longer is not there any more. */
const SILENCE_LIMIT_MS = 15_000;
const KEEP_ALIVE_AFTER_MS = 10_000;

export interface PoolOptions {
  url: string;
  /** How many connections at most; 10 when not given. */
  maxConnections?: number;
  /** How long the server may leave a question unanswered, in milliseconds; 15 s when not given. */
  silenceLimitMs?: number;
  log: DatabaseLog;
}

/** Connections for short transactions: every wait has an end, and a lost connection is replaced instead of crashing the process. */
export function openPool({
  url,
  maxConnections = 10,
  silenceLimitMs = SILENCE_LIMIT_MS,
  log,
}: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: maxConnections,
    application_name: 'evenkeel',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_AFTER_MS,
  });
  pool.on('connect', (client) => closeWhenSilent(client, silenceLimitMs));
  return survive(pool, log);
}

/** Node ends a process on an 'error' event without a listener; a restart of PostgreSQL is one such event per connection. */
function survive(pool: pg.Pool, log: DatabaseLog): pg.Pool {
  const note = ({ message }: Error) => log.warn({ reason: message }, 'Lost a database connection.');
  pool.on('error', note);
  // The pool listens to idle connections only; one that is lost between two statements of a transaction needs its own listener.
  pool.on('connect', (client) => client.on('error', note));
  return pool;
}

/** What pg does not declare: its socket, and whether it waits for an answer. */
interface Inside {
  readyForQuery: boolean;
  connection: { stream: { setTimeout(ms: number, then: () => void): void; destroy(error: Error): void } };
}

/**
 * A network that swallows packets never says so: without this a transaction would hold its connection for minutes.
 * pg's own `query_timeout` gives the broken connection back to the pool, so the socket is closed instead.
 * A connection that waits for no answer (idle, or listening for the queue) may be silent for as long as it likes.
 */
function closeWhenSilent(client: pg.PoolClient, limitMs: number): void {
  const inside = client as unknown as Inside;
  const { stream } = inside.connection;
  stream.setTimeout(limitMs, () => {
    if (inside.readyForQuery) return;
    stream.destroy(new Error(`the database was silent for ${limitMs} ms`));
  });
}
