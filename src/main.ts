#!/usr/bin/env -S node --disable-warning=ExperimentalWarning
import { systemClock } from './clock';
import { readConfig } from './config';
import { AppError } from './errors';
import { createLogger } from './logger';
import { endOnSignal, endWithFailure } from './process-end';
import { run } from './run';

/** The process entry: reads the environment, runs Evenkeel, stops on a signal. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const { slack } = config;
  if (slack === null) {
    throw new AppError('no_slack', 'no Slack credentials', {
      userMessage:
        'SLACK_BOT_TOKEN and SLACK_SIGNING_SECRET (or SLACK_APP_TOKEN) are missing: see “Real Slack in five minutes” in the README. To try Evenkeel without Slack, use `npm start`.',
    });
  }
  const logger = createLogger({ level: config.logLevel });
  const running = await run({ config: { ...config, slack }, clock: systemClock, logger });
  const how = slack.mode === 'http' ? `listening on port ${running.port}` : 'connected over Socket Mode';
  logger.info({ port: running.port, mode: slack.mode }, `Evenkeel is ready: ${how}`);
  endOnSignal(() => running.stop());
}

main().catch((error: unknown) => endWithFailure(error));
