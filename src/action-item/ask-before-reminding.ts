import type { TenantTransaction } from '../database/database';
import type { AskSlack, OutboxMessage } from '../delivery/outbox-message';
import type { Deps } from '../deps';
import { AppError } from '../errors';
import { calmAfter } from '../member/calm';
import { keepMember } from '../member/keep-member';
import { lookAtPerson, lookMethods, type SeenPerson } from '../member/look-at-person';
import { workingTimeOf } from '../settings/personal-settings-store';
import { findChannelMembers } from '../slack/channel-access';
import { findActionItem } from './action-item-store';
import { nextKey, sendingMoment } from './follow-up';
import { findFollowUp } from './follow-up-store';

export type ReminderDeps = Pick<Deps, 'database' | 'clock' | 'whenMoved'>;

/** What the two questions below ask Slack. */
export const askMethods = [...lookMethods, 'conversations.members'] as const;

/** Somebody away without an end is looked for again the next day. */
const dayMs = 24 * 60 * 60 * 1000;

/** Why a private message about an item is not sent: its person is not there any more. */
export const goneCode = 'not_in_channel';

/**
 * The last look before an item's owner is written to: are they still there and in its channel, in which zone, do they want
 * quiet, are they away? Of a channel Evenkeel cannot see any more nobody knows who is in it. Returns until when to wait, or null.
 * @throws AppError `not_allowed_there` when they are not there.
 */
export async function askBeforeReminding(
  { database, clock, whenMoved }: ReminderDeps,
  slack: AskSlack,
  message: OutboxMessage,
): Promise<Date | null> {
  const { workspaceId, subjectId } = message;
  const item = await database.withTenant(workspaceId, (tx) => findActionItem(tx, subjectId));
  // Drawn again, it finds that there is nothing to say any more.
  if (item === null) return clock.now();
  const seen = await lookAt(slack, clock, message, item.channelId);
  const now = clock.now();
  const momentFrom = await database.withTenant(workspaceId, async (tx) => {
    await keepMember({ tx, whenMoved }, seen.member);
    return momentOf(tx, message);
  });
  if (momentFrom === null) return now;
  if (momentFrom(now) > now) return momentFrom(now);
  if (seen.member.isDeactivated || seen.isInChannel === false) throw gone();
  const calm = calmAfter(seen, now, dayMs);
  return calm && momentFrom(calm);
}

/** When a message may go from a moment on; null when it is not the next one any more. */
async function momentOf(
  tx: TenantTransaction,
  { subjectId, recipientId, naturalKey }: OutboxMessage,
): Promise<((from: Date) => Date) | null> {
  const followUp = await findFollowUp(tx, subjectId);
  const { nextReason: reason = null, nextOn: on = null } = followUp ?? {};
  if (followUp === null || nextKey(followUp) !== naturalKey || !reason || !on) return null;
  const time = await workingTimeOf(tx, recipientId);
  return (from) => sendingMoment({ reason, on, now: from }, time);
}

/**
 * The same before somebody is asked to pass an item on: only people in its channel can.
 * @throws AppError `not_allowed_there`
 */
export async function askBeforePassingOn(
  { database, clock, whenMoved }: ReminderDeps,
  slack: AskSlack,
  message: OutboxMessage,
): Promise<Date | null> {
  const { workspaceId, subjectId } = message;
  const item = await database.withTenant(workspaceId, (tx) => findActionItem(tx, subjectId));
  if (item === null) throw gone();
  const seen = await lookAt(slack, clock, message, item.channelId);
  await database.withTenant(workspaceId, (tx) => keepMember({ tx, whenMoved }, seen.member));
  if (seen.member.isDeactivated || !seen.isInChannel) throw gone();
  // Drawn again then, it waits for their hours.
  return calmAfter(seen, clock.now(), dayMs);
}

const gone = () => new AppError('not_allowed_there', goneCode);

/** A person as Slack knows them now, and whether they are in a channel; null when Evenkeel cannot see it. */
async function lookAt(
  slack: AskSlack,
  clock: Deps['clock'],
  message: OutboxMessage,
  channelId: string,
): Promise<SeenPerson & { isInChannel: boolean | null }> {
  const { client, call } = slack;
  const seen = await lookAtPerson(slack, message, clock);
  const members = await call('conversations.members', () => findChannelMembers(client, channelId));
  return { ...seen, isInChannel: members?.has(message.recipientId) ?? null };
}
