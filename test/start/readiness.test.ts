import { startSandbox, VirtualClock } from '../../sandbox';
import { createLogger } from '../../src/logger';
import { run } from '../../src/run';
import { generateKeyRing } from '../../src/vault/key-ring';
import { createTestDatabase } from '../support/postgres';
import { until } from '../support/until';

it('/readyz tells when Slack takes the token no more, and when it does again', async () => {
  const clock = VirtualClock.running();
  const sandbox = await startSandbox({ clock });
  const test = await createTestDatabase();
  const running = await run({
    config: {
      slack: {
        mode: 'http',
        botToken: sandbox.workspaces[0]?.botToken as string,
        signingSecret: sandbox.signingSecret,
        apiUrl: sandbox.apiUrl,
      },
      slashCommand: '/retro',
      port: 0,
      host: '127.0.0.1',
      sandboxPort: 0,
      databaseUrl: test.url,
      dataDir: '/nowhere',
      keys: generateKeyRing(),
      logLevel: 'silent',
      dataPageUrl: null,
      version: '1.0.0',
    },
    clock,
    logger: createLogger({ level: 'silent' }),
    slackCheckMs: 20,
  });
  const ready = async () => {
    const answer = await fetch(`http://127.0.0.1:${running.port}/readyz`);
    return { status: answer.status, ...((await answer.json()) as { checks: object }) };
  };
  try {
    expect(await ready()).toMatchObject({ status: 200, checks: { slack: true } });
    sandbox.faults.add({ method: 'auth.test', kind: 'error', error: 'token_revoked' });
    await until('it is not ready', async () => (await ready()).status === 503);
    expect(await ready()).toMatchObject({ checks: { database: true, queue: true, slack: false } });
    sandbox.faults.clear();
    await until('it is ready again', async () => (await ready()).status === 200);
  } finally {
    await running.stop();
    await sandbox.stop();
    await test.drop();
  }
});
