// `npm run bench:start`: how long `npm start` takes until Evenkeel is ready, after an install and the second time.
// Works in a copy of this folder, so that nothing of yours is touched. Uses the installed packages as they are.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const copy = mkdtempSync(join(tmpdir(), 'evenkeel-start-'));
const left = new Set(['node_modules', '.git', 'dist', '.data', '.env']);

/** Seconds from typing the command to the line that says it runs. */
async function startOnce() {
  const startedAt = performance.now();
  const child = spawn('npm', ['start', '--silent'], {
    cwd: copy,
    env: { ...process.env, PORT: '0', SANDBOX_PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let said = '';
  for await (const chunk of child.stdout) {
    said += chunk;
    if (said.includes('Stop: Ctrl-C')) break;
  }
  const seconds = (performance.now() - startedAt) / 1000;
  if (!said.includes('Stop: Ctrl-C')) throw new Error('Evenkeel did not start.');
  const { pid } = /\(process (?<pid>\d+)\)/.exec(
    await (await fetch(`${/http:\/\/\S+/.exec(said)[0]}/welcome.txt`)).text(),
  ).groups;
  process.kill(Number(pid), 'SIGINT');
  await ended;
  return seconds;
}

try {
  const isPart = (path) => !left.has(path.slice(root.length + 1)) && !path.endsWith('/database/generated');
  cpSync(root, copy, { recursive: true, filter: isPart });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  const cold = await startOnce();
  const second = [await startOnce(), await startOnce(), await startOnce()].sort((a, b) => a - b)[1];
  console.log(
    `npm start until ready, ${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${cpus().length} × ${cpus()[0].model}, load ${loadavg()[0].toFixed(1)}`,
  );
  console.log(`  first start after npm ci, build and database included: ${cold.toFixed(1)} s`);
  console.log(`  later starts, median of 3:                             ${second.toFixed(1)} s`);
} finally {
  rmSync(copy, { recursive: true, force: true });
}
