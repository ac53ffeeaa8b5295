import type { Clock } from '../clock';
import type { TenantTransaction } from '../database/database';
import { cancelMessages, reviseMessage } from '../delivery/promise-message';
import { cardKind, nudgeKind } from './assessment';
import type { AssessmentCompanion } from './assessment-companion';
import { changeAssessment, listPrivateOf } from './assessment-store';

/** When a retro closes, what nobody shared stays private and is not asked about again. */
export async function lapseAssessments(
  { tx, clock, companion }: { tx: TenantTransaction; clock: Clock; companion: AssessmentCompanion },
  workspaceId: string,
  retroId: string,
): Promise<void> {
  for (const assessment of await listPrivateOf(tx, retroId)) {
    const { id } = assessment;
    await changeAssessment(tx, id, { state: 'lapsed' });
    await companion.whenFinished(tx, assessment);
    await cancelMessages(tx, nudgeKind, id);
    await reviseMessage(tx, { clock, workspaceId }, nudgeKind, id);
    await reviseMessage(tx, { clock, workspaceId }, cardKind, id);
  }
}
