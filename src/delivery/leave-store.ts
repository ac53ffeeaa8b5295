import type { TenantTransaction } from '../database/database';

/**
 * Forgets what was promised to channels about subjects that are deleted: the messages stay in Slack as they are, and Slack's own
 * rules say for how long. Those of one kind may be left to be taken back. Direct messages are for `forgetMessages`.
 */
export async function leaveChannelMessages(
  tx: TenantTransaction,
  subjectIds: readonly string[],
  { exceptKind }: { exceptKind?: string } = {},
): Promise<void> {
  await tx.outboxMessage.deleteMany({
    where: {
      subjectId: { in: [...subjectIds] },
      ...(exceptKind && { kind: { not: exceptKind } }),
      NOT: { recipientId: { startsWith: 'U' } },
      AND: { NOT: { recipientId: { startsWith: 'W' } } },
    },
  });
}
