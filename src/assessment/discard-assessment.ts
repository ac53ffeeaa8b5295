import type { Clock } from '../clock';
import type { Database } from '../database/database';
import { forgetMessages, reviseMessage } from '../delivery/promise-message';
import { AppError } from '../errors';
import { say } from '../language/say';
import { headlineKind } from '../retro/retro';
import type { AssessmentCompanion } from './assessment-companion';
import { deleteAssessment, getOwnAssessment } from './assessment-store';

/** Deletes an author's private assessment for good. @throws AppError `not_found`, `already_shared`. */
export async function discardAssessment(
  { database, clock, companion }: { database: Database; clock: Clock; companion: AssessmentCompanion },
  input: { workspaceId: string; assessmentId: string; authorId: string },
): Promise<void> {
  const { workspaceId, assessmentId, authorId } = input;
  await database.withTenant(workspaceId, async (tx) => {
    const assessment = await getOwnAssessment(tx, assessmentId, authorId);
    if (assessment.state === 'shared') {
      throw new AppError('already_shared', 'a shared assessment is withdrawn, not discarded', {
        userMessage: say('assessment.discard.shared'),
      });
    }
    await companion.whenDeleted(tx, assessment);
    await deleteAssessment(tx, assessmentId);
    await forgetMessages(tx, { clock, workspaceId }, assessmentId);
    if (assessment.retroId) await reviseMessage(tx, { clock, workspaceId }, headlineKind, assessment.retroId);
  });
}
