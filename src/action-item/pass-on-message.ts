import { localDay } from '../calendar/working-time';
import type { Clock } from '../clock';
import type { TenantTransaction } from '../database/database';
import type { MessageKind } from '../delivery/outbox-message';
import { findMember } from '../member/member-store';
import { findActionItem } from './action-item-store';
import { passOnKind, sendingMoment } from './follow-up';
import { askToPassOnBlocks, passedOnBlocks, passOnText } from './follow-up-views';
import { ownerTime } from './owner-time';
import { readItem } from './readable-item';

/** Asks somebody to pass an item on whose owner has left. Once for each owner; its key names them. */
export function passOnMessage({ clock }: { clock: Clock }): MessageKind<TenantTransaction> {
  return {
    kind: passOnKind,
    whenUncertain: 'once',
    async draw(tx, { subjectId, naturalKey, recipientId, slackTs }) {
      const item = await findActionItem(tx, subjectId);
      if (item === null) return { action: 'withdraw' };
      const isWaiting = item.state === 'open' && naturalKey === `${item.id}:${item.ownerId}`;
      const readable = await readItem(tx, item);
      if (slackTs === null) {
        if (!isWaiting || (await findMember(tx, recipientId))?.isDeactivated) return { action: 'withdraw' };
        const now = clock.now();
        const time = await ownerTime(tx, recipientId);
        const moment = sendingMoment({ reason: 'handed_over', on: localDay(now, time.zone), now }, time);
        if (moment > now) return { action: 'wait', milliseconds: moment.getTime() - now.getTime() };
      }
      const blocks = isWaiting ? askToPassOnBlocks(readable) : passedOnBlocks(readable);
      return { action: 'send', drawing: { blocks, text: passOnText } };
    },
  };
}
