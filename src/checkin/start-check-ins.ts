import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock';
import type { TenantTransaction } from '../database/database';
import type { Incident } from '../incident/incident';
import type { CheckInStart, IncidentCheckIns } from '../incident/incident-deps';
import type { Vault } from '../vault/vault';
import type { CheckIn } from './check-in';
import { hasEnded, insertCheckIn, listWaitingFor } from './check-in-store';
import { scheduleNext } from './schedule-check-in';

/** The check-ins beside incidents, as `app.ts` hands them to the incident. */
export function incidentCheckIns({ clock, vault }: { clock: Clock; vault: Vault }): IncidentCheckIns {
  return {
    async start(tx, incident, userIds, start) {
      let started = 0;
      for (const userId of new Set(userIds)) {
        if (await startOne({ tx, clock, vault }, incident, userId, start)) started += 1;
      }
      return started;
    },
    async hurry(tx, incident) {
      for (const checkIn of await listWaitingFor(tx, incident.id)) {
        await scheduleNext({ tx, clock }, checkIn, {
          step: 'first_words',
          timing: 'soon',
          from: clock.now(),
        });
      }
    },
  };
}

async function startOne(
  { tx, clock, vault }: { tx: TenantTransaction; clock: Clock; vault: Vault },
  { workspaceId, id: incidentId }: Incident,
  userId: string,
  timing: CheckInStart,
): Promise<boolean> {
  const checkIn: CheckIn = {
    workspaceId,
    id: randomUUID(),
    incidentId,
    userId,
    shownStep: null,
    shownOccurrence: 0,
    nextStep: null,
    nextAt: null,
    nextTiming: null,
    nextFrom: null,
    occurrence: 0,
    isEnded: false,
    draftId: randomUUID(),
  };
  if (await hasEnded(tx, vault, checkIn)) return false;
  if (!(await insertCheckIn(tx, checkIn))) return false;
  await scheduleNext({ tx, clock }, checkIn, { step: 'first_words', timing, from: clock.now() });
  return true;
}
