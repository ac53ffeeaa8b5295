import type { Clock } from '../clock';
import type { TenantTransaction } from '../database/database';
import { promiseMessage } from '../delivery/promise-message';
import { getPersonalSettings, workingTimeOf } from '../settings/personal-settings-store';
import { type Assessment, nudgeKind } from './assessment';
import { lastNudgeTime } from './nudge-time';

/** How the promise of a retro's last nudge ends; after that one there is silence. */
export const lastSuffix = ':last';

/**
 * Promises the one nudge before a retro closes, unless it would be too late for it or its author wants fewer. Each nudge has
 * a last one of its own, named after it: putting one off takes its last one back for good.
 */
export async function promiseLastNudge(
  { tx, clock }: { tx: TenantTransaction; clock: Clock },
  { workspaceId, id, authorId }: Assessment,
  { after, latestBy }: { after: string; latestBy: Date },
): Promise<void> {
  if ((await getPersonalSettings(tx, authorId)).nudges !== 'all') return;
  const dueAt = lastNudgeTime(latestBy, clock.now(), await workingTimeOf(tx, authorId));
  if (dueAt === null) return;
  await promiseMessage(
    tx,
    { clock, workspaceId },
    {
      kind: nudgeKind,
      subjectId: id,
      naturalKey: `${after}${lastSuffix}`,
      recipientId: authorId,
      dueAt,
    },
  );
}
