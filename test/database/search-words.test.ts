import { randomBytes } from 'node:crypto';
import { migrate } from '../../src/database/migrate';
import { createTestDatabase, onServer, recordingLog, type TestDatabase } from '../support/postgres';
import { SERVER_URL_VARIABLE } from '../support/postgres-variables';

const log = recordingLog();

/** What search compares, and the extensions it is made of. */
describe('the words of a text', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(() => test.drop());

  const words = async (text: string) => {
    const [result] = await onServer(test.url, `select evenkeel_words($$${text}$$)::text as words`);
    return result?.rows[0].words as string;
  };

  it('are stems without accents, so that forms of a word meet', async () => {
    expect(await words('Zahlungsverzögerungen queues')).toBe(await words('zahlungsverzogerungen QUEUE'));
  });

  it('hold nobody who was mentioned, and of a link its label', async () => {
    expect(
      await words('<@U123ABC|bo> and <!channel> saw <https://host.example/secretpath|the dashboard>'),
    ).toBe("'dashboard':4 'saw':2");
  });

  it('keep what only looks like markup', async () => {
    expect(await words('latency a < b and c > d <wobbly>')).toContain("'latenc'");
  });
});

describe('the extensions of search', () => {
  let test: TestDatabase;
  beforeEach(async () => {
    test = await createTestDatabase({ empty: true });
  });
  afterEach(async () => {
    await test.drop();
    await onServer(process.env[SERVER_URL_VARIABLE] as string, `drop role if exists ${plain}`);
  });

  const plain = `evenkeel_test_${randomBytes(4).toString('hex')}`;
  const guest = async (...grants: string[]) => {
    const url = new URL(test.url);
    const name = url.pathname.slice(1);
    await onServer(
      test.url,
      `create role ${plain} login password 'plain'`,
      `grant evenkeel_app, evenkeel_sweeper to ${plain} with inherit false, set true`,
      `grant all on schema public to ${plain}`,
      `revoke all on database ${name} from public`,
      `grant connect on database ${name} to ${plain}`,
      ...grants.map((grant) => grant.replace('DATABASE', name)),
    );
    url.username = plain;
    url.password = 'plain';
    return url.href;
  };

  it('are added by a login role that owns its database and is no superuser', async () => {
    const url = await guest(`grant create on database DATABASE to ${plain}`);
    await expect(migrate({ url, log })).resolves.toBeDefined();
    const [found] = await onServer(test.url, `select extname from pg_extension order by 1`);
    expect(found?.rows.map(({ extname }) => extname)).toEqual(['pg_trgm', 'plpgsql', 'unaccent']);
  });

  it('are asked for with the exact SQL where the role may not add them, and then used', async () => {
    const url = await guest();
    const failure = await migrate({ url, log }).catch((error) => error);
    expect(failure).toMatchObject({ code: 'database_extension_missing' });
    expect(failure.message).toContain('then start again: create extension if not exists pg_trgm;');
    await onServer(test.url, 'create extension pg_trgm', 'create extension unaccent');
    await onServer(test.url, `grant create on database ${new URL(url).pathname.slice(1)} to ${plain}`);
    await expect(migrate({ url, log })).resolves.toBeDefined();
  });

  it('are found in whatever schema a managed server keeps them', async () => {
    await onServer(
      test.url,
      'create schema extensions',
      'create extension pg_trgm schema extensions',
      'create extension unaccent schema extensions',
    );
    await migrate({ url: test.url, log });
    const words = await test.database.withTenant(
      'T1',
      (tx) =>
        tx.$queryRaw`select evenkeel_words('Déjà') ::text as words, evenkeel_similarity('payment', 'paymnet') as near`,
    );
    expect(words).toEqual([{ words: "'deja':1", near: expect.any(Number) }]);
  });
});
