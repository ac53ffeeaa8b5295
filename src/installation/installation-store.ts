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
  const { workspaceName, botUserId } = row;
  const botToken = await vault.open(tx, placeOf(workspaceId), row.botToken);
  return { workspaceId, workspaceName, botUserId, botToken };
}

export async function saveInstallation(
  tx: TenantTransaction,
  vault: Vault,
  { botToken, ...installation }: Installation,
  installedAt: Date,
): Promise<void> {
  const { workspaceId } = installation;
  const sealed = await vault.seal(tx, placeOf(workspaceId), botToken);
  const row = { ...installation, botToken: sealed, removedAt: null };
  await tx.installation.upsert({ where: { workspaceId }, create: { ...row, installedAt }, update: row });
}

export async function markRemoved(
  tx: TenantTransaction,
  workspaceId: string,
  removedAt: Date,
): Promise<void> {
  await tx.installation.updateMany({ where: { workspaceId }, data: { removedAt } });
}
