import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { systemClock } from '../../src/clock';
import { createInstallations } from '../../src/installation/installations';
import { createLogger } from '../../src/logger';
import { makeFolder } from '../../src/make-folder';
import { createSocketReceiver } from '../../src/slack/socket-receiver';
import { startProblems } from '../../src/start-problems';
import { parseKeyRing } from '../../src/vault/key-ring';
import { createVault } from '../../src/vault/vault';
import { RecordingSlack } from '../slack/recording-slack';
import { createTestDatabase, type TestDatabase } from '../support/postgres';

/** What stops a start, made to happen for real, is told in one sentence that names the variable to mend. */
describe('a start that cannot go on because of', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(() => test.drop());

  const connect = (change: (url: URL) => void) => async () => {
    const url = new URL(test.url);
    change(url);
    const client = new pg.Client({ connectionString: url.href, connectionTimeoutMillis: 5_000 });
    await client.connect();
  };
  const listen = (port: number, host: string) => () =>
    new Promise((resolve, reject) => {
      const server = createServer().on('error', reject);
      server.listen(port, host, () => server.close(resolve));
    });

  it.each<[string, () => Promise<unknown>, RegExp]>([
    [
      'a database that does not run',
      connect((url) => {
        url.host = '127.0.0.1:1';
      }),
      /^PostgreSQL does not answer at DATABASE_URL \(ECONNREFUSED\): start it, or .*postgresql:\/\//,
    ],
    [
      'a wrong database password',
      connect((url) => {
        url.password = 'secret-and-wrong';
      }),
      /^PostgreSQL refused the user or the password of DATABASE_URL \(28P01\): /,
    ],
    [
      'a database that is not there',
      connect((url) => {
        url.pathname = '/nothing_here';
      }),
      /^The database that DATABASE_URL names does not exist \(3D000\): create it/,
    ],
    [
      'a folder that cannot be made',
      async () => makeFolder(join(__filename, 'data')),
      /^The folder .* cannot be made \(ENOTDIR\): set DATA_DIR to a folder/,
    ],
    [
      'a folder in a place that takes none',
      async () => makeFolder('/proc/evenkeel/data'),
      /^The folder \/proc\S* cannot be made \(\w+\): set DATA_DIR to a folder/,
    ],
    ['a foreign host', listen(0, '192.0.2.1'), /^HOST=192\.0\.2\.1 is no address of this machine: use 127/],
  ])('%s', async (_, fail, sentence) => {
    const error = await fail().then(
      () => 'it did not fail',
      (failure: unknown) => failure,
    );
    const [problem, ...others] = startProblems(error, 'Evenkeel could not start');
    expect(problem).toMatch(sentence);
    expect(problem).not.toContain('secret-and-wrong');
    expect(others).toEqual([]);
  });

  it.each([
    ['k1', /^EVENKEEL_KEYS .* holds another key than the one this database was written with/],
    ['k2', /^EVENKEEL_KEYS .* lacks a key that this database was written with: add it back/],
  ])('a key ring that is not the one it was written with: %s', async (id, sentence) => {
    const clock = systemClock;
    const connectWith = (keys: string) => {
      const vault = createVault({ keyRing: parseKeyRing(keys), clock });
      const installation = {
        workspaceId: 'T1',
        workspaceName: 'One',
        workspaceUrl: 'https://one.slack.com/',
        botUserId: 'U1',
        botToken: 'xoxb-1',
      };
      return createInstallations({ database: test.database, vault, clock }).add(installation);
    };
    const key = (byte: number) => Buffer.alloc(32, byte).toString('base64');
    await connectWith(`k1:${key(1)}`);
    const error = await connectWith(`${id}:${key(2)}`).catch((failure: unknown) => failure);
    expect(startProblems(error, 'Evenkeel could not start')).toEqual([expect.stringMatching(sentence)]);
    await connectWith(`k2:${key(2)},k1:${key(1)}`);
  });

  it('a refused app-level token', async () => {
    const slack = new RecordingSlack();
    await slack.start();
    slack.answers['apps.connections.open'] = { ok: false, error: 'invalid_auth' };
    const logger = createLogger({ level: 'silent' });
    const receiver = createSocketReceiver({ appToken: 'xapp-1-wrong', apiUrl: slack.apiUrl, logger });
    const error = await receiver.start().catch((failure: unknown) => failure);
    await slack.stop();
    expect(startProblems(error, 'Evenkeel could not start')).toEqual([
      expect.stringMatching(/^Slack refused SLACK_APP_TOKEN \(invalid_auth\)\. Make an app-level token/),
    ]);
  });

  it('anything else, in its own words', () => {
    expect(startProblems(new Error('out of luck'), 'Evenkeel could not start')).toEqual([
      'Evenkeel could not start: out of luck',
    ]);
    expect(startProblems('nothing', 'Evenkeel could not start')).toEqual(['Evenkeel could not start.']);
  });
});
