import type { AssessmentCompanion } from '../assessment/assessment-companion';
import { deleteAssessment, findAssessment } from '../assessment/assessment-store';
import { followedKind } from '../case/followed-case';
import type { Clock } from '../clock';
import type { TenantTransaction } from '../database/database';
import { leaveChannelMessages } from '../delivery/leave-store';
import { forgetMessages } from '../delivery/promise-message';
import {
  deleteIncident,
  deleteRetro,
  listAssessmentsOf,
  listCheckInsAfter,
  listExpiredDrafts,
  listExpiredIncidents,
  listExpiredRetros,
  listSubjectsOfRetro,
} from './expired-store';

export interface ExpireDeps {
  tx: TenantTransaction;
  clock: Clock;
  companion: AssessmentCompanion;
}

interface Some {
  workspaceId: string;
  limit: number;
}

/**
 * Deletes some retros that are older than they are kept, with all that was written in them, drafts nobody shared included. What
 * stands in its channel stays there; people's own messages about it are redrawn to say that it is finished. Returns how many.
 */
export async function expireRetros(deps: ExpireDeps, { workspaceId, limit }: Some): Promise<number> {
  const { tx, clock } = deps;
  const ids = await listExpiredRetros(tx, { now: clock.now(), limit });
  for (const id of ids) {
    for (const assessmentId of await listAssessmentsOf(tx, id)) await expireAssessment(deps, assessmentId);
    const subjectIds = await listSubjectsOfRetro(tx, id);
    await deleteRetro(tx, id);
    // Other channels were told of it as a case: that goes from there as well.
    await leaveChannelMessages(tx, subjectIds, { exceptKind: followedKind });
    for (const subjectId of subjectIds) await forgetMessages(tx, { clock, workspaceId }, subjectId);
  }
  return ids.length;
}

/** Deletes some drafts that were begun and left for longer than things are kept. Returns how many. */
export async function expireDrafts(deps: ExpireDeps, { limit }: Some): Promise<number> {
  const ids = await listExpiredDrafts(deps.tx, { now: deps.clock.now(), limit });
  for (const id of ids) await expireAssessment(deps, id);
  return ids.length;
}

/** Deletes some incidents that are older than they are kept, with what people noted after them. Returns how many. */
export async function expireIncidents(deps: ExpireDeps, { workspaceId, limit }: Some): Promise<number> {
  const { tx, clock } = deps;
  const ids = await listExpiredIncidents(tx, { now: clock.now(), limit });
  for (const id of ids) {
    const subjectIds = [id, ...(await listCheckInsAfter(tx, id))];
    await deleteIncident(tx, id);
    await leaveChannelMessages(tx, subjectIds);
    for (const subjectId of subjectIds) await forgetMessages(tx, { clock, workspaceId }, subjectId);
  }
  return ids.length;
}

async function expireAssessment({ tx, clock, companion }: ExpireDeps, id: string): Promise<void> {
  const assessment = await findAssessment(tx, id);
  if (assessment === null) return;
  await companion.whenDeleted(tx, assessment);
  await deleteAssessment(tx, id);
  await forgetMessages(tx, { clock, workspaceId: assessment.workspaceId }, id);
}
