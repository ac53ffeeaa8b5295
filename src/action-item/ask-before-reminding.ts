import { localDay } from '../calendar/working-time';
import type { TenantTransaction } from '../database/database';
import type { AskSlack, OutboxMessage } from '../delivery/outbox-message';
import { promiseMessage } from '../delivery/promise-message';
import type { Deps } from '../deps';
import { memberFrom } from '../member/learn-member';
import type { Member } from '../member/member';
import { findMember, saveMember } from '../member/member-store';
import { findRetro } from '../retro/retro-store';
import { findChannelMembers } from '../slack/channel-access';
import type { ActionItem } from './action-item';
import { findActionItem } from './action-item-store';
import { type FollowUp, nextKey, passOnKind, sendingMoment } from './follow-up';
import { findFollowUp, findFollowUpForUpdate } from './follow-up-store';
import { ownerTime } from './owner-time';
import { planNext, retimeFollowUps } from './schedule-follow-up';

export type ReminderDeps = Pick<Deps, 'database' | 'clock'>;

/** What Slack says of the channel an item belongs to: everybody in it, or null when Evenkeel cannot see it any more. */
type ChannelMembers = ReadonlySet<string> | null;

/**
 * The last look before an item's owner is written to: are they still there and in its channel, and in which zone? Where they
 * are not, somebody else is asked to pass it on. Returns until when to wait, or null.
 */
export async function askBeforeReminding(
  { database, clock }: ReminderDeps,
  { client, call }: AskSlack,
  message: OutboxMessage,
): Promise<Date | null> {
  const { workspaceId, recipientId, subjectId } = message;
  const item = await database.withTenant(workspaceId, (tx) => findActionItem(tx, subjectId));
  // Drawn again, it finds that there is nothing to say any more.
  if (item === null) return clock.now();
  const { user = {} } = await call('users.info', () => client.users.info({ user: recipientId }));
  const members = await call('conversations.members', () => findChannelMembers(client, item.channelId));
  const now = clock.now();
  const owner = memberFrom(workspaceId, recipientId, user, now);
  return database.withTenant(workspaceId, async (tx) => {
    await learnOwnerAnew({ tx, clock }, owner);
    const followUp = await findFollowUp(tx, subjectId);
    if (followUp === null || nextKey(followUp) !== message.naturalKey) return now;
    const isThere = !owner.isDeactivated && (members?.has(recipientId) ?? true);
    if (!isThere) {
      await askSomebodyElse({ tx, clock }, item, members);
      return now;
    }
    return whenToSend(followUp, now, await ownerTime(tx, recipientId));
  });
}

async function learnOwnerAnew(
  deps: { tx: TenantTransaction; clock: Deps['clock'] },
  owner: Member,
): Promise<void> {
  const known = await findMember(deps.tx, owner.userId);
  await saveMember(deps.tx, owner);
  if (known?.timeZone !== owner.timeZone) await retimeFollowUps(deps, owner.userId);
}

function whenToSend(
  { nextReason, nextOn }: FollowUp,
  now: Date,
  time: Awaited<ReturnType<typeof ownerTime>>,
): Date | null {
  if (nextReason === null || nextOn === null) return now;
  const moment = sendingMoment({ reason: nextReason, on: nextOn, now }, time);
  return moment > now ? moment : null;
}

/**
 * Whoever added an item is asked once to pass it on, or else whoever opened its retro, as long as they are in its channel. It
 * waits for their hours.
 */
async function askSomebodyElse(
  { tx, clock }: { tx: TenantTransaction; clock: Deps['clock'] },
  item: ActionItem,
  members: ChannelMembers,
): Promise<void> {
  const followUp = await findFollowUpForUpdate(tx, item.id);
  if (followUp) await planNext({ tx, clock }, item, followUp, null);
  const recipientId = await findSteward(tx, item, members);
  if (recipientId === null) return;
  const { workspaceId, id: subjectId, ownerId } = item;
  const time = await ownerTime(tx, recipientId);
  const now = clock.now();
  const dueAt = sendingMoment({ reason: 'handed_over', on: localDay(now, time.zone), now }, time);
  await promiseMessage(
    tx,
    { clock, workspaceId },
    { kind: passOnKind, subjectId, naturalKey: `${subjectId}:${ownerId}`, recipientId, dueAt },
  );
}

async function findSteward(
  tx: TenantTransaction,
  { createdBy, ownerId, retroId }: ActionItem,
  members: ChannelMembers,
): Promise<string | null> {
  const facilitatorId = (await findRetro(tx, retroId))?.facilitatorId ?? createdBy;
  for (const userId of [createdBy, facilitatorId]) {
    if (userId === ownerId || !members?.has(userId)) continue;
    if (!(await findMember(tx, userId))?.isDeactivated) return userId;
  }
  return null;
}
