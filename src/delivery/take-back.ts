import type { Clock } from '../clock';
import type { TenantTransaction } from '../database/database';
import { enqueueSend } from './promise-message';
import { forgetPaceOf, forgetUnshownTo, markTakenBack } from './take-back-store';

const batchSize = 100;

/**
 * Takes back some of what was promised to one person: what is not in Slack is forgotten, what is there is deleted and then
 * forgotten. Returns how many; 0 when nothing is left to take back.
 */
export async function takeBackMessages(
  { tx, clock }: { tx: TenantTransaction; clock: Clock },
  {
    workspaceId,
    ...recipient
  }: { workspaceId: string; recipientId: string; until: Date; exceptKind: string },
): Promise<number> {
  const now = clock.now();
  const forgotten = await forgetUnshownTo(tx, recipient);
  const ids = await markTakenBack(tx, recipient, { now, limit: batchSize });
  for (const id of ids) await enqueueSend(tx, { clock, workspaceId }, id, now);
  await forgetPaceOf(tx, recipient.recipientId);
  return forgotten + ids.length;
}
