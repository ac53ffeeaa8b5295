import type { TenantTransaction } from '../database/database';
import type { ContributingFactor } from '../retro/retro';
import type { FollowedCase } from './followed-case';

/** What a channel follows. */
export async function listFollows(tx: TenantTransaction, channelId: string): Promise<ContributingFactor[]> {
  const rows = await tx.tagFollow.findMany({
    where: { channelId },
    select: { factor: true },
    orderBy: { factor: 'asc' },
  });
  return rows.map(({ factor }) => factor);
}

export interface FollowsChange {
  workspaceId: string;
  channelId: string;
  factors: readonly ContributingFactor[];
  followedBy: string;
  followedAt: Date;
}

/** Puts these in place of what a channel follows. */
export async function replaceFollows(
  tx: TenantTransaction,
  { factors, ...rest }: FollowsChange,
): Promise<void> {
  await tx.tagFollow.deleteMany({ where: { channelId: rest.channelId } });
  await tx.tagFollow.createMany({ data: factors.map((factor) => ({ ...rest, factor })) });
}

/** The channels that follow any of these, but the one the case is from. */
export async function listFollowers(
  tx: TenantTransaction,
  { factors, exceptChannelId }: { factors: readonly ContributingFactor[]; exceptChannelId: string },
): Promise<string[]> {
  const rows = await tx.tagFollow.findMany({
    where: { factor: { in: [...factors] }, channelId: { not: exceptChannelId } },
    distinct: ['channelId'],
    select: { channelId: true },
    orderBy: { channelId: 'asc' },
  });
  return rows.map(({ channelId }) => channelId);
}

/** Makes cases for a channel wait for each other until the transaction ends. Returns when those so far were or are due. */
export async function listDueForUpdate(
  tx: TenantTransaction,
  { workspaceId, channelId, limit }: { workspaceId: string; channelId: string; limit: number },
): Promise<Date[]> {
  const key = `followed_case:${workspaceId}:${channelId}`;
  await tx.$queryRaw`select 1 from (select pg_advisory_xact_lock(hashtext(${key}))) as lock`;
  const rows = await tx.followedCase.findMany({
    where: { channelId },
    orderBy: { dueAt: 'desc' },
    take: limit,
    select: { dueAt: true },
  });
  return rows.map(({ dueAt }) => dueAt);
}

/** Returns false when the channel has heard of this case, or will. */
export async function insertFollowedCase(tx: TenantTransaction, row: FollowedCase): Promise<boolean> {
  const { count } = await tx.followedCase.createMany({ data: [row], skipDuplicates: true });
  return count === 1;
}

export async function hasFollowedCase(
  tx: TenantTransaction,
  where: { retroId: string; channelId: string },
): Promise<boolean> {
  return (await tx.followedCase.count({ where })) > 0;
}

export async function findFollowedCase(
  tx: TenantTransaction,
  where: { retroId: string; channelId: string },
): Promise<FollowedCase | null> {
  return tx.followedCase.findFirst({ where });
}

export async function saveForMembers(
  tx: TenantTransaction,
  { retroId, channelId, forMembers }: { retroId: string; channelId: string; forMembers: boolean },
): Promise<void> {
  await tx.followedCase.updateMany({ where: { retroId, channelId }, data: { forMembers } });
}

/** The channel does not hear of the case after all. */
export async function deleteFollowedCase(
  tx: TenantTransaction,
  where: { retroId: string; channelId: string },
): Promise<void> {
  await tx.followedCase.deleteMany({ where });
}
