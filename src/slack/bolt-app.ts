import { App, type Authorize, ignoreSelf, type Receiver, ReceiverMultipleAckError } from '@slack/bolt';
import { AppError } from '../errors';
import type { SpokenLanguages } from '../language/spoken-languages';
import type { Logger } from '../logger';
import { createBoltLogger } from './bolt-logger';
import { routeDirectly } from './direct-routes';
import { createErrorReporter, eventFailedCode } from './error-reporter';
import { speakLanguage } from './speak-language';
import type { WebClientOptions } from './web-clients';

export interface BoltAppOptions {
  receiver: Receiver;
  logger: Logger;
  /** From `webClientOptions`. */
  clientOptions: WebClientOptions;
  authorize: Authorize<boolean>;
  languages: SpokenLanguages;
  newReference?: () => string;
}

/**
 * Bolt's App with our defaults: errors are reported around everything else, own messages are ignored, no conversation
 * store. A failing `authorize` (database down) is reported like any error; by itself Bolt would answer 200 to a form and
 * what was typed would be gone.
 */
export function createBoltApp({
  receiver,
  logger,
  clientOptions,
  authorize,
  languages,
  newReference,
}: BoltAppOptions): App {
  const app = new App({
    receiver,
    logger: createBoltLogger(logger),
    clientOptions,
    authorize: async (source, body) => {
      try {
        return await authorize(source, body);
      } catch (error) {
        return { authorizeFailure: error };
      }
    },
    convoStore: false,
    ignoreSelf: false,
    extendedErrorHandler: true,
  });
  acknowledgeOnce(app);
  app.use(speakLanguage(languages));
  app.use(createErrorReporter({ logger, newReference }));
  app.use(ignoreSelf);
  app.error(lastNet(logger));
  routeDirectly(app);
  return app;
}

/** Makes a second `ack` throw over Socket Mode as it does over HTTP, so that the reporter knows whether it can still answer. */
function acknowledgeOnce(app: App): void {
  const processEvent = app.processEvent.bind(app);
  app.processEvent = (event) => {
    let done = false;
    const ack = async (response?: unknown) => {
      if (done) throw new ReceiverMultipleAckError();
      done = true;
      await event.ack(response);
    };
    const customProperties = { ...event.customProperties, isAcknowledged: () => done };
    return processEvent({ ...event, ack, customProperties });
  };
}

/** What reaches Bolt's own handler: failed events, on their way to the receiver, and nothing else unless ours is broken. */
function lastNet(logger: Logger) {
  return async ({ error }: { error: Error }) => {
    if (error instanceof AppError && error.code === eventFailedCode) throw error;
    logger.error({ err: error }, 'An error reached the last net');
  };
}
