import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../..');

/** `npm run -s evenkeel -- …`, typed in a folder. */
async function npmRun(folder: string, args: string[], env: Record<string, string> = {}) {
  const child = spawn('npm', ['--prefix', root, 'run', '-s', 'evenkeel', '--', ...args], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text) => {
    said.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said.err += text;
  });
  const [exitCode] = await once(child, 'close');
  return { exitCode, ...said };
}

describe('npm run -s evenkeel', () => {
  it('reviews the files of the folder it is typed in, without any configuration', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'evenkeel-npm-'));
    try {
      writeFileSync(join(folder, 'report.md'), 'You broke it.\n');
      const { out, exitCode } = await npmRun(folder, ['review', '--check', 'report.md']);
      expect(out).toMatch(
        /^report\.md:1:1 {2}“You broke it” [\s\S]*\n1 finding \(1 strong, 0 mild\) in 1 file\.\n$/,
      );
      expect(exitCode).toBe(1);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('starts the app when nothing is said', async () => {
    const { exitCode, out, err } = await npmRun(root, [], { SLACK_BOT_TOKEN: 'none' });
    expect({ exitCode, out }).toEqual({ exitCode: 1, out: '' });
    expect(err).toMatch(/^SLACK_BOT_TOKEN must be a bot token/);
  });
});
