import type { AskSlack, OutboxMessage } from '../delivery/outbox-message';
import type { Deps } from '../deps';
import { keepMember } from '../member/keep-member';
import { lookAtPerson } from '../member/look-at-person';
import { workingTimeOf } from '../settings/personal-settings-store';
import { holdFor } from './calm-moment';
import { findCheckIn } from './check-in-store';

type HoldDeps = Pick<Deps, 'database' | 'clock' | 'whenMoved'>;

/** The last look before somebody is asked how they are. Returns until when to wait, or null. */
export async function askBeforeSending(
  { database, clock, whenMoved }: HoldDeps,
  slack: AskSlack,
  message: OutboxMessage,
): Promise<Date | null> {
  const { workspaceId, recipientId, subjectId } = message;
  const { member, dnd, status } = await lookAtPerson(slack, message, clock);
  const { checkIn, hours } = await database.withTenant(workspaceId, async (tx) => {
    await keepMember({ tx, whenMoved }, member);
    return { checkIn: await findCheckIn(tx, subjectId), hours: await workingTimeOf(tx, recipientId) };
  });
  const now = clock.now();
  // Drawn again, it finds that there is nobody to write to, or nothing to say any more.
  if (member.isDeactivated || checkIn === null || checkIn.isEnded) return now;
  const { nextAt, nextTiming: timing } = checkIn;
  return holdFor({ wanted: nextAt ?? now, timing: timing ?? 'soon', now, hours, dnd, status });
}
