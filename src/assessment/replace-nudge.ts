import type { Clock } from '../clock';
import type { TenantTransaction } from '../database/database';
import { cancelMessages, promiseMessage, reviseMessage } from '../delivery/promise-message';
import { type Assessment, nudgeKind } from './assessment';
import { changeAssessment } from './assessment-store';

/** Replaces a nudge that has not come yet, by none when `nudgeAt` is null; one that has is redrawn to say so. */
export async function replaceNudge(
  { tx, clock }: { tx: TenantTransaction; clock: Clock },
  { workspaceId, id, authorId, nudges: earlier }: Assessment,
  change: Pick<Assessment, 'nudgeAt' | 'nudgeTiming' | 'nudgeFrom'>,
): Promise<void> {
  const nudges = earlier + 1;
  const { nudgeAt: dueAt } = change;
  await cancelMessages(tx, nudgeKind, id);
  await changeAssessment(tx, id, { ...change, nudges });
  const scope = { clock, workspaceId };
  const naturalKey = `${id}:${nudges}`;
  if (dueAt !== null) {
    await promiseMessage(tx, scope, {
      kind: nudgeKind,
      subjectId: id,
      naturalKey,
      recipientId: authorId,
      dueAt,
    });
  }
  await reviseMessage(tx, scope, nudgeKind, id);
}
