import { localDay } from '../calendar/working-time';
import { promiseMessage } from '../delivery/promise-message';
import { findRetro } from '../retro/retro-store';
import { workingTimeOf } from '../settings/personal-settings-store';
import { isAddress } from '../slack/former-teammate';
import type { ActionItem } from './action-item';
import { goneCode } from './ask-before-reminding';
import { passOnKey, passOnKind, sendingMoment } from './follow-up';
import { findFollowUpForUpdate } from './follow-up-store';
import { planNext, type ScheduleDeps } from './schedule-follow-up';

/** What Slack says of somebody who cannot be written to any more; our own word for it is among them. */
const goneCodes = new Set([
  goneCode,
  'user_disabled',
  'user_not_found',
  'user_not_visible',
  'account_inactive',
]);

/**
 * An item's owner could not be written to, so nothing more is sent to them. When it is because they have left, whoever added
 * the item is asked once to pass it on.
 */
export async function whenOwnerRefused(deps: ScheduleDeps, item: ActionItem, code: string): Promise<void> {
  const followUp = await findFollowUpForUpdate(deps.tx, item.id);
  if (followUp) await planNext(deps, item, followUp, null);
  if (goneCodes.has(code)) await askNext(deps, item, null);
}

/** Somebody who was to be asked could not be written to either, so the next one is: whoever opened the retro. Nobody who was erased. */
export async function askNext(
  { tx, clock }: ScheduleDeps,
  item: ActionItem,
  after: string | null,
): Promise<void> {
  const { workspaceId, id: subjectId, ownerId, createdBy, retroId } = item;
  const facilitatorId = (await findRetro(tx, retroId))?.facilitatorId ?? createdBy;
  const candidates = [...new Set([createdBy, facilitatorId])].filter(
    (userId) => userId !== ownerId && isAddress(userId),
  );
  const recipientId = candidates[after === null ? 0 : candidates.indexOf(after) + 1];
  if (recipientId === undefined) return;
  const time = await workingTimeOf(tx, recipientId);
  const now = clock.now();
  const dueAt = sendingMoment({ reason: 'handed_over', on: localDay(now, time.zone), now }, time);
  const naturalKey = passOnKey(item, recipientId);
  const promise = { kind: passOnKind, subjectId, naturalKey, recipientId, dueAt };
  await promiseMessage(tx, { clock, workspaceId }, promise);
}
