import pg from 'pg';
import type { DatabaseLog } from './database-log';
import { SUPERUSER } from './embedded-cluster';
import { reasonOf } from './reason-of';

export const LOGIN_ROLE = 'evenkeel';

/** Says "in use": a shared lock that the server drops by itself when its holder dies, unlike a file with a process number. */
const IN_USE_LOCK = 7_305_210_841;

/** Our claim on a running embedded server. */
export interface ServerHolder {
  /** @returns whether nobody else uses the server, so that it may be stopped */
  release(): Promise<boolean>;
}

interface HolderOptions {
  port: number;
  superuserPassword: string;
  /** Of the login role. */
  password: string;
  mayCreateDatabases?: boolean;
  log: DatabaseLog;
}

/** In pg since 8.0; missing in its types. */
interface Referable {
  ref(): void;
  unref(): void;
}

/** Opens the claim, and makes the login role and its database where they are missing. */
export async function holdServer(options: HolderOptions): Promise<ServerHolder> {
  const { log } = options;
  let releasing = false;
  const connect = async () => {
    const client = new pg.Client({
      host: '127.0.0.1',
      port: options.port,
      user: SUPERUSER,
      password: options.superuserPassword,
      database: 'postgres',
      application_name: 'evenkeel embedded server',
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
    });
    // Without a listener a lost connection would end the process. When we stop the server ourselves it is no news.
    client.on('error', ({ message }) => {
      if (!releasing) log.warn({ reason: message }, 'The embedded PostgreSQL closed our connection.');
    });
    await client.connect();
    return client;
  };
  const client = await connect();
  let lost = false;
  client.on('end', () => {
    lost = true;
  });
  try {
    await client.query('select pg_advisory_lock_shared($1)', [IN_USE_LOCK]);
    await ensureLogin(client, options);
  } catch (error) {
    await client.end();
    throw error;
  }
  // The claim alone must not keep a process alive that has finished its work.
  const referable = client as pg.Client & Referable;
  referable.unref();
  const release = async () => {
    releasing = true;
    try {
      referable.ref();
      // After an immediate stop and restart our claim is gone, but others may have new ones.
      const asking = lost ? await connect() : client;
      if (!lost) await asking.query('select pg_advisory_unlock_shared($1)', [IN_USE_LOCK]);
      const { rows } = await asking.query('select pg_try_advisory_lock($1) as alone', [IN_USE_LOCK]);
      const alone = rows[0].alone === true;
      // Kept open when alone: the exclusive claim makes a process that starts now wait for the stop instead of joining.
      if (!alone) await asking.end();
      return alone;
    } catch (error) {
      log.debug({ reason: reasonOf(error) }, 'The embedded PostgreSQL was gone before it was stopped.');
      return true;
    }
  };
  return { release };
}

/** The role is no superuser: row-level security would not bind one. It may create roles, for the one that does tenants' work. */
async function ensureLogin(
  client: pg.Client,
  { password, mayCreateDatabases }: HolderOptions,
): Promise<void> {
  // Two processes that start together take turns.
  await client.query('select pg_advisory_lock($1)', [IN_USE_LOCK + 1]);
  const role = pg.escapeIdentifier(LOGIN_ROLE);
  const { rows } = await client.query(
    `select exists (select from pg_roles where rolname = $1) as role,
            exists (select from pg_roles where rolname = $1 and rolcreatedb) as creates,
            exists (select from pg_database where datname = $1) as database`,
    [LOGIN_ROLE],
  );
  const found = rows[0];
  if (!found.role) {
    await client.query(`create role ${role} login createrole password ${pg.escapeLiteral(password)}`);
  }
  if (mayCreateDatabases && !found.creates) await client.query(`alter role ${role} createdb`);
  if (!found.database) await client.query(`create database ${role} owner ${role}`);
  await client.query('select pg_advisory_unlock($1)', [IN_USE_LOCK + 1]);
}
