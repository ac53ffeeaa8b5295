import type { Clock } from '../clock';
import type { Database } from '../database/database';
import { AppError } from '../errors';
import { orderFile } from '../file-order/order-file';
import { say } from '../language/say';
import { findRetro } from '../retro/retro-store';
import type { Actor } from '../slack/actor';
import { notAMember } from '../slack/channel-access';
import { scopeOf } from './archive-scope';
import { type ArchiveRequest, archiveFileKind, type RetroRequest, retroFileKind } from './export-request';
import { countRetrosIn } from './export-store';

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
  { workspaceId, userId }: Actor,
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

export interface ArchiveOrder extends ArchiveRequest {
  /** Where an order without any retro is told. */
  datesBlock: string;
}

/**
 * Promises all retros of a channel, or those opened between two days, as one file to the person who asks.
 * @throws AppError `not_a_member`; `nothing_to_export`; `file_order_unfinished`
 */
export async function orderArchive(
  { database, clock, isMember }: Deps,
  { workspaceId, userId }: Actor,
  { datesBlock, ...request }: ArchiveOrder,
): Promise<void> {
  const { channelId } = request;
  if (!(await isMember(channelId, userId))) throw notAMember();
  const total = await database.withTenant(workspaceId, (tx) =>
    countRetrosIn(tx, scopeOf(request, clock.now())),
  );
  if (total === 0) throw nothingToExport(datesBlock);
  await orderFile(
    { database, clock },
    { workspaceId, userId, kind: archiveFileKind, request, channelId, total, isLong: true },
  );
}

function nothingToExport(blockId: string): AppError {
  return new AppError('nothing_to_export', 'no retro was opened in the days that were asked for', {
    userMessage: say('export.form.nothing_in_days'),
    blockId,
  });
}
