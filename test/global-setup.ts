import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { migrate } from '../src/database/migrate';
import { onServer, withDatabase } from './support/postgres-clients';
import { recordingLog, removeAbandonedServers, startDisposableServer } from './support/postgres-server';
import { SERVER_URL_VARIABLE, TEMPLATE_VARIABLE, TEST_DATABASE_PREFIX } from './support/postgres-variables';

/**
 * Once for all test files: the build, for tests that start processes, with the generated client and the sandbox’s page; and a
 * PostgreSQL of the run's own (or the one of DATABASE_URL) with one migrated template database, which every test file clones.
 */
export default async function globalSetup(): Promise<void> {
  execFileSync(process.execPath, [join(__dirname, '../scripts/build.mjs')], { stdio: 'inherit' });
  await removeAbandonedServers();
  const given = process.env.DATABASE_URL;
  const server = given ? null : await startDisposableServer();
  const url = given ?? (server?.url as string);
  const template = `${TEST_DATABASE_PREFIX}${randomBytes(4).toString('hex')}`;
  globalThis.stopTestServer = async () => {
    await dropDatabases(url, template);
    await server?.destroy();
  };
  if (server) await makeLoginsCheap(url);
  await onServer(url, `create database ${template}`);
  await migrate({ url: withDatabase(url, template), log: recordingLog() });
  process.env[SERVER_URL_VARIABLE] = url;
  process.env[TEMPLATE_VARIABLE] = template;
}

/** Thousands of connections are opened, and 4,096 rounds of hashing on either side of each would protect nothing here. */
async function makeLoginsCheap(url: string): Promise<void> {
  const { username, password } = new URL(url);
  await onServer(url, 'set scram_iterations = 1', `alter role ${username} password '${password}'`);
}

/** Also those that a failed test did not drop. */
async function dropDatabases(url: string, template: string): Promise<void> {
  const [found] = await onServer(
    url,
    `select datname from pg_database where starts_with(datname, '${template}')`,
  );
  for (const { datname } of found?.rows ?? [])
    await onServer(url, `drop database if exists ${datname} with (force)`);
}

declare global {
  // Jest loads setup and teardown in the same process, but not as the same module.
  var stopTestServer: (() => Promise<void>) | undefined;
}
