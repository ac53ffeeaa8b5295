import type { TenantTransaction } from '../database/database';

/** Notes the event; false when it had been noted before. */
export async function insertInboxEvent(
  tx: TenantTransaction,
  event: { workspaceId: string; eventId: string; receivedAt: Date },
): Promise<boolean> {
  const { count } = await tx.inboxEvent.createMany({ data: [event], skipDuplicates: true });
  return count === 1;
}

/** Old notes have done their work. */
export async function deleteInboxEventsBefore(tx: TenantTransaction, before: Date): Promise<void> {
  await tx.inboxEvent.deleteMany({ where: { receivedAt: { lt: before } } });
}
