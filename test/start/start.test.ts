import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedServer } from '../../src/database/embedded-server';
import { onServer, recordingLog, withDatabase } from '../support/postgres';
import { quickFolder } from '../support/quick-folder';
import { until } from '../support/until';

const root = join(__dirname, '../..');
const withoutSlack = { SLACK_BOT_TOKEN: '', SLACK_SIGNING_SECRET: '', SLACK_APP_TOKEN: '', DATABASE_URL: '' };

/** `npm start` in a folder of its own for data. */
function start(dataDir: string, more: Record<string, string> = {}) {
  const child = spawn(process.execPath, [join(root, 'scripts/start.mjs')], {
    cwd: root,
    env: { ...process.env, ...withoutSlack, DATA_DIR: dataDir, PORT: '0', SANDBOX_PORT: '0', ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text) => {
    said.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said.err += text;
  });
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return { child, said, ended };
}

async function untilReady({ child, said, ended }: ReturnType<typeof start>): Promise<string> {
  while (!said.out.includes('Stop: Ctrl-C')) {
    const over = await Promise.race([
      once(child.stdout as NonNullable<ChildProcess['stdout']>, 'data'),
      ended,
    ]);
    if (!Array.isArray(over)) throw new Error(`ended with ${over}: ${said.err}`);
  }
  return /Open (\S+) in a browser/.exec(said.out)?.[1] as string;
}

describe('npm start without Slack credentials', () => {
  const dataDir = mkdtempSync(join(quickFolder(), 'evenkeel-start-test-'));
  const running: ChildProcess[] = [];
  const startHere = (more?: Record<string, string>) => {
    const started = start(dataDir, more);
    running.push(started.child);
    return started;
  };
  afterAll(async () => {
    for (const child of running.filter(
      ({ exitCode, signalCode }) => exitCode === null && signalCode === null,
    )) {
      child.kill('SIGINT');
      await once(child, 'close');
    }
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('says in three lines what runs, and keeps everything over a kill, Ctrl-C and a new start', async () => {
    const first = startHere();
    const url = await untilReady(first);
    expect(first.said.out.trim().split('\n')).toHaveLength(3);
    expect(first.said.err).toBe('');
    await act(url, 'bo/command', { command: '/retro', text: '', in: 'payments' });
    await until('the form is open', async () => (await look(url, 'bo/modal')).includes('not going well'));
    await act(url, 'bo/fill', { label: 'What is not going well?', value: 'half a sentence' });
    await act(url, 'bo/post', { in: 'payments', text: 'from before' });
    const seen = () =>
      Promise.all(['bo/messages?in=payments', 'bo/modal', 'bo/dm'].map((what) => look(url, what)));
    const before = await seen();

    const second = startHere({ SANDBOX_PORT: new URL(url).port });
    expect(await second.ended).toBe(1);
    const running = `http://127.0.0.1:${new URL(url).port}`;
    expect(second.said.err).toBe(
      `Evenkeel already runs at ${running} (process ${first.child.pid}): use that one, or stop it with Ctrl-C in its terminal or \`kill ${first.child.pid}\`.\n`,
    );
    const third = startHere();
    expect(await third.ended).toBe(1);
    expect(third.said.err).toMatch(/^Another Evenkeel with a sandbox is using this folder’s database: .*\n$/);

    // Those two took longer than a killed process may lose.
    first.child.kill('SIGKILL');
    await first.ended;
    const fourth = startHere({ SANDBOX_PORT: new URL(url).port });
    await untilReady(fourth);
    expect(await seen()).toEqual(before);
    // What was begun goes on: Evenkeel knows the form it had opened, and whose it was.
    await act(url, 'bo/fill', { label: 'What is it about?', value: 'Payments slow on Monday' });
    await act(url, 'bo/submit', {});
    await until('it is saved', async () => (await look(url, 'bo/dm')).includes('Payments slow on Monday'));
    await act(url, 'bo/post', { in: 'payments', text: 'the last word' });

    fourth.child.kill('SIGINT');
    expect(await fourth.ended).toBe(0);
    expect(fourth.said.out).toMatch(/Evenkeel has stopped\.\n$/);
    expect(fourth.said.err).toBe('');
    expect(statSync(join(dataDir, 'sandbox/keys')).mode & 0o777).toBe(0o600);
    expect(readdirSync(dataDir)).toEqual(['sandbox']);
  }, 120_000);

  it('keeps to the last word, and begins anew where a start was cut off while it made its tables', async () => {
    const server = await startEmbeddedServer({ dataDir: join(dataDir, 'sandbox'), log: recordingLog() });
    const url = withDatabase(server.url, 'evenkeel_sandbox');
    const [kept] = await onServer(
      url,
      "select 1 from sandbox.part where body like '%the last word%'",
      'update _prisma_migrations set finished_at = null',
    );
    expect(kept?.rowCount).toBe(1);
    await server.stop();
    const again = startHere();
    const page = await untilReady(again);
    expect(again.said).toMatchObject({ err: '', out: expect.stringContaining('It begins anew') });
    await act(page, 'bo/command', { command: '/retro', text: 'help', in: 'payments' });
    expect(await look(page, 'bo/messages?in=payments')).not.toContain('the last word');
    again.child.kill('SIGINT');
    expect(await again.ended).toBe(0);
  }, 120_000);

  it('refuses to run a sandbox where people’s real work is', async () => {
    const refused = startHere({ NODE_ENV: 'production' });
    expect(await refused.ended).toBe(1);
    expect(refused.said.err).toContain('The sandbox refuses to run with NODE_ENV=production.');
    expect(refused.said.err.trim().split('\n')).toHaveLength(1);
  }, 60_000);
});

describe('a Node that is too old', () => {
  const check = (version: string) => {
    const pretend = `data:text/javascript,Object.defineProperty(process, "version", { value: "${version}" })`;
    return spawnSync(process.execPath, ['--import', pretend, join(root, 'scripts/check-node.mjs')], {
      encoding: 'utf8',
    });
  };

  it.each(['v18.20.4', 'v20.18.3'])('is told so in one sentence: %s', (version) => {
    const { status, stderr } = check(version);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^Evenkeel needs Node 20\.19 or newer, and this is v[\d.]+: install .*\n$/);
  });

  it.each(['v20.19.0', 'v22.1.0', process.version])('is not %s', (version) => {
    expect(check(version)).toMatchObject({ status: 0, stderr: '' });
  });

  it('is met before anything that it cannot run', () => {
    const { start, test } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts;
    expect(start).toBe('node scripts/start.mjs');
    const imports = readFileSync(join(root, 'scripts/start.mjs'), 'utf8').match(/^import .*/gm);
    expect(imports?.[0]).toBe("import './check-node.mjs';");
    expect(test).toMatch(/^node scripts\/check-node\.mjs && /);
  });
});

describe('npm start with Slack credentials', () => {
  it('says one sentence for each variable that is missing or wrong', async () => {
    const wrong = start(join(tmpdir(), 'unused'), { SLACK_BOT_TOKEN: 'nonsense', PORT: 'many' });
    expect(await wrong.ended).toBe(1);
    expect(wrong.said.err).toMatch(/^SLACK_BOT_TOKEN must be .*\nPORT must be .*\n/);
    expect(wrong.said.err).not.toContain('nonsense');
  }, 60_000);
});

async function look(url: string, what: string): Promise<string> {
  return (await fetch(`${url}/people/${what}`)).text();
}

async function act(url: string, what: string, body: object): Promise<void> {
  const response = await fetch(`${url}/people/${what}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  });
  if (!response.ok) throw new Error(await response.text());
}
