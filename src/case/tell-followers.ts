import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock';
import type { TenantTransaction } from '../database/database';
import { promiseMessage, reviseMessage } from '../delivery/promise-message';
import type { Retro } from '../retro/retro';
import {
  followedKey,
  followedKind,
  isForFollowers,
  mostFollowedADay,
  nextFollowedTime,
} from './followed-case';
import { hasFollowedCase, insertFollowedCase, listDueForUpdate, listFollowers } from './tag-follow-store';

interface Deps {
  tx: TenantTransaction;
  clock: Clock;
}

/**
 * A case has joined the library or was changed there: channels that follow what played a part hear of it, once each; what
 * they were told before is redrawn, or taken back when it is not for them any more.
 */
export async function tellFollowers({ tx, clock }: Deps, retro: Retro): Promise<void> {
  const { workspaceId, id, channelId: exceptChannelId, factors } = retro;
  await reviseMessage(tx, { clock, workspaceId }, followedKind, id);
  if (!isForFollowers(retro)) return;
  for (const channelId of await listFollowers(tx, { factors, exceptChannelId })) {
    await tellOne({ tx, clock }, retro, channelId);
  }
}

async function tellOne({ tx, clock }: Deps, { workspaceId, id }: Retro, channelId: string): Promise<void> {
  const due = await listDueForUpdate(tx, { workspaceId, channelId, limit: mostFollowedADay });
  if (await hasFollowedCase(tx, { retroId: id, channelId })) return;
  const dueAt = nextFollowedTime(clock.now(), due);
  const row = { workspaceId, id: randomUUID(), retroId: id, channelId, dueAt, forMembers: null };
  if (!(await insertFollowedCase(tx, row))) return;
  await promiseMessage(
    tx,
    { clock, workspaceId },
    {
      kind: followedKind,
      subjectId: id,
      naturalKey: followedKey(id, channelId),
      recipientId: channelId,
      dueAt,
    },
  );
}
