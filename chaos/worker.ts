import type { Receiver } from '@slack/bolt';
import { createEvenkeel, type EvenkeelOptions } from '../src/app';
import { systemClock } from '../src/clock';
import { openDatabase } from '../src/database/database';
import { createLogger } from '../src/logger';
import { parseKeyRing } from '../src/vault/key-ring';

/** What the run tells each process, as JSON in its first argument. */
export interface WorkerSettings extends Pick<EvenkeelOptions, 'timing' | 'defences'> {
  databaseUrl: string;
  slackApiUrl: string;
  keys: string;
}

/** Nobody talks to these processes: they bring promised messages to Slack until they are killed. */
const deaf: Receiver = { init() {}, start: async () => undefined, stop: async () => undefined };

async function main(): Promise<void> {
  const { databaseUrl, slackApiUrl, keys, timing, defences } = JSON.parse(
    process.argv[2] as string,
  ) as WorkerSettings;
  const logger = createLogger({ level: 'error', destination: { write() {} } });
  const evenkeel = createEvenkeel({
    database: openDatabase({ url: databaseUrl, log: logger }),
    databaseUrl,
    clock: systemClock,
    logger,
    keyRing: parseKeyRing(keys),
    slackApiUrl,
    receiver: deaf,
    slashCommand: '/retro',
    pace: { everyMs: 0 },
    queuePollMs: 500,
    sweepEveryMs: 2_000,
    timing,
    defences,
  });
  await evenkeel.start();
  process.send?.('ready');
}

void main();
