import type { TenantTransaction } from '../database/database';
import type { MessageKind } from '../delivery/outbox-message';
import { findPosted } from '../delivery/posted-store';
import { headlineKind } from '../retro/retro';
import { actionItemKind } from './action-item';
import { findActionItem } from './action-item-store';
import { actionItemBlocks, actionItemText } from './action-item-views';
import { readItem } from './readable-item';

/** How soon to look again for the headline an action item belongs under, in milliseconds. */
const headlineWaitMs = 2_000;

/** How an action item is drawn in its retro's thread. */
export const actionItemMessage: MessageKind<TenantTransaction> = {
  kind: actionItemKind,
  whenUncertain: 'again',
  async draw(tx, { subjectId, slackTs }) {
    const item = await findActionItem(tx, subjectId);
    if (item === null) return { action: 'withdraw' };
    const headline = await findPosted(tx, headlineKind, item.retroId);
    if (headline === null) return { action: 'wait', milliseconds: headlineWaitMs };
    const tellOwner = slackTs === null && item.ownerId !== item.createdBy;
    const blocks = actionItemBlocks(await readItem(tx, item), { tellOwner });
    return { action: 'send', drawing: { blocks, text: actionItemText(item), threadTs: headline.ts } };
  },
};
