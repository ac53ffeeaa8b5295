import type { Clock } from '../clock';
import type { Database } from '../database/database';
import { fallbackTimeZone } from '../member/member';
import { findMember } from '../member/member-store';
import { openRetro } from '../retro/open-retro';
import { findOpenRetroOf } from '../retro/retro-store';
import { getChannelSettings } from '../settings/channel-settings-store';
import { outsidePermission } from '../settings/external-channels';
import type { Actor } from '../slack/actor';
import { assertMayTakePart, notAMember } from '../slack/channel-access';
import type { WebClient } from '../slack/web-clients';
import { findIncident, getIncidentAlone } from './incident-store';

/**
 * The open retro of an incident, opened when there is none. Its facilitator is whoever opened the incident, never the one
 * who is about to share something, since they may share it without their name. Returns its id.
 * @throws AppError `channel_not_ready`, and `not_a_member`, the same when there is no such incident.
 */
export async function openIncidentRetro(
  { database, clock, client }: { database: Database; clock: Clock; client: WebClient },
  { workspaceId, userId }: Actor,
  incidentId: string,
): Promise<string> {
  const known = await database.withTenant(workspaceId, (tx) => findIncident(tx, incidentId));
  if (known === null) throw notAMember();
  const mayBeExternal = outsidePermission(database, workspaceId);
  await assertMayTakePart(client, { channelId: known.channelId, userId, mayBeExternal });
  return database.withTenant(workspaceId, async (tx) => {
    const { channelId, title, startedBy: facilitatorId } = await getIncidentAlone(tx, incidentId);
    const open = await findOpenRetroOf(tx, incidentId);
    if (open) return open.id;
    const timeZone = (await findMember(tx, facilitatorId))?.timeZone ?? fallbackTimeZone;
    const { latestByDays } = await getChannelSettings(tx, channelId);
    const retro = { workspaceId, channelId, title, facilitatorId, timeZone, latestByDays, incidentId };
    return (await openRetro({ tx, clock }, retro)).id;
  });
}
