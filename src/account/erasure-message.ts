import type { TenantTransaction } from '../database/database';
import type { MessageKind } from '../delivery/outbox-message';
import { forgetPaceOf } from '../delivery/take-back-store';
import { erasureKind } from './erasure';
import { findErasure } from './erasure-store';
import { erasureBlocks, erasureText } from './erasure-views';

/** The one message about an erasure: that it is under way, and at its end what was done and what remains. */
export function erasureMessage({ slashCommand }: { slashCommand: string }): MessageKind<TenantTransaction> {
  return {
    kind: erasureKind,
    whenUncertain: 'again',
    async draw(tx, { subjectId }) {
      const erasure = await findErasure(tx, subjectId);
      if (erasure === null) return { action: 'withdraw' };
      const blocks = erasureBlocks(erasure, slashCommand);
      return { action: 'send', drawing: { blocks, text: erasureText } };
    },
    async delivered(tx, { recipientId, forgetOnceSent }) {
      // Not even when they were last written to is kept.
      if (forgetOnceSent) await forgetPaceOf(tx, recipientId);
    },
  };
}
