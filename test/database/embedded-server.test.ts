import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { openDatabase } from '../../src/database/database';
import { embeddedBinaries } from '../../src/database/embedded-binaries';
import { readState, SUPERUSER } from '../../src/database/embedded-cluster';
import { startEmbeddedServer } from '../../src/database/embedded-server';
import { assertOrdinaryLogin } from '../../src/database/login-role';
import { migrate } from '../../src/database/migrate';
import { onServer, recordingLog, startDisposableServer, temporaryDataDir } from '../support/postgres';

const log = recordingLog();

describe('the embedded PostgreSQL', () => {
  let dataDir: string;
  let made: string;
  const start = () => startEmbeddedServer({ dataDir, log, durable: false });

  /** A cluster costs a second to make and nothing to copy. */
  const copyCluster = () => execFileSync('cp', ['-R', join(made, 'postgres'), join(dataDir, 'postgres')]);

  beforeAll(async () => {
    made = temporaryDataDir();
    await (await startEmbeddedServer({ dataDir: made, log, durable: false })).stop();
  });
  afterAll(() => rmSync(made, { recursive: true }));
  beforeEach(() => {
    dataDir = temporaryDataDir();
  });
  afterEach(async () => {
    // Whatever a failed test left running is joined and stopped.
    if (existsSync(join(dataDir, 'postgres/PG_VERSION'))) {
      // One that a test has broken on purpose does not start; then nothing is left running either.
      const [joined] = await Promise.allSettled([start()]);
      if (joined.status === 'fulfilled') await joined.value.stop();
    }
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('starts in a folder only its owner may enter, listens on this machine only, and keeps its secrets to itself', async () => {
    const server = await start();
    expect(statSync(dataDir).mode & 0o777).toBe(0o700);
    const [settings] = await onServer(
      server.url,
      `select current_setting('listen_addresses') as listens, pg_encoding_to_char(encoding) as encoding
      from pg_database where datname = current_database()`,
    );
    expect(settings?.rows).toEqual([{ listens: '127.0.0.1', encoding: 'UTF8' }]);
    const [role] = await onServer(
      server.url,
      `select rolname, rolsuper, rolcreatedb, rolcreaterole from pg_roles where rolname = current_user`,
    );
    expect(role?.rows).toEqual([
      { rolname: 'evenkeel', rolsuper: false, rolcreatedb: false, rolcreaterole: true },
    ]);
    await expect(assertOrdinaryLogin(server.url, log)).resolves.toBeUndefined();
    const superuser = new URL(server.url);
    superuser.username = SUPERUSER;
    superuser.password = readState(join(dataDir, 'postgres'), embeddedBinaries()).superuserPassword;
    await expect(assertOrdinaryLogin(superuser.href, log)).rejects.toMatchObject({
      code: 'login_too_powerful',
      userMessage: expect.stringMatching(/logs in as postgres.*create role evenkeel login createrole/),
    });
    const wrong = new URL(server.url);
    wrong.password = 'wrong';
    await expect(onServer(wrong.href, 'select 1')).rejects.toThrow(/password authentication failed/);
    expect(statSync(join(dataDir, 'postgres/evenkeel.json')).mode & 0o777).toBe(0o600);
    await server.stop();
  });

  it('keeps data and address over a restart, and is gone after a stop', async () => {
    copyCluster();
    const first = await start();
    await onServer(first.url, 'create table kept (id int)');
    await first.stop();
    await expect(onServer(first.url, 'select 1')).rejects.toThrow(/ECONNREFUSED/);
    const second = await start();
    expect(second.url).toBe(first.url);
    expect((await onServer(second.url, 'select * from kept'))[0]?.rows).toEqual([]);
    await second.stop();
  });

  it('takes another port when its own was taken meanwhile', async () => {
    copyCluster();
    const first = await start();
    await first.stop();
    const squatter = createServer().listen(Number(new URL(first.url).port), '127.0.0.1');
    const second = await start();
    expect(new URL(second.url).port).not.toBe(new URL(first.url).port);
    await second.stop();
    squatter.close();
  });

  it('is shared by two that start together, and stops with the last of them', async () => {
    const [one, two] = await Promise.all([start(), start()]);
    expect(one.pid).toBe(two.pid);
    await one.stop();
    expect((await onServer(two.url, 'select 1 as alive'))[0]?.rows).toEqual([{ alive: 1 }]);
    await two.stop();
    await expect(onServer(two.url, 'select 1')).rejects.toThrow(/ECONNREFUSED/);
  });

  it('is joined after the process that started it was killed, and then stops', async () => {
    copyCluster();
    const pid = await startInProcessAndKillIt(dataDir);
    const server = await start();
    expect(server.pid).toBe(pid);
    await server.stop();
    await expect(onServer(server.url, 'select 1')).rejects.toThrow(/ECONNREFUSED/);
  });

  it('starts over a pid file whose number now belongs to another program', async () => {
    copyCluster();
    await (await start()).stop();
    writeFileSync(
      join(dataDir, 'postgres/postmaster.pid'),
      `${process.pid}\n${dataDir}\n0\n1\n\n127.0.0.1\n\nready   \n`,
    );
    const server = await start();
    expect(server.pid).not.toBe(process.pid);
    await server.stop();
  });

  it('removes what an interrupted first start left behind', async () => {
    mkdirSync(join(dataDir, 'postgres.new-99999999-killed/base'), { recursive: true });
    const server = await start();
    expect(existsSync(join(dataDir, 'postgres.new-99999999-killed'))).toBe(false);
    await server.stop();
  });

  it.each([
    ['written by another version', 'PG_VERSION', '17\n', /was written by PostgreSQL 17 .*dump it/],
    ['not whole', 'PG_VERSION', null, /not a whole PostgreSQL folder: restore/],
    ['damaged', 'global/pg_control', 'rubbish', /could not start on .*restore the folder from a backup/],
  ])('says what to do with a folder that is %s', async (_what, file, content, sentence) => {
    copyCluster();
    const path = join(dataDir, 'postgres', file);
    if (content === null) rmSync(path);
    else writeFileSync(path, content);
    const failure = await start().catch((error) => error);
    expect(failure).toMatchObject({ code: 'embedded_server_failed' });
    expect(failure.message).toMatch(sentence);
    rmSync(join(dataDir, 'postgres'), { recursive: true });
  });

  it('writes no text of a failed statement or row to its log', async () => {
    copyCluster();
    const server = await start();
    const secret = 'what-a-person-wrote';
    await onServer(server.url, 'create table note (words text unique)');
    await onServer(server.url, `insert into note values ('${secret}')`);
    await expect(onServer(server.url, `insert into note values ('${secret}')`)).rejects.toThrow(
      /duplicate key/,
    );
    await server.stop();
    const written = readFileSync(join(dataDir, 'postgres.log'), 'utf8');
    expect(written).toMatch(/duplicate key/);
    expect(written).not.toContain(secret);
  });
});

describe('an immediate stop of PostgreSQL under a running process', () => {
  it('fails what was running, crashes nothing, and the same Database works after the restart', async () => {
    const server = await startDisposableServer();
    await migrate({ url: server.url, log });
    const database = openDatabase({ url: server.url, maxConnections: 2, log });
    try {
      const count = () => database.withTenant('T1', (tx) => tx.member.count());
      expect(await count()).toBe(0);
      const cut = database.withTenant('T1', async (tx) => {
        await tx.member.count();
        await server.stopImmediately();
        return tx.member.count();
      });
      await expect(cut).rejects.toThrow();
      expect(await database.ping(2_000)).toBe(false);
      await expect(count()).rejects.toThrow();
      await server.start();
      expect(await database.ping(2_000)).toBe(true);
      expect(await count()).toBe(0);
    } finally {
      await database.close();
      await server.destroy();
    }
  });
});

/** @returns the number of the server's process, which lives on */
async function startInProcessAndKillIt(dataDir: string): Promise<number> {
  const script = join(__dirname, '../support/postgres-child.cjs');
  const child = spawn(process.execPath, [script, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const pid = await new Promise<number>((resolve, reject) => {
    child.stdout.once('data', (data) => resolve(Number(String(data))));
    child.once('exit', (code) => reject(new Error(`the child ended with ${code}`)));
  });
  child.kill('SIGKILL');
  await ended;
  return pid;
}
