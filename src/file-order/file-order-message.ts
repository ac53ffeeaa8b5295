import type { TenantTransaction } from '../database/database';
import type { MessageKind } from '../delivery/outbox-message';
import { type FileMaker, progressKind } from './file-order';
import { findFileOrder } from './file-order-store';
import { progressBlocks, progressText } from './file-order-views';

/** How an order is doing, in the direct messages of whoever asked; posted once and kept up to date. */
export function progressMessage(makers: ReadonlyMap<string, FileMaker>): MessageKind<TenantTransaction> {
  return {
    kind: progressKind,
    whenUncertain: 'once',
    async draw(tx, { subjectId, slackTs }) {
      const order = await findFileOrder(tx, subjectId);
      const maker = order && makers.get(order.kind);
      if (!order || !maker) return { action: 'withdraw' };
      // A file that is there before anything was said about it speaks for itself.
      if (!slackTs && order.state === 'delivered') return { action: 'withdraw' };
      const blocks = progressBlocks(order, await maker.describe(tx, order));
      return { action: 'send', drawing: { blocks, text: progressText(order) } };
    },
  };
}
