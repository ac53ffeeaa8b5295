import { setTimeout as pause } from 'node:timers/promises';
import type { Receiver } from '@slack/bolt';
import { createEvenkeel, type Evenkeel, type EvenkeelOptions } from './app';
import type { Clock } from './clock';
import type { Config, SlackConfig } from './config';
import { type Database, openDatabase } from './database/database';
import { startEmbeddedServer } from './database/embedded-server';
import { migrate } from './database/migrate';
import { AppError } from './errors';
import { connectWorkspace } from './installation/connect-workspace';
import type { Logger } from './logger';
import type { Health, HealthCheck } from './slack/health-endpoints';
import { HealthServer } from './slack/health-server';
import { SlackReceiver } from './slack/receiver';
import type { Routes } from './slack/routes';
import { createSocketReceiver } from './slack/socket-receiver';
import { loadKeyRing } from './vault/load-key-ring';

export interface RunOptions {
  config: Omit<Config, 'slack'> & { slack: SlackConfig };
  clock: Clock;
  logger: Logger;
  /** For the sandbox and for tests; see `EvenkeelOptions`. */
  overrides?: Partial<
    Pick<EvenkeelOptions, 'pace' | 'timing' | 'queuePollMs' | 'sweepEveryMs' | 'atSendPoint' | 'defences'>
  >;
}

/** Evenkeel at work. */
export interface Running {
  evenkeel: Evenkeel;
  database: Database;
  databaseUrl: string;
  workspaceName: string;
  /** Where Slack's requests (HTTP mode) and health checks are answered. */
  port: number;
  stop(): Promise<void>;
}

/** How often an unreachable Slack is asked again at start, in milliseconds; it is not a reason to stop. */
const slackRetryMs = 5_000;

/** Brings everything up: database, migrations, keys, queue, Slack. @throws AppError when something has to be mended first. */
export async function run({ config, clock, logger, overrides }: RunOptions): Promise<Running> {
  const cleanups: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
  };
  try {
    const server = config.databaseUrl
      ? null
      : await startEmbeddedServer({ dataDir: config.dataDir, log: logger });
    if (server) cleanups.push(() => server.stop());
    const databaseUrl = config.databaseUrl ?? (server as { url: string }).url;
    await migrate({ url: databaseUrl, log: logger });
    const database = openDatabase({ url: databaseUrl, log: logger });
    cleanups.push(() => database.close());

    const keyRing = loadKeyRing({ ...config, logger });
    const slackApiUrl = config.slack.apiUrl;
    const state = { slackAnswers: false };
    const health: HealthCheck = () => healthOf(database, () => evenkeel.isQueueRunning(), state);
    const routes: Routes = {
      'POST /incidents/*': async (request, response) =>
        evenkeel.routes['POST /incidents/*']?.(request, response),
    };
    const { receiver, healthPort } = receiverFor(config, { clock, logger, health, routes });
    const evenkeel = createEvenkeel({
      database,
      databaseUrl,
      clock,
      logger,
      keyRing,
      slackApiUrl,
      receiver,
      slashCommand: config.slashCommand,
      ...overrides,
    });
    const workspace = await connect(config.slack, evenkeel, { logger, state, cleanups });
    const listeningOn = await evenkeel.start();
    cleanups.push(() => evenkeel.stop());
    const port = await healthPort(listeningOn, cleanups);
    return { evenkeel, database, databaseUrl, workspaceName: workspace?.workspaceName ?? '', port, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function receiverFor(
  { slack, port, host }: RunOptions['config'],
  { clock, logger, health, routes }: { clock: Clock; logger: Logger; health: HealthCheck; routes: Routes },
): {
  receiver: Receiver;
  healthPort(listeningOn: unknown, cleanups: (() => Promise<unknown>)[]): Promise<number>;
} {
  if (slack.mode === 'http') {
    const receiver = new SlackReceiver({
      signingSecret: slack.signingSecret,
      port,
      host,
      clock,
      logger,
      health,
      routes,
    });
    return { receiver, healthPort: async (listeningOn) => Number(listeningOn) };
  }
  const receiver = createSocketReceiver({ appToken: slack.appToken, apiUrl: slack.apiUrl, logger });
  const server = new HealthServer({ port, host, health, logger, routes });
  return {
    receiver,
    async healthPort(_listeningOn, cleanups) {
      cleanups.push(() => server.stop());
      return server.start();
    },
  };
}

async function healthOf(
  database: Database,
  isQueueRunning: () => boolean,
  state: { slackAnswers: boolean },
): Promise<Health> {
  const checks = { database: await database.ping(1_000), queue: isQueueRunning(), slack: state.slackAnswers };
  return { ready: Object.values(checks).every(Boolean), checks };
}

/** Slack may be down when we start: promised messages wait, and so do we. A refused token is for the operator to mend. */
async function connect(
  slack: SlackConfig,
  { installations }: Evenkeel,
  {
    logger,
    state,
    cleanups,
  }: { logger: Logger; state: { slackAnswers: boolean }; cleanups: (() => Promise<unknown>)[] },
): Promise<{ workspaceName: string } | null> {
  const stopping = new AbortController();
  cleanups.push(async () => stopping.abort());
  const attempt = async () => {
    const workspace = await connectWorkspace({ apiUrl: slack.apiUrl, logger }, installations, slack.botToken);
    state.slackAnswers = true;
    return workspace;
  };
  try {
    return await attempt();
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'slack_unreachable')) throw error;
    logger.warn({ err: error }, 'Slack cannot be reached; trying again until it can');
  }
  void keepTrying(attempt, stopping.signal, logger);
  return null;
}

async function keepTrying(
  attempt: () => Promise<unknown>,
  signal: AbortSignal,
  logger: Logger,
): Promise<void> {
  while (!signal.aborted) {
    try {
      await pause(slackRetryMs, undefined, { signal });
      await attempt();
      logger.info({}, 'Slack can be reached now');
      return;
    } catch (error) {
      if (!signal.aborted) logger.warn({ err: error }, 'Slack still cannot be reached');
    }
  }
}
