import type { Clock } from '../clock';
import type { TenantTransaction } from '../database/database';
import { reviseMessage } from '../delivery/promise-message';
import { headlineKind } from '../retro/retro';
import { listOpenRetros } from '../retro/retro-store';
import type { ActionItem } from './action-item';

/** More open retros than this at once no channel keeps up with. */
const openRetrosMax = 10;

/** An item shows in the headline of its own retro, and in those of its channel's open ones until it is settled. */
export async function redrawHeadlines(
  { tx, clock }: { tx: TenantTransaction; clock: Clock },
  { workspaceId, retroId, channelId }: ActionItem,
): Promise<void> {
  const open = await listOpenRetros(tx, channelId, openRetrosMax);
  for (const id of new Set([retroId, ...open.map((retro) => retro.id)])) {
    await reviseMessage(tx, { clock, workspaceId }, headlineKind, id);
  }
}
