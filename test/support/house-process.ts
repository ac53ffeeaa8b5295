import { createEvenkeel, type EvenkeelOptions } from '../../src/app';
import { systemClock } from '../../src/clock';
import { openDatabase } from '../../src/database/database';
import type { SendPoint } from '../../src/delivery/delivery-deps';
import { createLogger } from '../../src/logger';
import { SlackReceiver } from '../../src/slack/receiver';
import { parseKeyRing } from '../../src/vault/key-ring';

/** What the test tells this process, as JSON in its first argument. */
export interface HouseProcessSettings extends Pick<EvenkeelOptions, 'timing' | 'defences'> {
  databaseUrl: string;
  slackApiUrl: string;
  signingSecret: string;
  keys: string;
  /** Kills itself here, as `kill -9` does: nothing is flushed, nothing is told. */
  killAt?: SendPoint;
  /** Says so on its standard output here and does not go on before the test has written a line. */
  pauseAt?: SendPoint;
  /** Only messages of this kind, where the point is after the claim. */
  kind?: string;
}

/** Evenkeel in a process of its own, for tests that kill or stop it. Prints its port when it is ready. */
async function main(): Promise<void> {
  const settings = JSON.parse(process.argv[2] as string) as HouseProcessSettings;
  const logger = createLogger({ level: 'warn', destination: process.stderr });
  const database = openDatabase({ url: settings.databaseUrl, log: logger });
  const evenkeel = createEvenkeel({
    ...settings,
    database,
    clock: systemClock,
    logger,
    keyRing: parseKeyRing(settings.keys),
    receiver: new SlackReceiver({
      signingSecret: settings.signingSecret,
      port: 0,
      host: '127.0.0.1',
      clock: systemClock,
      logger,
      health: async () => ({ ready: true, checks: {} }),
    }),
    slashCommand: '/retro',
    pace: { everyMs: 0 },
    queuePollMs: 200,
    atSendPoint: (point, { kind }) => atPoint(settings, point, kind),
  });
  process.stdout.write(`port ${await evenkeel.start()}\n`);
}

async function atPoint(
  { killAt, pauseAt, kind: wanted }: HouseProcessSettings,
  point: SendPoint,
  kind: string,
): Promise<void> {
  if (wanted && kind !== '' && kind !== wanted) return;
  if (point === killAt) process.kill(process.pid, 'SIGKILL');
  if (point !== pauseAt) return;
  process.stdout.write(`at ${point}\n`);
  await new Promise((resolve) => process.stdin.once('data', resolve));
}

void main();
