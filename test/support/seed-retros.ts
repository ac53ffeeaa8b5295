import { seedSql } from '../../bench/seed-sql';
import type { House } from './house';

/**
 * Puts closed retros with postings, action items and replies into the database, one an hour up to the day before the house's now;
 * every third posting without a name.
 */
export async function seedRetros(
  house: House,
  { channelId, userId, count }: { channelId: string; userId: string; count: number },
): Promise<void> {
  const workspaceId = house.sandbox.workspaces[0]?.id as string;
  await house.rows(workspaceId, seedSql({ workspaceId, channelId, userId, count, until: house.clock.now() }));
}
