import type { OwnHours } from '../calendar/working-time';
import { calmAfter, type DoNotDisturb, type PersonStatus } from '../member/calm';
import { type CheckInTiming, sendingMoment } from './check-in';

interface Asked {
  wanted: Date;
  timing: CheckInTiming;
  now: Date;
  hours: OwnHours;
  dnd: DoNotDisturb;
  status: PersonStatus;
}

const hourMs = 60 * 60 * 1000;

/**
 * Until when a message has to wait for its person's sake; null to send it now. Somebody away without an end is asked after again
 * an hour later, which within working hours soon means another day.
 */
export function holdFor({ wanted, timing, now, hours, dnd, status }: Asked): Date | null {
  const latest = calmAfter({ dnd, status }, now, hourMs);
  const moment = sendingMoment({ wanted, timing, now: latest ?? now }, hours);
  // What will have become stale by then is drawn once more then, and ends there.
  if (moment === null) return latest;
  return moment > now ? moment : null;
}
