import { cpus, loadavg } from 'node:os';
import { measureWording, wordingSizes } from './wording';
import { wordingLines } from './wording-report';

/** `npm run bench:wording`. */
async function main(): Promise<void> {
  const figures = await measureWording(wordingSizes.whole);
  const machine = `${cpus().length} × ${cpus()[0]?.model}, load ${loadavg()[0]?.toFixed(1)}`;
  const when = new Date().toISOString().slice(0, 10);
  process.stdout.write(
    `${[`${when}, Node ${process.versions.node}, ${machine}`, ...wordingLines(figures)].join('\n')}\n`,
  );
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
