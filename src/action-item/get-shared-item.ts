import type { Database } from '../database/database';
import type { Actor } from '../slack/actor';
import { isChannelMember, notAMember } from '../slack/channel-access';
import type { WebClient } from '../slack/web-clients';
import type { ActionItem } from './action-item';
import { findActionItem } from './action-item-store';

export interface ItemTarget extends Actor {
  itemId: string;
}

/**
 * An item, for anybody in its channel (teams share work) and for its owner wherever they are. A channel that was archived or
 * that Evenkeel may not post in any more changes nothing about the work.
 * @throws AppError `not_a_member`, the same when there is no such item.
 */
export async function getSharedItem(
  { database, client }: { database: Database; client: WebClient },
  { workspaceId, userId, itemId }: ItemTarget,
): Promise<ActionItem> {
  const item = await database.withTenant(workspaceId, (tx) => findActionItem(tx, itemId));
  if (item === null) throw notAMember();
  const isTheirs = item.ownerId === userId || (await isChannelMember(client, item.channelId, userId));
  if (!isTheirs) throw notAMember();
  return item;
}
