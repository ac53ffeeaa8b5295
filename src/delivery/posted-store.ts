import type { TenantTransaction } from '../database/database';

/** Where a subject's message of this kind is in Slack, once it has been posted. */
export async function findPosted(
  tx: TenantTransaction,
  kind: string,
  subjectId: string,
): Promise<{ channelId: string; ts: string } | null> {
  const row = await tx.outboxMessage.findFirst({
    where: { kind, subjectId, slackTs: { not: null } },
    select: { slackChannelId: true, slackTs: true },
  });
  return row?.slackTs && row.slackChannelId ? { channelId: row.slackChannelId, ts: row.slackTs } : null;
}

/** Slack's code when it would not take a subject's message of this kind and nothing is under way to change that. */
export async function findRefusal(
  tx: TenantTransaction,
  kind: string,
  subjectId: string,
): Promise<string | null> {
  const row = await tx.outboxMessage.findFirst({
    where: { kind, subjectId, state: 'dead', slackTs: null },
    select: { lastError: true },
  });
  return row ? (row.lastError ?? 'refused') : null;
}

/**
 * Notes where a subject's message is when a person acts on it before its sender has heard back from Slack: what is to be
 * changed or taken away next need not be looked for.
 */
export async function notePosted(
  tx: TenantTransaction,
  { kind, subjectId, place }: { kind: string; subjectId: string; place: { channelId: string; ts: string } },
): Promise<void> {
  await tx.outboxMessage.updateMany({
    where: { kind, subjectId, slackTs: null },
    data: { slackChannelId: place.channelId, slackTs: place.ts },
  });
}

/** The subject of the message of this kind at a place in Slack. */
export async function findSubjectAt(
  tx: TenantTransaction,
  kind: string,
  channelId: string,
  ts: string,
): Promise<string | null> {
  const row = await tx.outboxMessage.findFirst({
    where: { kind, slackChannelId: channelId, slackTs: ts },
    select: { subjectId: true },
  });
  return row?.subjectId ?? null;
}
