import type { Clock } from '../clock';
import type { TenantTransaction } from '../database/database';
import { reviseMessage } from '../delivery/promise-message';
import { formerTeammateId } from '../slack/former-teammate';
import { actionItemKind } from './action-item';
import { changeActionItem, listItemsNaming } from './action-item-store';
import { passOnKind } from './follow-up';
import { forgetOwnerInKeys, forgetReminders } from './follow-up-store';
import { redrawHeadlines } from './redraw-headlines';

/**
 * Takes a person out of some of the items that name them. The work stays with its channel, where anybody can take it on; how they
 * wanted to be reminded of it goes.
 * Returns how many.
 */
export async function takeOutOfItems(
  { tx, clock }: { tx: TenantTransaction; clock: Clock },
  { workspaceId, userId, limit }: { workspaceId: string; userId: string; limit: number },
): Promise<number> {
  const items = await listItemsNaming(tx, { userId, limit });
  const scope = { clock, workspaceId };
  await forgetOwnerInKeys(tx, { kind: passOnKind, ownerId: userId });
  for (const { id, ownerId, createdBy, stateChangedBy } of items) {
    await changeActionItem(tx, id, {
      ...(ownerId === userId && { ownerId: formerTeammateId }),
      ...(createdBy === userId && { createdBy: formerTeammateId }),
      ...(stateChangedBy === userId && { stateChangedBy: formerTeammateId }),
    });
    if (ownerId === userId) await forgetReminders(tx, id);
    await reviseMessage(tx, scope, actionItemKind, id);
    await reviseMessage(tx, scope, passOnKind, id);
  }
  for (const item of items) await redrawHeadlines({ tx, clock }, item);
  return items.length;
}
