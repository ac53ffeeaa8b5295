import type { Database } from '../database/database';
import type { Actor } from '../slack/actor';
import { assertThere } from '../slack/still-there';
import type { WebClient } from '../slack/web-clients';
import { asFacilitator } from './retro';
import { findRetro } from './retro-store';

/**
 * Whoever opened a retro and has left its private channel since has no say any more in how it ends, or in who may find it.
 * @throws AppError `not_facilitator`, the same when there is no such retro; `not_there_any_more`
 */
export async function assertFacilitatorIsThere(
  { database, client }: { database: Database; client: WebClient },
  { workspaceId, userId }: Actor,
  retroId: string,
): Promise<void> {
  const retro = await database.withTenant(workspaceId, (tx) => findRetro(tx, retroId));
  const { channelId } = asFacilitator(retro, userId);
  await assertThere(client, { channelId, userId });
}
