import type { TenantTransaction } from '../database/database';
import type { AskSlack, OutboxMessage } from '../delivery/outbox-message';
import type { Deps } from '../deps';
import { AppError } from '../errors';
import { memberFrom } from '../member/learn-member';
import type { Member } from '../member/member';
import { findMember, saveMember } from '../member/member-store';
import { workingTimeOf } from '../settings/personal-settings-store';
import { findChannelMembers } from '../slack/channel-access';
import { findActionItem } from './action-item-store';
import { nextKey, sendingMoment } from './follow-up';
import { findFollowUp } from './follow-up-store';
import { retimeFollowUps } from './schedule-follow-up';

export type ReminderDeps = Pick<Deps, 'database' | 'clock'>;

/** What the two questions below ask Slack. */
export const askMethods = ['users.info', 'conversations.members'] as const;

/** Why a private message about an item is not sent: its person is not there any more. */
export const goneCode = 'not_in_channel';

/**
 * The last look before an item's owner is written to: are they still there and in its channel, and in which zone? Of a channel
 * Evenkeel cannot see any more nobody knows who is in it. Returns until when to wait, or null.
 * @throws AppError `not_allowed_there` when they are not there.
 */
export async function askBeforeReminding(
  { database, clock }: ReminderDeps,
  slack: AskSlack,
  message: OutboxMessage,
): Promise<Date | null> {
  const { workspaceId, recipientId, subjectId } = message;
  const item = await database.withTenant(workspaceId, (tx) => findActionItem(tx, subjectId));
  // Drawn again, it finds that there is nothing to say any more.
  if (item === null) return clock.now();
  const { member, isInChannel } = await lookAt(slack, clock, message, item.channelId);
  const wait = await database.withTenant(workspaceId, async (tx) => {
    await learnAnew({ tx, clock }, member);
    const followUp = await findFollowUp(tx, subjectId);
    const { nextReason: reason = null, nextOn: on = null } = followUp ?? {};
    const now = clock.now();
    if (followUp === null || nextKey(followUp) !== message.naturalKey || !reason || !on) return now;
    const moment = sendingMoment({ reason, on, now }, await workingTimeOf(tx, recipientId));
    return moment > now ? moment : null;
  });
  if (wait === null && (member.isDeactivated || isInChannel === false)) throw gone();
  return wait;
}

/**
 * The same before somebody is asked to pass an item on: only people in its channel can.
 * @throws AppError `not_allowed_there`
 */
export async function askBeforePassingOn(
  { database, clock }: ReminderDeps,
  slack: AskSlack,
  message: OutboxMessage,
): Promise<null> {
  const { workspaceId, subjectId } = message;
  const item = await database.withTenant(workspaceId, (tx) => findActionItem(tx, subjectId));
  if (item === null) throw gone();
  const { member, isInChannel } = await lookAt(slack, clock, message, item.channelId);
  await database.withTenant(workspaceId, (tx) => learnAnew({ tx, clock }, member));
  if (member.isDeactivated || !isInChannel) throw gone();
  return null;
}

const gone = () => new AppError('not_allowed_there', goneCode);

/** A person as Slack knows them now, and whether they are in a channel; null when Evenkeel cannot see it. */
async function lookAt(
  { client, call }: AskSlack,
  clock: Deps['clock'],
  { workspaceId, recipientId: userId }: OutboxMessage,
  channelId: string,
): Promise<{ member: Member; isInChannel: boolean | null }> {
  const { user = {} } = await call('users.info', () => client.users.info({ user: userId }));
  const members = await call('conversations.members', () => findChannelMembers(client, channelId));
  const member = memberFrom(workspaceId, userId, user, clock.now());
  return { member, isInChannel: members?.has(userId) ?? null };
}

async function learnAnew(
  deps: { tx: TenantTransaction; clock: Deps['clock'] },
  member: Member,
): Promise<void> {
  const known = await findMember(deps.tx, member.userId);
  await saveMember(deps.tx, member);
  if (known?.timeZone !== member.timeZone) await retimeFollowUps(deps, member.userId);
}
