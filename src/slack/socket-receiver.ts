import { SocketModeReceiver } from '@slack/bolt';
import { createBoltLogger } from './bolt-logger';
import { type WebClientSettings, webClientOptions } from './web-clients';

/** Receives over a WebSocket that we open, where Slack cannot reach us. Serve health with `HealthServer`. */
export function createSocketReceiver({
  appToken,
  ...settings
}: WebClientSettings & { appToken: string }): SocketModeReceiver {
  return new SocketModeReceiver({
    appToken,
    logger: createBoltLogger(settings.logger),
    installerOptions: { clientOptions: webClientOptions(settings) },
    // Not acknowledged: Slack sends an envelope again that nobody took.
    processEventErrorHandler: async ({ error }) => {
      settings.logger.warn({ err: error }, 'Bolt could not process a payload');
      return false;
    },
  });
}
