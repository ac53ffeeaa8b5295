import type { TenantTransaction } from '../database/database';
import type { Vault } from '../vault/vault';

interface Person {
  workspaceId: string;
  userId: string;
}

const purpose = 'home.page';

/** Every key the person's page may be under, that of new ones first. */
export const homePageKeys = (vault: Vault, { workspaceId, userId }: Person) =>
  vault.allProofs(purpose, workspaceId, userId);

/**
 * Notes what a person's page shows now. `before` is Slack's mark of what was there before, as far as was known; returns false
 * when something else has been noted since. Null notes only where nothing was known.
 */
export async function replaceHomePage(
  tx: TenantTransaction,
  vault: Vault,
  person: Person,
  { drawn, hash, before }: { drawn: Uint8Array<ArrayBuffer>; hash: string; before: string | null },
): Promise<boolean> {
  const key = vault.proof(purpose, person.workspaceId, person.userId);
  const count = await tx.$executeRaw`
    insert into home_page (workspace_id, key, drawn, hash) values (${person.workspaceId}, ${key}, ${drawn}, ${hash})
    on conflict (workspace_id, key) do update set drawn = excluded.drawn, hash = excluded.hash
    where home_page.hash = ${before}`;
  return count === 1;
}

/** Forgets what a person's page shows, or only that it shows what has this mark: it is published whatever it was, then. */
export async function forgetHomePage(
  tx: TenantTransaction,
  vault: Vault,
  person: Person,
  hash?: string | null,
): Promise<void> {
  await tx.homePage.deleteMany({
    where: { key: { in: homePageKeys(vault, person) }, ...(hash != null && { hash }) },
  });
}

/** Whether Slack may be showing a Home tab of theirs. */
export async function hasOpenedHome(tx: TenantTransaction, userId: string): Promise<boolean> {
  return (await tx.member.count({ where: { userId, homeOpenedOn: { not: null } } })) > 0;
}

/** The people whose Home tabs are drawn whenever something changes: those who have opened theirs since this day. */
export async function listWatching(tx: TenantTransaction, since: Date): Promise<string[]> {
  const rows = await tx.member.findMany({
    where: { homeOpenedOn: { gte: since }, isDeactivated: false },
    select: { userId: true },
    orderBy: { userId: 'asc' },
  });
  return rows.map(({ userId }) => userId);
}

/** Has the Home tabs of these people drawn again, of those who have opened theirs lately. */
export async function touchHomes(
  tx: TenantTransaction,
  userIds: readonly string[],
  secondsFromNow = 0,
): Promise<void> {
  await tx.$executeRaw`select evenkeel_touch_home(${[...userIds]}::text[], ${secondsFromNow}::int)`;
}
