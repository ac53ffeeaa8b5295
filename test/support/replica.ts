import { createEvenkeel, type Evenkeel, type EvenkeelOptions } from '../../src/app';
import { openDatabase } from '../../src/database/database';
import { createLogger } from '../../src/logger';
import { SlackReceiver } from '../../src/slack/receiver';
import { parseKeyRing } from '../../src/vault/key-ring';
import { type House, trackListeners } from './house';
import { recordingLog } from './postgres';

/** Another process of the same house, as far as Postgres and Slack can tell: its own connections, its own name. */
export interface Replica {
  evenkeel: Evenkeel;
  url: string;
  logged: string[];
  /** Resolves when no request of Slack's is being worked on. */
  idle(): Promise<unknown>;
  stop(): Promise<void>;
}

/** Starts one more Evenkeel beside the house's own; one that takes no jobs only listens to Slack. */
export async function startReplica(
  { sandbox, clock, test, keys }: House,
  { takesJobs = true, ...options }: Partial<EvenkeelOptions> & { takesJobs?: boolean } = {},
): Promise<Replica> {
  const logged: string[] = [];
  const logger = createLogger({ level: 'debug', destination: { write: (line) => logged.push(line) } });
  const database = openDatabase({ url: test.url, log: recordingLog() });
  const receiver = new SlackReceiver({
    signingSecret: sandbox.signingSecret,
    port: 0,
    host: '127.0.0.1',
    clock,
    logger,
    health: async () => ({ ready: true, checks: {} }),
  });
  const evenkeel = createEvenkeel({
    database,
    databaseUrl: test.url,
    clock,
    logger,
    keyRing: parseKeyRing(keys),
    slackApiUrl: sandbox.apiUrl,
    receiver,
    slashCommand: '/retro',
    pace: { everyMs: 0 },
    queuePollMs: 200,
    ...options,
  });
  const listenersDone = trackListeners(evenkeel);
  const port = Number(await (takesJobs ? evenkeel.start() : evenkeel.bolt.start()));
  return {
    evenkeel,
    logged,
    idle: listenersDone,
    url: `http://127.0.0.1:${port}/slack/events`,
    async stop() {
      await (takesJobs ? evenkeel.stop() : evenkeel.bolt.stop());
      await database.close();
    },
  };
}
