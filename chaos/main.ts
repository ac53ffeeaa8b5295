import { runCheckIns } from './check-ins';
import { type ChaosOptions, readChaosOptions } from './options';
import { runChaos } from './run-chaos';

/** Prints what happened and what has become of the promises; fails when one was lost or kept twice. */
async function main(): Promise<void> {
  const options = readChaosOptions(process.argv.slice(2));
  if (options.checkIns > 0) return checkIns(options);
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

/** The same for check-ins, over virtual days. */
async function checkIns(options: ChaosOptions): Promise<void> {
  const print = (line: string) => process.stdout.write(`${line}\n`);
  const { checkIns: asked, kills, processes, seed } = options;
  print(`${asked} check-ins in five time zones by ${processes} processes, ${kills} kill -9, seed ${seed}`);
  const { faults, promised, lost, duplicated, outside, killed, deaths, seconds } = await runCheckIns(options);
  print(`Slack failed ${faults} times; ${killed} processes were killed, ${deaths} died by themselves`);
  print(`check-ins ${promised}, lost ${lost}, sent twice ${duplicated}, outside of working hours ${outside}`);
  print(`the run took ${seconds} s for four virtual days`);
  process.exit(lost + duplicated + outside + deaths === 0 ? 0 : 1);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(2);
});
