#!/usr/bin/env node
import { systemClock } from './clock';
import { readConfig } from './config';
import { AppError } from './errors';
import { createLogger } from './logger';
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
  stopOnSignal(() => running.stop());
}

/** Finishes what is under way; a second signal does not wait. */
function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1);
      stopping = true;
      stop().then(
        () => process.exit(0),
        (error: unknown) => fail(error),
      );
    });
  }
}

function fail(error: unknown): never {
  const told = error instanceof AppError ? (error.userMessage ?? error.message) : undefined;
  const problems = (error as { problems?: string[] }).problems ?? [told ?? describe(error)];
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  process.exit(1);
}

/** Database and system errors say what is wrong in their message; none of them has seen anybody's words yet. */
function describe(error: unknown): string {
  return error instanceof Error ? `Evenkeel could not start: ${error.message}` : 'Evenkeel could not start.';
}

main().catch(fail);
