import { localDay } from '../calendar/working-time';
import type { TenantTransaction } from '../database/database';
import type { DrawResult, MessageKind, OutboxMessage } from '../delivery/outbox-message';
import { findRetro } from '../retro/retro-store';
import { getPersonalSettings, workingTimeOf } from '../settings/personal-settings-store';
import type { ActionItem } from './action-item';
import { findActionItem } from './action-item-store';
import { askBeforeReminding, askMethods, type ReminderDeps } from './ask-before-reminding';
import { whenOwnerRefused } from './ask-somebody-else';
import { comesOn, type FollowUp, followUpKind, nextKey, readKey, sendingMoment } from './follow-up';
import { findFollowUp } from './follow-up-store';
import {
  type FollowUpScene,
  followUpBlocks,
  followUpText,
  settledFollowUpBlocks,
  settledFollowUpText,
} from './follow-up-views';
import { readItem } from './readable-item';
import { noteShown, reminderAfter } from './schedule-follow-up';

/** What an item's owner is told in private: that it is theirs now, that it is due soon, that it is overdue. */
export function followUpMessage(deps: ReminderDeps): MessageKind<TenantTransaction> {
  const { clock } = deps;
  return {
    kind: followUpKind,
    // Rather none than two: a reminder must not nag.
    whenUncertain: 'once',
    holdMethods: askMethods,
    holdUntil: (slack, message) => askBeforeReminding(deps, slack, message),
    async draw(tx, message) {
      const item = await findActionItem(tx, message.subjectId);
      const followUp = await findFollowUp(tx, message.subjectId);
      if (item === null || followUp === null) return { action: 'withdraw' };
      return message.slackTs === null
        ? drawNew(deps, tx, message, { item, followUp })
        : drawShown(deps, tx, message, { item, followUp });
    },
    delivered: (tx, message) => noteShown({ tx, clock }, message),
    unknown: (tx, message) => noteShown({ tx, clock }, message),
    async refused(tx, { subjectId, slackTs, naturalKey }, code) {
      const item = await findActionItem(tx, subjectId);
      const followUp = await findFollowUp(tx, subjectId);
      const isNext = followUp !== null && nextKey(followUp) === naturalKey;
      if (item !== null && isNext && slackTs === null) await whenOwnerRefused({ tx, clock }, item, code);
    },
  };
}

interface Subject {
  item: ActionItem;
  followUp: FollowUp;
}

/** It goes out only while it is the one that comes next, and within its person's hours. */
async function drawNew(
  deps: ReminderDeps,
  tx: TenantTransaction,
  message: OutboxMessage,
  { item, followUp }: Subject,
): Promise<DrawResult> {
  const { nextReason: reason, nextOn: on } = followUp;
  if (nextKey(followUp) !== message.naturalKey || reason === null || on === null)
    return { action: 'withdraw' };
  // It waits in App Home and on the list, for those who want no reminders.
  const { nudges } = await getPersonalSettings(tx, message.recipientId);
  if (reason === 'reminder' && nudges === 'none') return { action: 'withdraw', reason: 'not_wanted' };
  const now = deps.clock.now();
  const time = await workingTimeOf(tx, message.recipientId);
  const moment = sendingMoment({ reason, on, now }, time);
  if (moment > now) return { action: 'wait', milliseconds: moment.getTime() - now.getTime() };
  const today = localDay(now, time.zone);
  const overdueSent = followUp.overdueSent + (reason === 'reminder' && today > item.dueOn ? 1 : 0);
  const next = reason === 'handed_over' ? null : await reminderAfter(tx, item, { today, overdueSent });
  return drawActive(tx, item, {
    reason,
    today,
    comesAgainOn: next && comesOn(next, time),
    isLast: reason !== 'handed_over' && next === null,
  });
}

async function drawShown(
  { clock }: ReminderDeps,
  tx: TenantTransaction,
  { recipientId, naturalKey }: OutboxMessage,
  { item, followUp }: Subject,
): Promise<DrawResult> {
  const { occurrence, reason } = readKey(naturalKey);
  // It may have been redrawn before its arrival was noted.
  const isInFront = followUp.shownOccurrence === occurrence || nextKey(followUp) === naturalKey;
  const isTheirs = item.ownerId === recipientId && item.state === 'open';
  if (isTheirs && isInFront && !followUp.isStopped) {
    const time = await workingTimeOf(tx, recipientId);
    const { nextOn: next } = followUp;
    return drawActive(tx, item, {
      reason,
      today: localDay(clock.now(), time.zone),
      comesAgainOn: next && comesOn(next, time),
      isLast: reason !== 'handed_over' && next === null,
    });
  }
  const blocks = settledFollowUpBlocks(await readItem(tx, item), {
    isTheirs: item.ownerId === recipientId,
    isStopped: isInFront && followUp.isStopped,
  });
  return { action: 'send', drawing: { blocks, text: settledFollowUpText() } };
}

async function drawActive(
  tx: TenantTransaction,
  item: ActionItem,
  scene: Omit<FollowUpScene, 'retroTitle'>,
): Promise<DrawResult> {
  const retroTitle = (await findRetro(tx, item.retroId))?.title ?? null;
  const readable = await readItem(tx, item);
  const told = { ...scene, retroTitle };
  const drawing = { blocks: followUpBlocks(readable, told), text: followUpText(readable, told) };
  return { action: 'send', drawing };
}
