import type { Clock } from '../clock';
import type { Database } from '../database/database';
import { orderFile } from '../file-order/order-file';
import { findRetro } from '../retro/retro-store';
import { notAMember } from '../slack/channel-access';
import { type RetroRequest, retroFileKind } from './export-request';

interface Deps {
  database: Database;
  clock: Clock;
  /** Whether the person is in a channel right now. */
  isMember(channelId: string, userId: string): Promise<boolean>;
}

/**
 * Promises a retro as a file to the person who asks.
 * @throws AppError `not_a_member`, the same when there is no such retro; `file_order_unfinished`
 */
export async function orderRetro(
  { database, clock, isMember }: Deps,
  { workspaceId, userId }: { workspaceId: string; userId: string },
  request: RetroRequest,
): Promise<void> {
  const retro = await database.withTenant(workspaceId, (tx) => findRetro(tx, request.retroId));
  if (retro === null || !(await isMember(retro.channelId, userId))) throw notAMember();
  const { channelId } = retro;
  await orderFile(
    { database, clock },
    { workspaceId, userId, kind: retroFileKind, request, channelId, total: 1, isLong: false },
  );
}
