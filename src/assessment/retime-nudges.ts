import { type OwnHours, withinWorkingTime } from '../calendar/working-time';
import type { Clock } from '../clock';
import type { TenantTransaction } from '../database/database';
import { cancelMessages, moveMessages, reviseMessage } from '../delivery/promise-message';
import { findRetro } from '../retro/retro-store';
import type { Reminders } from '../settings/personal-settings';
import { getPersonalSettings, workingTimeOf } from '../settings/personal-settings-store';
import { type Assessment, cardKind, nudgeKind } from './assessment';
import { listOwnAssessments } from './assessment-store';
import { lastNudgeTime, nudgeTimeBefore } from './nudge-time';
import { replaceNudge } from './replace-nudge';

interface Deps {
  tx: TenantTransaction;
  clock: Clock;
}

interface Wishes {
  hours: OwnHours;
  nudges: Reminders;
}

/** More than anybody has in work; a bound for the transaction. */
const mostRetimed = 200;

/**
 * Finds the moments of a person's nudges again after their hours have changed, or they have moved to another time zone. What
 * they picked themselves stays.
 */
export async function retimeNudges({ tx, clock }: Deps, userId: string): Promise<void> {
  const hours = await workingTimeOf(tx, userId);
  const { nudges } = await getPersonalSettings(tx, userId);
  for (const assessment of await listOwnAssessments(tx, userId, ['cooling', 'ready'], mostRetimed)) {
    const retro = assessment.retroId === null ? null : await findRetro(tx, assessment.retroId);
    if (retro?.state === 'open') await retime({ tx, clock }, assessment, retro.latestBy, { hours, nudges });
  }
}

async function retime(deps: Deps, assessment: Assessment, latestBy: Date, wishes: Wishes): Promise<void> {
  const { state, nudgeAt } = assessment;
  const hasCome = state === 'ready' && nudgeAt !== null && nudgeAt <= deps.clock.now();
  await (hasCome ? retimeLast : retimeNext)(deps, assessment, latestBy, wishes);
}

async function retimeNext(
  { tx, clock }: Deps,
  assessment: Assessment,
  latestBy: Date,
  { hours, nudges }: Wishes,
): Promise<void> {
  const { workspaceId, id, nudgeTiming, nudgeFrom } = assessment;
  if (nudgeTiming === null || nudgeFrom === null) return;
  const now = clock.now();
  const wanted = nudges === 'none' ? null : nudgeTimeBefore(latestBy, nudgeTiming, nudgeFrom, hours);
  const nudgeAt = wanted === null || wanted > now ? wanted : withinWorkingTime(now, hours.zone, hours.time);
  if (nudgeAt?.getTime() === assessment.nudgeAt?.getTime()) return;
  const inTime = nudgeAt !== null && nudgeAt < latestBy ? nudgeAt : null;
  await replaceNudge({ tx, clock }, assessment, { nudgeAt: inTime, nudgeTiming, nudgeFrom });
  await reviseMessage(tx, { clock, workspaceId }, cardKind, id);
}

async function retimeLast(
  { tx, clock }: Deps,
  { workspaceId, id, nudgeAt }: Assessment,
  latestBy: Date,
  { hours, nudges }: Wishes,
): Promise<void> {
  const dueAt = nudges === 'all' ? lastNudgeTime(latestBy, nudgeAt ?? clock.now(), hours) : null;
  if (dueAt === null || dueAt <= clock.now()) await cancelMessages(tx, nudgeKind, id);
  else await moveMessages(tx, { clock, workspaceId }, { kind: nudgeKind, subjectId: id, dueAt });
}
