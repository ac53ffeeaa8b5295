import type { Place } from './bring-to-slack';
import type { Attempt, DeliveryDeps } from './delivery-deps';
import { deleteOutboxMessage, endOutboxMessage, markSent } from './lease-store';
import { enqueueSend } from './promise-message';

/** Notes that Slack has the message as it was drawn, or that there is none as it should be. */
export async function settleSuccess(
  deps: DeliveryDeps,
  { message, kind, drawn }: Attempt,
  posted: Place | null,
): Promise<void> {
  const { database, clock, processId: owner } = deps;
  const { workspaceId, id } = message;
  const reason = drawn.action === 'withdraw' ? drawn.reason : undefined;
  await database.withTenant(workspaceId, async (tx) => {
    if (posted === null) {
      const ended = await endOutboxMessage(tx, { message, owner, state: 'cancelled', error: reason });
      if (ended === 'again') await enqueueSend(tx, { clock, workspaceId }, id, clock.now());
      return;
    }
    const next = await markSent(tx, { message, owner, ...posted, now: clock.now() });
    if (next === 'lost') return;
    await kind.delivered?.(tx, message);
    if (next === 'again') await enqueueSend(tx, { clock, workspaceId }, id, clock.now());
    else if (message.forgetOnceSent) await deleteOutboxMessage(tx, id);
  });
}
