import type { TenantTransaction } from '../database/database';
import { talkToMaxLength, usualTalkTo } from './check-in';

/** Whom to talk to, in the workspace's own words. */
export async function getTalkTo(tx: TenantTransaction): Promise<string> {
  const row = await tx.checkInSetting.findFirst({ select: { talkTo: true } });
  return row?.talkTo ?? usualTalkTo();
}

/** An empty text brings the usual sentence back, and so does the sentence itself: it then stays in each reader's language. */
export async function saveTalkTo(
  tx: TenantTransaction,
  change: { workspaceId: string; talkTo: string; changedBy: string; changedAt: Date },
): Promise<void> {
  const { workspaceId } = change;
  const talkTo = change.talkTo.replace(/\s+/g, ' ').trim().slice(0, talkToMaxLength);
  if (talkTo === '' || talkTo === usualTalkTo()) {
    await tx.checkInSetting.deleteMany({ where: { workspaceId } });
    return;
  }
  const row = { ...change, talkTo };
  await tx.checkInSetting.upsert({ where: { workspaceId }, create: row, update: row });
}
