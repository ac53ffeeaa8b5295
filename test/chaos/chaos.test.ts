import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryDataDir } from '../support/postgres';

/** The long run, made short: `npm run chaos` does the same with thousands of messages. Each run mostly waits, so they run side by side. */
describe('promised messages under everything at once', () => {
  const folder = temporaryDataDir();
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const run = (...args: string[]) =>
    new Promise<{ code: number | null; said: string }>((resolve) => {
      const child = spawn(process.execPath, [join(__dirname, '../../dist/chaos/main.js'), ...args], {
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, TMPDIR: folder },
      });
      let said = '';
      for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('utf8').on('data', (chunk: string) => {
          said += chunk;
        });
      }
      child.once('exit', (code) => resolve({ code, said }));
    });

  it.concurrent('are each posted exactly once', async () => {
    const { code, said } = await run(
      ...[
        '--messages',
        '60',
        '--rate',
        '10',
        '--kills',
        '2',
        '--stops',
        '0',
        '--restarts',
        '1',
        '--processes',
        '2',
      ],
      ...['--seed', '3', '--faults', '0.2'],
    );
    expect(said).toMatch(/promised \d+, lost 0, duplicated 0/);
    expect(code).toBe(0);
  }, 300_000);

  it.concurrent('would be posted twice now and then by a queue that only tries again', async () => {
    const { said } = await run(
      ...[
        '--messages',
        '30',
        '--rate',
        '20',
        '--kills',
        '0',
        '--stops',
        '0',
        '--restarts',
        '0',
        '--processes',
        '1',
      ],
      ...['--seed', '3', '--faults', '0.3', '--naive'],
    );
    expect(said).toMatch(/lost 0, duplicated [1-9]/);
  }, 300_000);

  it.concurrent('are each sent once and in their person’s hours, when they are check-ins in five time zones', async () => {
    const { code, said } = await run(
      ...['--check-ins', '15', '--kills', '1', '--processes', '1', '--seed', '4', '--faults', '0.3'],
    );
    expect(said).toContain('check-ins 15, lost 0, sent twice 0, outside of working hours 0');
    expect(said).toMatch(/Slack failed [1-9]\d* times; 1 processes were killed, 0 died/);
    expect(code).toBe(0);
  }, 300_000);

  it('says which number it did not understand', async () => {
    const { code, said } = await run('--kills', 'many');
    expect({ code, said }).toEqual({ code: 2, said: '--kills has to be a number, not "many".\n' });
  });
});
