import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(__dirname, '../..');

describe('npm run bench', () => {
  it('measures all it promises, in small', async () => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', join(root, 'scripts/bench.mjs'), '--quick'],
      { cwd: root },
    );
    expect(stdout).toMatch(
      /\/retro help\)\n +bare app +\d+ per second.*\n +Evenkeel +\d+ per second.*\n +ratio +throughput \d/,
    );
    expect(stdout).toMatch(/opens the form.*\n.*\n.*\n +ratio +p99 \d/);
    expect(stdout).toMatch(/assessment handed in\n.*\n.*\n +ratio +throughput \d+\.\d+, p99 \d/);
    expect(stdout).toMatch(/idle memory \(RSS\)\n +bare app +\d+ MB\n +Evenkeel +\d+ MB/);
    expect(stdout).toMatch(
      /Home tab of a busy person.*\n +by hand +[\d.]+ ms\n +Evenkeel +[\d.]+ ms\n +ratio +\d/,
    );
    for (const kind of ['report', 'chat']) {
      expect(stdout).toMatch(
        new RegExp(
          `of a ${kind} .*\\n +Evenkeel +[\\d.]+ ms\\n +write-good .* of its time\\n +alex .* of its time\\n`,
        ),
      );
    }
    expect(stdout).toMatch(
      /\nloading the language model.*: \d+ ms\nevenkeel review, the whole command.*: \d+ ms\n/,
    );
    expect(stdout).toMatch(/\nslowest of 3 hostile texts of 10,000 characters: [\d.]+ ms/);
    expect(stdout).toContain(`Node ${process.versions.node}`);
  }, 120_000);
});
