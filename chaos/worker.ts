import type { Receiver } from '@slack/bolt';
import { createEvenkeel, type EvenkeelOptions } from '../src/app';
import { type Clock, systemClock } from '../src/clock';
import { openDatabase } from '../src/database/database';
import { createLogger } from '../src/logger';
import { parseKeyRing } from '../src/vault/key-ring';

/** What the run tells each process, as JSON in its first argument. */
export interface WorkerSettings extends Pick<EvenkeelOptions, 'timing' | 'defences'> {
  databaseUrl: string;
  slackApiUrl: string;
  keys: string;
  /** How far ahead of the system's clock it is here, in milliseconds. */
  offsetMs?: number;
}

/** Nobody talks to these processes: they bring promised messages to Slack until they are killed. */
const deaf: Receiver = { init() {}, start: async () => undefined, stop: async () => undefined };

async function main(): Promise<void> {
  // A run that was interrupted leaves nobody at work.
  process.once('disconnect', () => process.exit(0));
  const {
    databaseUrl,
    slackApiUrl,
    keys,
    timing,
    defences,
    offsetMs = 0,
  } = JSON.parse(process.argv[2] as string) as WorkerSettings;
  const clock = shiftedClock(offsetMs);
  const logger = createLogger({ level: 'error', destination: { write() {} } });
  const evenkeel = createEvenkeel({
    database: openDatabase({ url: databaseUrl, log: logger }),
    databaseUrl,
    clock,
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

/** The system's clock, moved on whenever the run says so. */
function shiftedClock(startMs: number): Clock {
  let offsetMs = startMs;
  process.on('message', (moved: { offsetMs: number }) => {
    offsetMs = moved.offsetMs;
  });
  return { now: () => new Date(systemClock.now().getTime() + offsetMs) };
}

void main();
