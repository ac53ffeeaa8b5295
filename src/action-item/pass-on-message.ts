import { localDay } from '../calendar/working-time';
import type { TenantTransaction } from '../database/database';
import type { MessageKind } from '../delivery/outbox-message';
import { workingTimeOf } from '../settings/personal-settings-store';
import { findActionItem } from './action-item-store';
import { askBeforePassingOn, askMethods, type ReminderDeps } from './ask-before-reminding';
import { askNext } from './ask-somebody-else';
import { passOnKey, passOnKind, sendingMoment } from './follow-up';
import { askToPassOnBlocks, passedOnBlocks, passOnText } from './follow-up-views';
import { readItem } from './readable-item';

/** Asks somebody to pass an item on whose owner has left. */
export function passOnMessage(deps: ReminderDeps): MessageKind<TenantTransaction> {
  const { clock } = deps;
  return {
    kind: passOnKind,
    whenUncertain: 'once',
    holdMethods: askMethods,
    holdUntil: (slack, message) => askBeforePassingOn(deps, slack, message),
    async draw(tx, { subjectId, naturalKey, recipientId, slackTs }) {
      const item = await findActionItem(tx, subjectId);
      if (item === null) return { action: 'withdraw' };
      const isWaiting = item.state === 'open' && naturalKey === passOnKey(item, recipientId);
      if (slackTs === null) {
        if (!isWaiting) return { action: 'withdraw' };
        const now = clock.now();
        const time = await workingTimeOf(tx, recipientId);
        const moment = sendingMoment({ reason: 'handed_over', on: localDay(now, time.zone), now }, time);
        if (moment > now) return { action: 'wait', milliseconds: moment.getTime() - now.getTime() };
      }
      const readable = await readItem(tx, item);
      const blocks = isWaiting ? askToPassOnBlocks(readable) : passedOnBlocks(readable);
      return { action: 'send', drawing: { blocks, text: passOnText() } };
    },
    async refused(tx, { subjectId, recipientId, slackTs }) {
      const item = await findActionItem(tx, subjectId);
      if (item?.state === 'open' && slackTs === null) await askNext({ tx, clock }, item, recipientId);
    },
  };
}
