import type pg from 'pg';
import { AppError } from '../errors';
import type { DatabaseLog } from './database-log';

/** Does the work of one workspace at a time; owns nothing, so row-level security binds it. */
export const APP_ROLE = 'evenkeel_app';
/** Finds which workspaces have messages due, and can read nothing else. */
export const SWEEPER_ROLE = 'evenkeel_sweeper';

const ROLES = [APP_ROLE, SWEEPER_ROLE];

/** Someone else did the same at this moment: already there, or its catalogue row was being written. */
const RACES = new Set(['23505', '42710', 'XX000']);
const INSUFFICIENT_PRIVILEGE = '42501';

/**
 * Makes the roles and lets the login role become them. Roles belong to the whole cluster, and two databases of one cluster may be
 * migrated at once under different locks, so meeting someone else's work is normal.
 */
export async function ensureTenantRoles(client: pg.Client, log: DatabaseLog): Promise<void> {
  for (const role of ROLES) {
    const state = await roleState(client, role);
    if (!state.exists) {
      await attempt(client, `create role ${role} nologin`);
      log.info({ role }, 'Made a database role.');
    }
    if (!state.granted) await attempt(client, grant(role, 'current_user', state.version));
  }
}

async function roleState(client: pg.Client, role: string) {
  const { rows } = await client.query(
    `select current_setting('server_version_num')::int as version,
            exists (select from pg_roles where rolname = $1) as exists,
            case when exists (select from pg_roles where rolname = $1)
                 then ${membershipCheck()} else false end as granted`,
    [role],
  );
  return rows[0] as { version: number; exists: boolean; granted: boolean };
}

/** A superuser may become any role; for others PostgreSQL 16 tells "may become" apart from "has the rights of". */
function membershipCheck(): string {
  return `pg_has_role(current_user, $1, case when current_setting('server_version_num')::int >= 160000 then 'SET' else 'MEMBER' end)`;
}

/** Without inheritance the login role gains no rows by being a member: it has to become the role first. */
function grant(role: string, to: string, version: number): string {
  return `grant ${role} to ${to}${version >= 160_000 ? ' with inherit false, set true' : ''}`;
}

async function attempt(client: pg.Client, sql: string): Promise<void> {
  for (let left = 10; ; left -= 1) {
    try {
      await client.query(sql);
      return;
    } catch (error) {
      const { code } = error as { code?: string };
      if (code === INSUFFICIENT_PRIVILEGE) throw await rolesMissing(client, error);
      if (code === '42710' || code === '23505') return;
      if (!RACES.has(code ?? '') || left === 0) throw error;
    }
  }
}

async function rolesMissing(client: pg.Client, cause: unknown): Promise<AppError> {
  const { rows } = await client.query(
    `select quote_ident(current_user) as login, current_setting('server_version_num')::int as version`,
  );
  const { login, version } = rows[0] as { login: string; version: number };
  const existing = await client.query('select rolname from pg_roles where rolname = any($1)', [ROLES]);
  const found = new Set(existing.rows.map(({ rolname }) => rolname));
  const statements = ROLES.flatMap((role) => [
    ...(found.has(role) ? [] : [`create role ${role} nologin;`]),
    `${grant(role, login, version)};`,
  ]);
  return new AppError(
    'database_roles_missing',
    `The database role ${login} may not make the roles Evenkeel works with. Run this once as a superuser, then start again: ` +
      statements.join(' '),
    { cause },
  );
}
