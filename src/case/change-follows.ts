import type { Clock } from '../clock';
import type { Database } from '../database/database';
import type { ContributingFactor } from '../retro/retro';
import { insertSettingChange } from '../settings/setting-change-store';
import type { Actor } from '../slack/actor';
import { listFollows, replaceFollows } from './tag-follow-store';

/** Changes what a channel follows. Who may do so is the caller's to have checked. What it was told before stays. */
export async function changeFollows(
  { database, clock }: { database: Database; clock: Clock },
  { workspaceId, userId: followedBy }: Actor,
  { channelId, factors }: { channelId: string; factors: readonly ContributingFactor[] },
): Promise<void> {
  const followedAt = clock.now();
  await database.withTenant(workspaceId, async (tx) => {
    const before = await listFollows(tx, channelId);
    if (before.length === factors.length && factors.every((factor) => before.includes(factor))) return;
    await replaceFollows(tx, { workspaceId, channelId, factors, followedBy, followedAt });
    const change = { scope: 'channel', subjectId: channelId } as const;
    await insertSettingChange(tx, workspaceId, { ...change, changedBy: followedBy, changedAt: followedAt });
  });
}
