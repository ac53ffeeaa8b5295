import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { openPool } from '../../src/database/pool';
import { createTestDatabase, recordingLog, type TestDatabase } from '../support/postgres';

/** A way to the database that can start to swallow everything, as a broken network does. */
async function openTunnel(target: URL) {
  const sockets: Socket[] = [];
  let swallowing = false;
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.push(from);
      from.on('data', (bytes) => !swallowing && to.write(bytes));
      from.on('close', () => to.destroy());
      from.on('error', () => to.destroy());
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(target.href);
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    swallow: (on: boolean) => {
      swallowing = on;
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

describe('the connections', () => {
  let test: TestDatabase;

  beforeAll(async () => {
    test = await createTestDatabase({ maxConnections: 1 });
  });
  afterAll(() => test.drop());

  it('give up a question the network has swallowed, and work again when it is back', async () => {
    const log = recordingLog();
    const tunnel = await openTunnel(new URL(test.url));
    const pool = openPool({ url: tunnel.url, maxConnections: 1, silenceLimitMs: 200, log });
    const ask = async () => (await pool.query('select 1 as answer')).rows[0].answer;
    expect(await ask()).toBe(1);
    tunnel.swallow(true);
    await expect(ask()).rejects.toThrow(/silent for 200 ms/);
    tunnel.swallow(false);
    expect(await ask()).toBe(1);
    await pool.end();
    tunnel.close();
  });

  it('may listen in silence for longer than a question may take', async () => {
    const pool = openPool({ url: test.url, maxConnections: 2, silenceLimitMs: 100, log: recordingLog() });
    const listener = await pool.connect();
    await listener.query('listen bell');
    // A question that lasts three times the limit is cut, which shows that the limit has passed for the listener too.
    await expect(pool.query('select pg_sleep(0.3)')).rejects.toThrow(/silent for 100 ms/);
    const rung = once(listener as unknown as NodeJS.EventEmitter, 'notification');
    await pool.query('notify bell');
    expect((await rung)[0]).toMatchObject({ channel: 'bell' });
    listener.release();
    await pool.end();
  });

  it('fail fast when all are taken, and the wait of a health check has an end', async () => {
    const taken = await test.database.pool.connect();
    const begun = performance.now();
    expect(await test.database.ping(100)).toBe(false);
    await expect(test.database.withTenant('T1', async () => 1)).rejects.toThrow();
    expect(performance.now() - begun).toBeLessThan(3_000);
    taken.release();
    expect(await test.database.ping(1_000)).toBe(true);
  });

  it('end a statement that takes too long, long before its transaction would be given up', async () => {
    const slow = test.database.withTenant('T1', (tx) => tx.$queryRaw`select pg_sleep(60)::text`);
    await expect(slow).rejects.toThrow(/statement timeout/);
    expect(await test.database.ping(1_000)).toBe(true);
  });
});
