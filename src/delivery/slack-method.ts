import type { DrawResult, OutboxMessage } from './outbox-message';

/** The Web API method this try will end in. */
export function methodFor(message: OutboxMessage, drawn: DrawResult): string {
  if (!message.slackTs) return 'chat.postMessage';
  return drawn.action === 'withdraw' ? 'chat.delete' : 'chat.update';
}
