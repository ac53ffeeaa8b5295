import type { Assessment } from '../assessment/assessment';
import type { Clock } from '../clock';
import type { TenantTransaction } from '../database/database';
import type { Retro } from '../retro/retro';
import type { Vault } from '../vault/vault';
import { clearNotedWords, findByDraft, findCheckInOf } from './check-in-store';
import { endCheckIn } from './schedule-check-in';

/**
 * Somebody has handed their three answers in: Evenkeel has nothing left to ask. This is earlier than sharing on purpose, since
 * at the moment of sharing nothing may be written that leads from what was shared without a name to a person.
 */
export async function whenHandedIn(
  deps: { tx: TenantTransaction; clock: Clock; vault: Vault },
  { id, authorId: userId }: Assessment,
  { incidentId }: Retro,
): Promise<void> {
  const { tx } = deps;
  const own = await findByDraft(tx, id);
  if (own) {
    // What was noted has gone into the form, and its author has decided what of it stays.
    await clearNotedWords(tx, own.id);
    await endCheckIn(deps, own);
  }
  if (incidentId === null) return;
  const other = await findCheckInOf(tx, { incidentId, userId });
  if (other) await endCheckIn(deps, other);
}
