import type { Deps } from '../deps';
import { findRetro, listRetros } from '../retro/retro-store';
import type { Actor } from '../slack/actor';
import { isChannelMember, notAMember } from '../slack/channel-access';
import type { WebClient } from '../slack/web-clients';
import type { ExportScene } from './export-form';
import { countRetrosIn } from './export-store';

/** Slack's menus hold a hundred choices; one of them is the whole archive. */
const retrosShown = 99;

/** A channel's retros to choose from; null where there are none, for somebody outside in any case. */
export async function loadChannelScene(
  { database, clock }: Deps,
  client: WebClient,
  { workspaceId, userId }: Actor,
  { channelId, chosenId }: { channelId: string; chosenId?: string | null },
): Promise<ExportScene | null> {
  if (!(await isChannelMember(client, channelId, userId))) return null;
  return database.withTenant(workspaceId, async (tx) => {
    const retros = await listRetros(tx, channelId, retrosShown);
    const [newest] = retros;
    if (newest === undefined) return null;
    const count = await countRetrosIn(tx, { channelId, from: null, to: clock.now() });
    const chosen = chosenId === undefined ? newest.id : chosenId;
    return { kind: 'channel', channelId, retros, count, chosenId: chosen };
  });
}

/** The retro whose headline was pressed. @throws AppError `not_a_member`, the same when there is no such retro */
export async function loadRetroScene(
  { database }: Deps,
  client: WebClient,
  { workspaceId, userId }: Actor,
  retroId: string,
): Promise<ExportScene> {
  const retro = await database.withTenant(workspaceId, (tx) => findRetro(tx, retroId));
  if (retro === null || !(await isChannelMember(client, retro.channelId, userId))) throw notAMember();
  return { kind: 'retro', retro };
}
