import type { Database } from '../database/database';
import { outsidePermission } from '../settings/external-channels';
import type { Actor } from '../slack/actor';
import { assertMayTakePart, notAMember } from '../slack/channel-access';
import type { WebClient } from '../slack/web-clients';
import type { ActionItem } from './action-item';
import { findActionItem } from './action-item-store';

export interface ItemTarget extends Actor {
  itemId: string;
}

/**
 * An item, for anybody in its channel (teams share work) and for its owner wherever they are.
 * @throws AppError `channel_not_ready`, and `not_a_member`, the same when there is no such item.
 */
export async function getSharedItem(
  { database, client }: { database: Database; client: WebClient },
  { workspaceId, userId, itemId }: ItemTarget,
): Promise<ActionItem> {
  const item = await database.withTenant(workspaceId, (tx) => findActionItem(tx, itemId));
  if (item === null) throw notAMember();
  if (item.ownerId === userId) return item;
  const mayBeExternal = outsidePermission(database, workspaceId);
  await assertMayTakePart(client, { channelId: item.channelId, userId, mayBeExternal });
  return item;
}
