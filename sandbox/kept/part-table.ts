import pg from 'pg';
import type { DatabaseLog } from '../../src/database/database-log';
import type { Parts } from './workspace-parts';

/** The table in which a sandbox workspace outlives its process, beside Evenkeel's own tables in the same database. */
export class PartTable {
  private readonly pool: pg.Pool;

  constructor(url: string, log: DatabaseLog) {
    this.pool = new pg.Pool({
      connectionString: url,
      max: 1,
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
    });
    // Without a listener a lost connection would end the process; the next use opens another one.
    this.pool.on('error', ({ message }) =>
      log.warn({ reason: message }, 'Lost the connection that keeps the sandbox.'),
    );
  }

  /** Everything kept; empty when there is nothing. */
  async readAll(): Promise<Parts> {
    await this.pool.query(
      `create schema if not exists sandbox;
       create table if not exists sandbox.part (name text primary key, body text not null)`,
    );
    const { rows } = await this.pool.query<{ name: string; body: string }>(
      'select name, body from sandbox.part',
    );
    return new Map(rows.map(({ name, body }) => [name, body]));
  }

  /** All at once or nothing. */
  async write(changed: Parts, gone: string[]): Promise<void> {
    await this.pool.query(
      `with removed as (delete from sandbox.part where name = any($3::text[]))
       insert into sandbox.part (name, body) select * from unnest($1::text[], $2::text[])
       on conflict (name) do update set body = excluded.body`,
      [[...changed.keys()], [...changed.values()], gone],
    );
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}
