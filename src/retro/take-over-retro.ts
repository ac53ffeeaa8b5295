import type { Database } from '../database/database';
import type { Actor } from '../slack/actor';
import { isChannelMember } from '../slack/channel-access';
import { formerTeammateId } from '../slack/former-teammate';
import type { WebClient } from '../slack/web-clients';
import { changeFacilitator, findRetro } from './retro-store';

/**
 * A retro whose facilitator has had everything of theirs erased is nobody's: whoever in its channel wants to close it, or to say
 * what was learned, becomes its facilitator. Of any other retro, and for anybody else, this changes nothing.
 */
export async function takeOverRetro(
  { database, client }: { database: Database; client: WebClient },
  { workspaceId, userId }: Actor,
  retroId: string,
): Promise<void> {
  const retro = await database.withTenant(workspaceId, (tx) => findRetro(tx, retroId));
  if (retro?.facilitatorId !== formerTeammateId) return;
  if (!(await isChannelMember(client, retro.channelId, userId))) return;
  await database.withTenant(workspaceId, (tx) =>
    changeFacilitator(tx, retroId, { from: formerTeammateId, to: userId }),
  );
}
