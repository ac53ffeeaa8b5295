import type { Clock } from '../clock';
import type { TenantTransaction } from '../database/database';
import { cancelMessages, reviseMessage } from '../delivery/promise-message';
import { cardKind, nudgeKind } from './assessment';
import { changeAssessment, listPrivateOf } from './assessment-store';

/** When a retro closes, what nobody shared stays private and is not asked about again. */
export async function lapseAssessments(
  { tx, clock }: { tx: TenantTransaction; clock: Clock },
  workspaceId: string,
  retroId: string,
): Promise<void> {
  for (const { id } of await listPrivateOf(tx, retroId)) {
    await changeAssessment(tx, id, { state: 'lapsed' });
    await cancelMessages(tx, nudgeKind, id);
    await reviseMessage(tx, { clock, workspaceId }, nudgeKind, id);
    await reviseMessage(tx, { clock, workspaceId }, cardKind, id);
  }
}
