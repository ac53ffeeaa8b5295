import type { TenantTransaction } from '../database/database';

/**
 * Forgets what was promised to channels about subjects that are deleted: the messages stay in Slack as they are, and Slack's own
 * rules say for how long. Direct messages are for `forgetMessages`.
 */
export async function leaveChannelMessages(
  tx: TenantTransaction,
  subjectIds: readonly string[],
): Promise<void> {
  await tx.outboxMessage.deleteMany({
    where: {
      subjectId: { in: [...subjectIds] },
      NOT: { recipientId: { startsWith: 'U' } },
      AND: { NOT: { recipientId: { startsWith: 'W' } } },
    },
  });
}
