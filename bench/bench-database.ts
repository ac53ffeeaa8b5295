import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedServer } from '../src/database/embedded-server';
import { migrate } from '../src/database/migrate';
import { createLogger } from '../src/logger';

export interface BenchDatabase {
  /** A migrated, empty database each, on one server that writes everything to disk as in production. */
  evenkeelUrl: string;
  bareUrl: string;
  /** Rows and jobs by table. */
  countRows(url: string): Promise<Record<string, number>>;
  stop(): Promise<void>;
}

const tables = ['retro', 'assessment', 'journal_entry', 'outbox_message', 'data_key'];

export async function startBenchDatabase(workspaceId: string): Promise<BenchDatabase> {
  const log = createLogger({ level: 'error' });
  const dataDir = mkdtempSync(join(tmpdir(), 'evenkeel-bench-'));
  const server = await startEmbeddedServer({ dataDir, log, mayCreateDatabases: true });
  const stop = async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await once(server.url, (client) => client.query('create database bare'));
    const bare = new URL(server.url);
    bare.pathname = '/bare';
    const [evenkeelUrl, bareUrl] = [server.url, bare.href];
    for (const url of [evenkeelUrl, bareUrl]) await migrate({ url, log });
    return { evenkeelUrl, bareUrl, stop, countRows: (url) => countRows(url, workspaceId) };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function countRows(url: string, workspaceId: string): Promise<Record<string, number>> {
  return once(url, async (client) => {
    const counts: Record<string, number> = {};
    const jobs = await client.query('select count(*)::int as count from graphile_worker._private_jobs');
    counts.jobs = jobs.rows[0].count;
    await client.query('begin');
    await client.query(
      "select set_config('role', 'evenkeel_app', true), set_config('app.workspace_id', $1, true)",
      [workspaceId],
    );
    for (const table of tables) {
      const { rows } = await client.query(`select count(*)::int as count from ${pg.escapeIdentifier(table)}`);
      counts[table] = rows[0].count;
    }
    await client.query('rollback');
    return counts;
  });
}

async function once<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
