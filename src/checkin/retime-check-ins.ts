import type { Clock } from '../clock';
import type { TenantTransaction } from '../database/database';
import { listUpcomingOf } from './check-in-store';
import { scheduleNext } from './schedule-check-in';

/** Finds the moments of a person's messages again after they have moved to another time zone or changed their hours. */
export async function retimeCheckIns(
  { tx, clock }: { tx: TenantTransaction; clock: Clock },
  userId: string,
): Promise<void> {
  for (const checkIn of await listUpcomingOf(tx, userId)) {
    const { nextStep: step, nextTiming: timing, nextFrom: from } = checkIn;
    if (step && timing && from) await scheduleNext({ tx, clock }, checkIn, { step, timing, from });
  }
}
