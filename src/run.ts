import { setTimeout as pause } from 'node:timers/promises';
import type { Receiver } from '@slack/bolt';
import { createEvenkeel, type Evenkeel, type EvenkeelOptions } from './app';
import type { Clock } from './clock';
import type { Config, SlackConfig } from './config';
import { type Database, openDatabase } from './database/database';
import { startEmbeddedServer } from './database/embedded-server';
import { assertOrdinaryLogin } from './database/login-role';
import { migrate } from './database/migrate';
import { AppError } from './errors';
import { connectWorkspace } from './installation/connect-workspace';
import type { Logger } from './logger';
import { prepareReview } from './phrase/review-for';
import type { Health, HealthCheck } from './slack/health-endpoints';
import { HealthServer } from './slack/health-server';
import { SlackReceiver } from './slack/receiver';
import type { Routes } from './slack/routes';
import { classifySlackFailure } from './slack/slack-failure';
import { createSocketReceiver } from './slack/socket-receiver';
import { createWebClient } from './slack/web-clients';
import { loadKeyRing } from './vault/load-key-ring';

export interface RunOptions {
  config: Omit<Config, 'slack'> & { slack: SlackConfig };
  clock: Clock;
  logger: Logger;
  /** How often Slack is asked whether it takes the token, in milliseconds; a minute when not given. */
  slackCheckMs?: number;
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
export async function run({
  config,
  clock,
  logger,
  overrides,
  slackCheckMs = 60_000,
}: RunOptions): Promise<Running> {
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
    await assertOrdinaryLogin(databaseUrl, logger);
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
      about: { version: config.version, dataPageUrl: config.dataPageUrl },
      ...overrides,
    });
    const workspace = await connect(config.slack, evenkeel, {
      logger,
      state,
      cleanups,
      checkMs: slackCheckMs,
    });
    const listeningOn = await evenkeel.start();
    cleanups.push(() => evenkeel.stop());
    const port = await healthPort(listeningOn, cleanups);
    setImmediate(warmUp, logger);
    return { evenkeel, database, databaseUrl, workspaceName: workspace?.workspaceName ?? '', port, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** After the first word that it is ready, so that nobody waits: neither for the start nor for a first review. */
function warmUp(logger: Logger): void {
  prepareReview().catch((error: unknown) => {
    logger.error({ err: error }, 'the wording review could not be loaded');
  });
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
  { logger, state, cleanups, checkMs }: Watch & { cleanups: (() => Promise<unknown>)[] },
): Promise<{ workspaceName: string } | null> {
  const stopping = new AbortController();
  cleanups.push(async () => stopping.abort());
  const settings = { apiUrl: slack.apiUrl, logger };
  const attempt = async () => connectWorkspace(settings, installations, slack.botToken);
  const client = createWebClient(slack.botToken, settings);
  let workspace: { workspaceName: string } | null = null;
  try {
    workspace = await attempt();
    state.slackAnswers = true;
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'slack_unreachable')) throw error;
    logger.warn({ err: error }, 'Slack cannot be reached; trying again until it can');
  }
  let isConnected = workspace !== null;
  const ask = async () => {
    if (isConnected) await client.auth.test();
    else await attempt();
    isConnected = true;
  };
  void keepAsking(ask, stopping.signal, { logger, state, checkMs });
  return workspace;
}

interface Watch {
  logger: Logger;
  state: { slackAnswers: boolean };
  checkMs: number;
}

/** Whether Slack answers, and takes the token, is asked again and again: `/readyz` says how it is and not how it was. */
async function keepAsking(ask: () => Promise<void>, signal: AbortSignal, watch: Watch): Promise<void> {
  const { logger, state, checkMs } = watch;
  while (!signal.aborted) {
    try {
      await pause(state.slackAnswers ? checkMs : Math.min(checkMs, slackRetryMs), undefined, { signal });
      await ask();
      if (!state.slackAnswers) logger.info({}, 'Slack can be reached now');
      state.slackAnswers = true;
    } catch (error) {
      if (signal.aborted) return;
      // It answers, only not that often.
      if (classifySlackFailure(error).kind === 'rate_limited') continue;
      state.slackAnswers = false;
      logger.warn({ err: error }, 'Slack cannot be reached, or does not take the token any more');
    }
  }
}
