import type { Clock } from '../clock';
import type { TenantTransaction } from '../database/database';
import { reviseMessage } from '../delivery/promise-message';
import { headlineKind } from './retro';
import { listOpenRetroIds } from './retro-store';

/** A bound for the transaction: no channel has more at once, and few workspaces do. */
const mostRedrawn = 100;

/**
 * Draws the headlines of open retros again: what they say by a channel's settings, their language included, has changed. Of all
 * channels when `channelId` is null.
 */
export async function redrawOpenHeadlines(
  { tx, clock }: { tx: TenantTransaction; clock: Clock },
  { workspaceId, channelId }: { workspaceId: string; channelId: string | null },
): Promise<void> {
  for (const id of await listOpenRetroIds(tx, channelId, mostRedrawn)) {
    await reviseMessage(tx, { clock, workspaceId }, headlineKind, id);
  }
}
