import type { TenantTransaction } from '../database/database';
import type { Defences } from './delivery-deps';
import type { DrawResult, MessageKind, OutboxMessage } from './outbox-message';

/** Whether a recipient is a person; their conversation with us is opened before it is posted to. */
export const isPerson = (recipientId: string) => /^[UW]/.test(recipientId);

/** Where an earlier try is looked for: threads have a history of their own. */
export const lookMethod = (threadTs: string | null | undefined) =>
  threadTs ? 'conversations.replies' : 'conversations.history';

/** Every Web API method a try at this message is going to call. */
export function methodsFor(
  message: OutboxMessage,
  drawn: DrawResult,
  { defences: { guard, look }, kind }: { defences: Defences; kind: MessageKind<TenantTransaction> },
): string[] {
  const { slackTs, attempt, recipientId, slackThreadTs } = message;
  if (slackTs) return [drawn.action === 'send' ? 'chat.update' : 'chat.delete'];
  return [
    ...(drawn.action === 'send' ? ['chat.postMessage', ...(kind.holdMethods ?? [])] : []),
    ...(look && attempt > 1 ? [lookMethod(slackThreadTs)] : []),
    ...(isPerson(recipientId) ? ['conversations.open'] : guard ? ['conversations.info'] : []),
  ];
}
