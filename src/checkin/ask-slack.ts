import type { TenantTransaction } from '../database/database';
import type { AskSlack, OutboxMessage } from '../delivery/outbox-message';
import { SlackCallFailed } from '../delivery/slack-calls';
import type { Deps } from '../deps';
import { memberFrom } from '../member/learn-member';
import { hasMoved } from '../member/member';
import { findMember, saveMember } from '../member/member-store';
import { workingTimeOf } from '../settings/personal-settings-store';
import { type DoNotDisturb, holdFor } from './calm-moment';
import { findCheckIn } from './check-in-store';

type HoldDeps = Pick<Deps, 'database' | 'clock'> & {
  /** Somebody's zone turned out to be another one. */
  whenMoved(tx: TenantTransaction, userId: string): Promise<void>;
};

/**
 * The last look before somebody is written to: are they still there, in which zone, do they want quiet, are they away?
 * Returns until when to wait, or null.
 */
export async function askBeforeSending(
  deps: HoldDeps,
  { client, call }: AskSlack,
  { workspaceId, recipientId, subjectId }: OutboxMessage,
): Promise<Date | null> {
  const { database, clock } = deps;
  const { user = {} } = await call('users.info', () =>
    client.users.info({ user: recipientId, include_locale: true }),
  );
  const now = clock.now();
  const member = memberFrom(workspaceId, recipientId, user, now);
  const { checkIn, hours } = await database.withTenant(workspaceId, async (tx) => {
    const known = await findMember(tx, recipientId);
    await saveMember(tx, member);
    if (known && hasMoved(known, member)) await deps.whenMoved(tx, recipientId);
    return { checkIn: await findCheckIn(tx, subjectId), hours: await workingTimeOf(tx, recipientId) };
  });
  // Drawn again, it finds that there is nobody to write to, or nothing to say any more.
  if (member.isDeactivated || checkIn === null || checkIn.isEnded) return now;
  const dnd = await quietOf({ client, call }, recipientId);
  const { nextAt, nextTiming: timing } = checkIn;
  return holdFor({
    wanted: nextAt ?? now,
    timing: timing ?? 'soon',
    now,
    hours,
    dnd,
    status: user.profile ?? {},
  });
}

/** A workspace that did not allow Evenkeel to ask is treated as if nobody there had turned it on. */
async function quietOf({ client, call }: AskSlack, userId: string): Promise<DoNotDisturb> {
  try {
    return await call('dnd.info', () => client.dnd.info({ user: userId }));
  } catch (error) {
    const isForbidden =
      error instanceof SlackCallFailed && 'code' in error.failure && error.failure.code === 'missing_scope';
    if (isForbidden) return {};
    throw error;
  }
}
