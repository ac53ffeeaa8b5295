import { readChaosOptions } from './options';
import { runChaos } from './run-chaos';

/** Prints what happened and what has become of the promises; fails when one was lost or kept twice. */
async function main(): Promise<void> {
  const options = readChaosOptions(process.argv.slice(2));
  const { messages, kills, stops, restarts, processes, seed, naive } = options;
  const print = (line: string) => process.stdout.write(`${line}\n`);
  print(
    `${naive ? 'Naive, for comparison: ' : ''}${messages} messages by ${processes} processes, ${kills} kill -9, ` +
      `${stops} stops past the lease, ${restarts} power cuts of Postgres, seed ${seed}`,
  );
  const result = await runChaos(options);
  const struck = Object.entries(result.faults).map(([kind, count]) => `${kind} ${count}`);
  const faults = Object.values(result.faults).reduce((sum, count) => sum + count, 0);
  print(`Slack failed ${faults} times: ${struck.join(', ')}`);
  print(`promised ${result.promised}, lost ${result.lost}, duplicated ${result.duplicated}`);
  print(`late by p50 ${result.p50} ms, p99 ${result.p99} ms, at most ${result.latest} ms`);
  print(`processes that died by themselves: ${result.deaths}; the run took ${result.seconds} s`);
  const isGood = result.lost === 0 && result.duplicated === 0 && result.deaths === 0;
  process.exit(isGood || naive ? 0 : 1);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(2);
});
