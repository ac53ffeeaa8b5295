import type { App } from '@slack/bolt';
import type { TenantTransaction } from '../database/database';
import { findSubjectAt } from '../delivery/posted-store';
import type { Deps } from '../deps';
import { oncePerEvent } from '../inbox/once-per-event';
import { headlineKind } from '../retro/retro';
import { getChannelSettings } from '../settings/channel-settings-store';
import { isFromOutside, readThreadChange, readUnknownDeletion, type ThreadChange } from './thread-event';
import { forgetWords, putReply } from './thread-store';

/** Keeps what people write in a retro's thread, when the channel wants that. */
export function registerThreadListeners(app: App, deps: Deps): void {
  app.event('message', async ({ event, body }) => {
    const change = readThreadChange(event);
    const deletion = readUnknownDeletion(event);
    if (change === null && deletion === null) return;
    const { team_id: workspaceId, event_id: eventId } = body;
    const { channel: channelId } = event;
    // What people of another organisation write is theirs: they could not see it again here, nor take it back with `me`.
    if (change && isFromOutside(body, event)) return;
    await oncePerEvent(deps, { workspaceId, eventId }, async (tx) => {
      if (change) await keepReply(tx, { workspaceId, channelId, change });
      if (deletion) await forgetWords(tx, { channelId, ...deletion });
    });
  });
}

async function keepReply(
  tx: TenantTransaction,
  { workspaceId, channelId, change }: { workspaceId: string; channelId: string; change: ThreadChange },
): Promise<void> {
  const { threadTs, ...reply } = change;
  const retroId = await findSubjectAt(tx, headlineKind, channelId, threadTs);
  if (retroId === null) return;
  const { repliesStored } = await getChannelSettings(tx, channelId);
  if (repliesStored) await putReply(tx, { workspaceId, channelId, retroId, ...reply });
  // Kept before the channel stopped keeping replies: who deletes their words takes them back all the same.
  else if (reply.deletedAt) await forgetWords(tx, { channelId, ts: reply.ts, deletedAt: reply.deletedAt });
}
