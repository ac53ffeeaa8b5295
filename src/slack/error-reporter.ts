import type { AnyMiddlewareArgs, Middleware, RespondFn } from '@slack/bolt';
import { AppError } from '../errors';
import { describeError, type Logger } from '../logger';
import { type Ack, acknowledge, attemptsFor, type Means } from './error-attempts';
import { findAppError } from './error-notice';
import { describePlace, type ErrorPlace, findErrorPlace } from './error-place';
import { newReference } from './error-reference';
import type { WebClient } from './web-clients';

export interface ErrorReporterOptions {
  logger: Logger;
  newReference?: () => string;
}

/** Thrown after a failed event was logged, so that the receiver asks Slack to repeat it. */
export const eventFailedCode = 'event_failed';

/**
 * The one error handler: global middleware around everything else. It logs a reference with ids only, acknowledges, and
 * tells the person in the place where they are. A form keeps what was typed. Reporting may fail and never throws.
 */
export function createErrorReporter(options: ErrorReporterOptions): Middleware<AnyMiddlewareArgs> {
  return async ({ body, client, context, next, ...rest }) => {
    const { ack, respond } = rest as { ack?: Ack; respond?: RespondFn };
    const failure = context.authorizeFailure ? { error: context.authorizeFailure } : await catchError(next);
    if (failure) {
      const usable = context.authorizeFailure ? undefined : client;
      await report({ error: failure.error, body, ack, respond, client: usable, ...options });
    } else if (ack && !context.isAcknowledged?.()) {
      await answerUnhandled(body, ack, options);
    }
  };
}

async function catchError(next: () => Promise<void>): Promise<{ error: unknown } | null> {
  try {
    await next();
    return null;
  } catch (error) {
    return { error };
  }
}

interface Report extends ErrorReporterOptions {
  error: unknown;
  body: unknown;
  ack: Ack | undefined;
  respond?: RespondFn;
  client: WebClient | undefined;
}

async function report({
  error,
  body,
  ack,
  respond,
  client,
  logger,
  newReference: make = newReference,
}: Report): Promise<void> {
  const reference = make();
  const place = findErrorPlace(body);
  const line = { reference, ...describePlace(body), place: place.kind, code: codeOf(error) };
  if (findAppError(error)) logger.warn({ ...line, err: error }, 'A request was declined');
  else logger.error({ ...line, err: error }, 'A request failed');
  await tell(place, { error, reference, ack, respond, client }, logger);
  // Slack repeats a failed event; a Home tab that could not be drawn is drawn then.
  if (place.kind === 'event' || place.kind === 'home_tab') {
    throw new AppError(eventFailedCode, `event failed, reference ${reference}`);
  }
}

async function tell(place: ErrorPlace, means: Means, logger: Logger): Promise<void> {
  const { reference } = means;
  if (place.kind === 'event') return;
  for (const attempt of attemptsFor(place, means)) {
    try {
      if (await attempt()) return;
    } catch (failure) {
      logger.warn({ reference, code: codeOf(failure), err: failure }, 'A person could not be told here');
    }
  }
  logger.warn({ reference, place: place.kind }, 'Nobody could be told about an error');
}

/** Nobody took the payload. A form or a command must not vanish as if it had worked; a link button is fine. */
async function answerUnhandled(body: unknown, ack: Ack, options: ErrorReporterOptions): Promise<void> {
  const { kind } = findErrorPlace(body);
  if (kind === 'form' || kind === 'command') {
    const error = new AppError('no_listener', 'no listener acknowledged the request');
    await report({ error, body, ack, client: undefined, ...options });
    return;
  }
  options.logger.debug(describePlace(body), 'No listener took a request');
  await acknowledge(ack);
}

function codeOf(error: unknown): string | undefined {
  return findAppError(error)?.code ?? (describeError(error).code as string | undefined);
}
