import type { Clock } from '../clock';
import type { Database, TenantTransaction } from '../database/database';
import { insertInboxEvent } from './inbox-store';

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
    const isNew = await insertInboxEvent(tx, { workspaceId, eventId, receivedAt: clock.now() });
    if (isNew) await work(tx);
  });
}
