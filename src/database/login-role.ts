import pg from 'pg';
import { AppError } from '../errors';
import type { DatabaseLog } from './database-log';

/**
 * Refuses to work as a superuser, or as a role that row-level security does not bind. All work for people is done as another
 * role, but whoever smuggled SQL into it could become the login role again: an ordinary one sees no rows then, a superuser
 * sees those of every workspace, and the server's files as well.
 * @throws AppError `login_too_powerful` with what to run instead
 */
export async function assertOrdinaryLogin(url: string, log: DatabaseLog): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // Without a listener a lost connection would end the process; what was asked fails anyway.
  client.on('error', (error) => log.warn({ reason: error.message }, 'Lost the connection while starting.'));
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string; isPowerful: boolean }>(
      `select rolname as name, rolsuper or rolbypassrls as "isPowerful" from pg_roles where rolname = session_user`,
    );
    const [login] = rows;
    if (login?.isPowerful) throw tooPowerful(login.name);
  } finally {
    await client.end();
  }
}

function tooPowerful(name: string): AppError {
  return new AppError('login_too_powerful', `the login role ${name} passes by row-level security`, {
    userMessage:
      `DATABASE_URL logs in as ${name}, a superuser or a role that passes by row-level security, so workspaces would be kept apart ` +
      "by Evenkeel's own care alone. Make a role for Evenkeel and a database it owns, and name both in DATABASE_URL: " +
      "create role evenkeel login createrole password '…'; create database evenkeel owner evenkeel;",
  });
}
