import type { Clock } from '../clock';
import type { Database, TenantTransaction } from '../database/database';
import { cancelMessages, promiseMessage, reviseMessage } from '../delivery/promise-message';
import { fallbackTimeZone } from '../member/member';
import { findMember } from '../member/member-store';
import { getRetro } from '../retro/retro-store';
import { type Assessment, assertEditable, cardKind, nudgeKind } from './assessment';
import { changeAssessment, getOwnAssessment } from './assessment-store';
import { type NudgeChoice, nudgeTimeBefore } from './nudge-time';

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
    const timeZone = (await findMember(tx, authorId))?.timeZone ?? fallbackTimeZone;
    const { latestBy } = await getRetro(tx, assessment.retroId as string);
    await promiseNudge(tx, clock, assessment, nudgeTimeBefore(latestBy, nudge, clock.now(), timeZone));
    await reviseMessage(tx, { clock, workspaceId }, cardKind, assessmentId);
  });
}

/** Replaces a nudge that has not come yet; one that has is redrawn to say so. */
async function promiseNudge(
  tx: TenantTransaction,
  clock: Clock,
  assessment: Assessment,
  dueAt: Date,
): Promise<void> {
  const { workspaceId, id, authorId } = assessment;
  const nudges = assessment.nudges + 1;
  await cancelMessages(tx, nudgeKind, id);
  await changeAssessment(tx, id, { nudgeAt: dueAt, nudges });
  await promiseMessage(
    tx,
    { clock, workspaceId },
    {
      kind: nudgeKind,
      subjectId: id,
      naturalKey: `${id}:${nudges}`,
      recipientId: authorId,
      dueAt,
    },
  );
  await reviseMessage(tx, { clock, workspaceId }, nudgeKind, id);
}
