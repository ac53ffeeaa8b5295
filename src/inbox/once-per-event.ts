import { createHash } from 'node:crypto';
import type { Clock } from '../clock';
import type { Database, TenantTransaction } from '../database/database';
import { deleteInboxEventsBefore, insertInboxEvent } from './inbox-store';

/**
 * Does the work of a Slack event in one transaction with the note that it was done: Slack may deliver an event four times,
 * and whatever it delivers again after a failure is done then.
 */
export async function oncePerEvent(
  { database, clock }: { database: Database; clock: Clock },
  { workspaceId, eventId }: { workspaceId: string; eventId: string },
  work: (tx: TenantTransaction) => Promise<void>,
): Promise<void> {
  await database.withTenant(workspaceId, async (tx) => {
    if (isClearingTurn(eventId))
      await deleteInboxEventsBefore(tx, new Date(clock.now().getTime() - keptForMs));
    const isNew = await insertInboxEvent(tx, { workspaceId, eventId, receivedAt: clock.now() });
    if (isNew) await work(tx);
  });
}

/** Slack repeats an event within hours; a week is on the safe side. */
const keptForMs = 7 * 24 * 60 * 60 * 1000;

/** About one event in 256 clears away old notes, so that no job of its own is needed for it. */
function isClearingTurn(eventId: string): boolean {
  return createHash('sha256').update(eventId).digest()[0] === 0;
}
