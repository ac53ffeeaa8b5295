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
