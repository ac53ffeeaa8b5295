import { systemClock } from './clock';
import { readConfig } from './config';
import { AppError } from './errors';
import { createLogger } from './logger';
import { endOnSignal } from './process-end';
import { run } from './run';

/** Runs Evenkeel on Slack until a signal ends it; resolves when it is ready. @throws AppError when something has to be mended first. */
export async function start(env: NodeJS.ProcessEnv): Promise<void> {
  const config = readConfig(env);
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
