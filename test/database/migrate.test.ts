import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../../src/database/migrate';
import { migrationsFolder, readMigrations } from '../../src/database/migration-files';
import { diffToSchema } from '../../src/database/schema-difference';
import {
  createTestDatabase,
  type DisposableServer,
  onServer,
  recordingLog,
  startDisposableServer,
  type TestDatabase,
  withDatabase,
} from '../support/postgres';

const log = recordingLog();
const names = readMigrations(migrationsFolder()).map(({ name }) => name);

describe('migrations', () => {
  let test: TestDatabase;
  let folder: string;

  beforeEach(async () => {
    test = await createTestDatabase({ empty: true });
    folder = mkdtempSync(join(tmpdir(), 'evenkeel-migrations-'));
  });
  afterEach(async () => {
    await test.drop();
    rmSync(folder, { recursive: true });
  });

  const write = (name: string, sql: string) => {
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, name, 'migration.sql'), sql);
  };

  it('make exactly the tables of schema.prisma', async () => {
    await migrate({ url: test.url, log });
    expect(await diffToSchema(test.url)).toBe('');
  });

  it('would be told apart from schema.prisma by one extra column (negative control)', async () => {
    await migrate({ url: test.url, log });
    await onServer(test.url, 'alter table installation add column extra text');
    expect(await diffToSchema(test.url)).toMatch(/DROP COLUMN "extra"/);
  });

  it('are applied by one of two processes that start together; the other waits and finds nothing to do', async () => {
    const both = await Promise.all([migrate({ url: test.url, log }), migrate({ url: test.url, log })]);
    expect(both.map(({ applied }) => applied).sort((a, b) => a.length - b.length)).toEqual([[], names]);
  });

  it('are not applied twice', async () => {
    await migrate({ url: test.url, log });
    expect(await migrate({ url: test.url, log })).toEqual({ applied: [] });
  });

  it('that fail say which, why and how to recover, leave nothing half done, and succeed after the recovery', async () => {
    write('1_first', 'create table first (id int);');
    write('2_broken', 'create table second (id int); insert into nowhere values (1);');
    const failure = await migrate({ url: test.url, log, folder }).catch((error) => error);
    expect(failure).toMatchObject({ code: 'migration_failed' });
    expect(failure.message).toMatch(
      /2_broken.*No such table: nowhere.*update _prisma_migrations set rolled_back_at/s,
    );
    const [tables] = await onServer(
      test.url,
      `select to_regclass('first') is not null a, to_regclass('second') is not null b`,
    );
    expect(tables?.rows).toEqual([{ a: true, b: false }]);

    await expect(migrate({ url: test.url, log, folder })).rejects.toThrow(
      /2_broken.*No such table: nowhere/s,
    );

    const recovery = /update _prisma_migrations .*? is null;/.exec(failure.message)?.[0] as string;
    await onServer(test.url, recovery);
    write('2_broken', 'create table second (id int);');
    expect(await migrate({ url: test.url, log, folder })).toEqual({ applied: ['2_broken'] });
  });

  it('that were edited after they were applied stop the start and name the file', async () => {
    write('1_first', 'create table first (id int);');
    await migrate({ url: test.url, log, folder });
    write('1_first', 'create table first (id bigint);');
    const failure = await migrate({ url: test.url, log, folder }).catch((error) => error);
    expect(failure).toMatchObject({ code: 'migration_edited' });
    expect(failure.message).toMatch(/1_first\/migration\.sql/);
  });

  it('of a later version do not stop an earlier one that is still being replaced', async () => {
    cpSync(migrationsFolder(), folder, { recursive: true });
    write('29990101000000_later', 'select 1;');
    await migrate({ url: test.url, log, folder });
    expect(await migrate({ url: test.url, log })).toEqual({ applied: [] });
  });
});

describe('the roles that migrations rely on', () => {
  let server: DisposableServer;

  beforeAll(async () => {
    server = await startDisposableServer();
  });
  afterAll(() => server.destroy());

  it('are made once when two databases of one cluster are migrated together', async () => {
    await onServer(server.url, 'create database one', 'create database two');
    const urls = [withDatabase(server.url, 'one'), withDatabase(server.url, 'two')];
    const both = await Promise.all(urls.map((url) => migrate({ url, log })));
    expect(both).toEqual([{ applied: names }, { applied: names }]);
    const [roles] = await onServer(
      server.url,
      `select rolname, rolcanlogin from pg_roles where rolname like 'evenkeel\\__%' order by 1`,
    );
    expect(roles?.rows).toEqual([
      { rolname: 'evenkeel_app', rolcanlogin: false },
      { rolname: 'evenkeel_sweeper', rolcanlogin: false },
    ]);
  });

  it('are asked for with the exact SQL when the login role may not make them', async () => {
    await migrate({ url: server.url, log });
    await onServer(
      server.url,
      `create role guest login password 'guest'`,
      'grant guest to evenkeel',
      'create database guests owner guest',
    );
    const url = new URL(withDatabase(server.url, 'guests'));
    url.username = 'guest';
    url.password = 'guest';
    const failure = await migrate({ url: url.href, log }).catch((error) => error);
    expect(failure).toMatchObject({ code: 'database_roles_missing' });
    const sql = /start again: (.*)$/.exec(failure.message)?.[1] as string;
    expect(sql).toBe(
      'grant evenkeel_app to guest with inherit false, set true; grant evenkeel_sweeper to guest with inherit false, set true;',
    );
    await onServer(server.url, sql);
    expect(await migrate({ url: url.href, log })).toEqual({ applied: names });
  });
});
