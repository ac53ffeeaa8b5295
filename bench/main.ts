import { cpus, loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { formProof } from '../src/assessment/form-proof';
import { systemClock } from '../src/clock';
import { generateKeyRing, parseKeyRing } from '../src/vault/key-ring';
import { createVault } from '../src/vault/vault';
import { type BenchDatabase, startBenchDatabase } from './bench-database';
import { type Comparison, compare } from './compare';
import { homeLines, measureHome } from './home';
import { reportLines } from './report';
import { command, type ProofOf, submission, workspaceId } from './requests';
import { startTarget, type Target } from './target';
import { measureWording, wordingSizes } from './wording';
import { wordingLines } from './wording-report';

/** `npm run bench`: Evenkeel beside a bare Bolt app, its wording review beside other checkers, in one run on one machine. `--quick` only shows that it works. */
const quick = process.argv.includes('--quick');
const size = quick
  ? { rounds: 1, commands: 20, submissions: 10, connections: 2, idleMs: 0, redraws: 5 }
  : { rounds: 5, commands: 2_000, submissions: 300, connections: 10, idleMs: 5_000, redraws: 100 };

async function main(): Promise<void> {
  const stops: (() => Promise<void>)[] = [];
  try {
    const database = await startBenchDatabase(workspaceId);
    stops.push(database.stop);
    const start = async (file: string, args: string[]): Promise<Target> => {
      const target = await startTarget(file, args);
      stops.push(target.stop);
      return target;
    };
    const slack = await start('slack-stub.js', []);
    const bare = await start('bare-target.js', [database.bareUrl]);
    const keys = generateKeyRing();
    const settings = [database.evenkeelUrl, String(slack.port), keys];
    const whole = await start('evenkeel-target.js', [...settings, 'whole']);
    await pause(size.idleMs);
    const memory = { bare: await bare.rssMegabytes(), evenkeel: await whole.rssMegabytes() };
    await whole.stop();
    stops.pop();

    const evenkeel = await start('evenkeel-target.js', [...settings, 'requests']);
    const before = await countBoth(database);
    const results = await measure({ bare, evenkeel }, keys);
    assertSameIncrease(before, await countBoth(database));
    const machine = `${cpus().length} × ${cpus()[0]?.model}, load ${loadavg()[0]?.toFixed(1)}`;
    process.stdout.write(`${reportLines({ machine, size, memory, results }).join('\n')}\n\n`);
    await evenkeel.stop();
    stops.pop();
    const home = await measureHome(
      { databaseUrl: database.evenkeelUrl, slackPort: slack.port, keys },
      { rounds: size.rounds, count: size.redraws },
    );
    process.stdout.write(`${homeLines(home).join('\n')}\n\n`);
    const wording = await measureWording(quick ? wordingSizes.quick : wordingSizes.whole);
    process.stdout.write(`${wordingLines(wording).join('\n')}\n`);
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}

async function measure(targets: { bare: Target; evenkeel: Target }, keys: string): Promise<Comparison[]> {
  const { rounds, connections, commands, submissions } = size;
  const vault = createVault({ keyRing: parseKeyRing(keys), clock: systemClock });
  const proofOf: ProofOf = ({ userId, ...ids }) => formProof(vault, { workspaceId, userId }, ids);
  const common = { ...targets, rounds, connections };
  return [
    await compare({
      ...common,
      name: 'slash command, answered with a text (/retro help)',
      count: commands,
      make: () => command('help'),
      answer: /^$|opens three questions/,
    }),
    await compare({
      ...common,
      name: 'slash command that opens the form (/retro), 20 per second',
      count: commands / 20,
      pace: 20,
      connections: 20,
      make: () => command(''),
      answer: /^$/,
    }),
    await compare({
      ...common,
      name: 'assessment handed in',
      count: submissions,
      make: () => submission(proofOf),
      answer: /^$/,
    }),
  ];
}

/** Rows and jobs by table, in the bare app and in Evenkeel. */
type Counts = Record<'bare' | 'evenkeel', Record<string, number>>;

async function countBoth({ bareUrl, evenkeelUrl, countRows }: BenchDatabase): Promise<Counts> {
  return { bare: await countRows(bareUrl), evenkeel: await countRows(evenkeelUrl) };
}

/** The comparison is worth nothing unless the requests stored the same in both; what a workspace has from its start does not count. */
function assertSameIncrease(before: Counts, after: Counts): void {
  for (const table of Object.keys(after.bare)) {
    const added = (target: keyof Counts) => (after[target][table] ?? 0) - (before[target][table] ?? 0);
    const [bare, evenkeel] = [added('bare'), added('evenkeel')];
    if (bare === 0 || evenkeel !== bare)
      throw new Error(`${table}: the bare app stored ${bare}, Evenkeel ${evenkeel}`);
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
