import { monthsBefore } from '../calendar/months';
import type { Clock } from '../clock';
import type { Database, TenantTransaction } from '../database/database';
import { isShorter } from './retention';
import type { AskedRetention } from './settings-fields';

export interface RetentionDeps {
  database: Database;
  clock: Clock;
  /** How many retros closed before a moment, in one channel or in all of them. */
  countClosed(
    tx: TenantTransaction,
    where: { channelId: string | null; closedBefore: Date },
  ): Promise<number>;
}

/** What somebody has to agree to before retros are kept for a shorter time; null when there is nothing to ask, or they have. */
export async function askBeforeDeleting(
  { tx, clock, countClosed }: RetentionDeps & { tx: TenantTransaction },
  channelId: string | null,
  {
    before,
    after,
    askedMonths,
  }: { before: number | null; after: number | null; askedMonths: number | undefined },
): Promise<AskedRetention | null> {
  if (after === null || after === askedMonths || !isShorter(after, before)) return null;
  const closedBefore = monthsBefore(clock.now(), after);
  return { months: after, count: await countClosed(tx, { channelId, closedBefore }) };
}
