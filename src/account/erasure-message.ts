import type { TenantTransaction } from '../database/database';
import type { MessageKind } from '../delivery/outbox-message';
import { forgetPaceOf } from '../delivery/take-back-store';
import { currentLanguage, inLanguage } from '../language/current-language';
import { erasureKind } from './erasure';
import { findErasure, forgetLanguageOf } from './erasure-store';
import { erasureBlocks, erasureText } from './erasure-views';

/** The one message about an erasure: that it is under way, and at its end what was done and what remains. */
export function erasureMessage({ slashCommand }: { slashCommand: string }): MessageKind<TenantTransaction> {
  return {
    kind: erasureKind,
    whenUncertain: 'again',
    async draw(tx, { subjectId }) {
      const erasure = await findErasure(tx, subjectId);
      if (erasure === null) return { action: 'withdraw' };
      const drawing = () => ({ blocks: erasureBlocks(erasure, slashCommand), text: erasureText() });
      return { action: 'send', drawing: inLanguage(erasure.language ?? currentLanguage(), drawing) };
    },
    async delivered(tx, { subjectId, recipientId, forgetOnceSent }) {
      if (!forgetOnceSent) return;
      // Not even when they were last written to is kept.
      await forgetPaceOf(tx, recipientId);
      await forgetLanguageOf(tx, subjectId);
    },
  };
}
