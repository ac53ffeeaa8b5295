import type { TenantTransaction } from '../database/database';
import { type Vault, workspaceOwner } from '../vault/vault';
import type { Installation } from './installation';

const placeOf = (workspaceId: string) => ({
  workspaceId,
  ownerId: workspaceOwner,
  table: 'installation',
  column: 'bot_token',
  rowId: workspaceId,
});

/** The installation, while it is not removed. */
export async function findInstallation(
  tx: TenantTransaction,
  vault: Vault,
  workspaceId: string,
): Promise<Installation | null> {
  const row = await tx.installation.findFirst({ where: { workspaceId, removedAt: null } });
  if (row === null) return null;
  const { workspaceName, workspaceUrl, botUserId } = row;
  const botToken = await vault.open(tx, placeOf(workspaceId), row.botToken);
  return { workspaceId, workspaceName, workspaceUrl, botUserId, botToken };
}

/** Where the current workspace is on the web, such as `https://acme.slack.com/`; null when we do not know. */
export async function findWorkspaceUrl(tx: TenantTransaction): Promise<string | null> {
  const row = await tx.installation.findFirst({ select: { workspaceUrl: true } });
  return row?.workspaceUrl ?? null;
}

export async function saveInstallation(
  tx: TenantTransaction,
  vault: Vault,
  { botToken, ...installation }: Installation,
  installedAt: Date,
): Promise<void> {
  const { workspaceId } = installation;
  const sealed = await vault.seal(tx, placeOf(workspaceId), botToken);
  const row = { ...installation, botToken: sealed, removedAt: null, installedAt };
  await tx.installation.upsert({ where: { workspaceId }, create: row, update: row });
}

/** Ends an installation made before this moment; a later one, whose uninstall event was late, stays. Returns whether. */
export async function markRemoved(
  tx: TenantTransaction,
  workspaceId: string,
  removedAt: Date,
): Promise<boolean> {
  const { count } = await tx.installation.updateMany({
    where: { workspaceId, installedAt: { lte: removedAt } },
    // The token has stopped working at Slack; there is no reason to keep it.
    data: { removedAt, botToken: new Uint8Array() },
  });
  return count > 0;
}

/** When the current workspace removed Evenkeel; null while it has not, `unknown` when nothing is kept of it. */
export async function findRemovedAt(tx: TenantTransaction): Promise<Date | null | 'unknown'> {
  const row = await tx.installation.findFirst({ select: { removedAt: true } });
  return row ? row.removedAt : 'unknown';
}

/** Whether the current workspace removed Evenkeel before a moment and has not come back; whoever installs it waits for the answer's transaction. */
export async function isRemovedSince(tx: TenantTransaction, before: Date): Promise<boolean> {
  const rows = await tx.$queryRaw<
    unknown[]
  >`select 1 from installation where removed_at <= ${before}::timestamptz for update`;
  return rows.length > 0;
}

/** Every workspace of which something is kept, those that removed Evenkeel included; for the sweeper's role only. */
export async function listWorkspaceIds(tx: TenantTransaction): Promise<string[]> {
  const rows = await tx.installation.findMany({
    select: { workspaceId: true },
    orderBy: { workspaceId: 'asc' },
  });
  return rows.map(({ workspaceId }) => workspaceId);
}
