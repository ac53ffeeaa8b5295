import { openDatabase } from '../../src/database/database';
import { migrate } from '../../src/database/migrate';
import { type DisposableServer, recordingLog, startDisposableServer, type TestDatabase } from './postgres';

/** A migrated database on a server of its own, to be stopped in the middle of things; it keeps what it has committed. */
export async function createOwnDatabase(): Promise<TestDatabase & { server: DisposableServer }> {
  const server = await startDisposableServer({ durable: true });
  const log = recordingLog();
  await migrate({ url: server.url, log });
  const database = openDatabase({ url: server.url, log });
  return {
    url: server.url,
    database,
    server,
    async drop() {
      await database.close();
      await server.destroy();
    },
  };
}
