import type { Clock } from '../clock';
import type { Database } from '../database/database';
import { reviseMessage } from '../delivery/promise-message';
import { getRetro } from '../retro/retro-store';
import { workingTimeOf } from '../settings/personal-settings-store';
import { assertEditable, cardKind } from './assessment';
import { getOwnAssessment } from './assessment-store';
import { type NudgeChoice, nudgeTimeBefore, ruleOf } from './nudge-time';
import { replaceNudge } from './replace-nudge';

interface Deps {
  database: Database;
  clock: Clock;
}

/** Moves the time at which the words come back. @throws AppError `not_found`, `not_editable`, `nudge_too_late`. */
export async function changeNudge(
  { database, clock }: Deps,
  input: { workspaceId: string; assessmentId: string; authorId: string; nudge: NudgeChoice },
): Promise<void> {
  const { workspaceId, assessmentId, authorId, nudge } = input;
  await database.withTenant(workspaceId, async (tx) => {
    const assessment = await getOwnAssessment(tx, assessmentId, authorId);
    assertEditable(assessment);
    const hours = await workingTimeOf(tx, authorId);
    const { latestBy } = await getRetro(tx, assessment.retroId as string);
    const nudgeAt = nudgeTimeBefore(latestBy, nudge, clock.now(), hours);
    await replaceNudge({ tx, clock }, assessment, {
      nudgeAt,
      nudgeTiming: ruleOf(nudge),
      nudgeFrom: clock.now(),
    });
    await reviseMessage(tx, { clock, workspaceId }, cardKind, assessmentId);
  });
}
