import {
  type AnyMiddlewareArgs,
  type Middleware,
  ReceiverMultipleAckError,
  type RespondFn,
} from '@slack/bolt';
import { AppError } from '../errors';
import { describeError, type Logger } from '../logger';
import { escapeMrkdwn } from './block-kit';
import { findAppError, noticeBlocks, noticeHome, noticeModal, noticeText } from './error-notice';
import { describePlace, type ErrorPlace, findErrorPlace } from './error-place';
import { newReference } from './error-reference';
import type { WebClient } from './web-clients';

export interface ErrorReporterOptions {
  logger: Logger;
  newReference?: () => string;
}

/** Thrown after a failed event was logged, so that the receiver asks Slack to repeat it. */
export const eventFailedCode = 'event_failed';

type Ack = (response?: unknown) => Promise<void>;
/** One way of telling the person; true when it reached them. */
type Attempt = () => Promise<boolean>;

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

interface Means {
  error: unknown;
  reference: string;
  ack: Ack | undefined;
  /** Answers a slash command or a message for half an hour, also where Evenkeel is not a member or has lost its token. */
  respond?: RespondFn;
  client: WebClient | undefined;
}

function attemptsFor(place: ErrorPlace, means: Means): Attempt[] {
  const { ack, client, error, reference } = means;
  const answer =
    (response: unknown): Attempt =>
    async () =>
      ack ? acknowledge(ack, response) : false;
  const acknowledgeThen = async (call: () => Promise<unknown>): Promise<boolean> => {
    if (ack) await acknowledge(ack);
    if (!client) return false;
    await call();
    return true;
  };
  const message = {
    text: escapeMrkdwn(noticeText(error, reference)),
    blocks: noticeBlocks(error, reference),
    unfurl_links: false,
  };
  const hidden = { response_type: 'ephemeral', text: message.text, blocks: message.blocks } as const;
  const answerLater: Attempt = async () => {
    if (!means.respond) return false;
    await means.respond({ ...hidden, replace_original: false });
    return true;
  };
  const direct =
    (channel: string): Attempt =>
    () =>
      acknowledgeThen(async () => client?.chat.postMessage({ channel, ...message }));
  // Not acknowledged: an event is answered when its failure has been reported.
  const publish =
    (user_id: string): Attempt =>
    async () => {
      await client?.views.publish({ user_id, view: noticeHome(error, reference) });
      return client !== undefined;
    };
  const ephemeral =
    (channel: string, user: string, threadTs?: string): Attempt =>
    () =>
      acknowledgeThen(async () =>
        client?.chat.postEphemeral({
          channel,
          user,
          text: message.text,
          blocks: message.blocks,
          ...(threadTs && { thread_ts: threadTs }),
        }),
      );
  switch (place.kind) {
    case 'form':
      return [answer(formResponse(place, error, reference)), direct(place.userId)];
    case 'modal':
    case 'home': {
      const { triggerId, kind } = place;
      const view = noticeModal(error, reference);
      const show =
        (trigger_id: string): Attempt =>
        () =>
          acknowledgeThen(async () =>
            kind === 'modal'
              ? client?.views.push({ trigger_id, view })
              : client?.views.open({ trigger_id, view }),
          );
      return [...(triggerId ? [show(triggerId)] : []), direct(place.userId)];
    }
    case 'message':
      return place.channelId.startsWith('D')
        ? [direct(place.channelId), direct(place.userId), answerLater]
        : [ephemeral(place.channelId, place.userId, place.threadTs), direct(place.userId), answerLater];
    case 'command':
      return [
        answer(hidden),
        answerLater,
        ...(place.channelId ? [ephemeral(place.channelId, place.userId)] : []),
        direct(place.userId),
      ];
    case 'direct':
      return [direct(place.userId)];
    case 'options':
      return [answer({ options: [] })];
    case 'home_tab':
      return [publish(place.userId)];
    case 'event':
      return [];
  }
}

/** Under the field it is about, or the first one; a form without fields gets a notice on top. */
function formResponse(
  place: Extract<ErrorPlace, { kind: 'form' }>,
  error: unknown,
  reference: string,
): object {
  const wanted = findAppError(error)?.blockId;
  const blockId =
    wanted !== undefined && place.inputBlockIds.includes(wanted) ? wanted : place.inputBlockIds[0];
  return blockId === undefined
    ? { response_action: 'push', view: noticeModal(error, reference) }
    : { response_action: 'errors', errors: { [blockId]: noticeText(error, reference) } };
}

/** False when the request was acknowledged before, which takes the answer away from us. */
async function acknowledge(ack: Ack, response?: unknown): Promise<boolean> {
  try {
    await ack(response);
    return true;
  } catch (error) {
    if (error instanceof ReceiverMultipleAckError) return false;
    throw error;
  }
}

function codeOf(error: unknown): string | undefined {
  return findAppError(error)?.code ?? (describeError(error).code as string | undefined);
}
