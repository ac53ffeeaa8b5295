import type { WriteStart } from '../assessment/load-write-form';
import type { Deps } from '../deps';
import { findIncident, getIncident } from '../incident/incident-store';
import { findOpenRetroOf } from '../retro/retro-store';
import type { Actor } from '../slack/actor';
import { assertNotEnded, nothingNoted } from './check-in';
import { findWords, getOwnCheckIn } from './check-in-store';
import { noteForm } from './note-form';

/** The acting person's own notes, after the end as well. @throws AppError `not_found`. */
export async function loadNoteForm(
  { database, vault }: Deps,
  { workspaceId, userId }: Actor,
  checkInId: string,
) {
  return database.withTenant(workspaceId, async (tx) => {
    const checkIn = await getOwnCheckIn(tx, checkInId, userId);
    const incident = await getIncident(tx, checkIn.incidentId);
    const words = await findWords(tx, vault, checkIn);
    return noteForm({ checkInId, title: incident.title }, words ?? nothingNoted);
  });
}

/**
 * Where the three questions begin for a check-in: in the incident's retro, or a new one of its title, with what was noted.
 * @throws AppError `not_found`, `check_in_ended`.
 */
export async function startFromCheckIn(
  { database, vault }: Deps,
  { workspaceId, userId }: Actor,
  checkInId: string,
): Promise<WriteStart | null> {
  return database.withTenant(workspaceId, async (tx) => {
    const checkIn = await getOwnCheckIn(tx, checkInId, userId);
    assertNotEnded(checkIn);
    const incident = await findIncident(tx, checkIn.incidentId);
    if (incident === null) return null;
    const { line, facts } = (await findWords(tx, vault, checkIn)) ?? nothingNoted;
    const retro = await findOpenRetroOf(tx, incident.id);
    return {
      channelId: incident.channelId,
      draftId: checkIn.draftId ?? undefined,
      words: { notGoingWell: facts, feelings: line },
      incidentId: incident.id,
      ...(retro === null ? { title: incident.title } : { retroId: retro.id }),
    };
  });
}
