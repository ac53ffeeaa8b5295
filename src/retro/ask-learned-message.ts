import type { TenantTransaction } from '../database/database';
import type { MessageKind } from '../delivery/outbox-message';
import { say } from '../language/say';
import { findMember } from '../member/member-store';
import { askLearnedKind } from './retro';
import type { HeadlineDeps } from './retro-headline';
import { findRetro } from './retro-store';
import { askLearnedBlocks } from './retro-views';

/**
 * The one question to the facilitator of a retro that closed on its date: what was learned? Not asked about a retro nobody
 * wrote in; redrawn once it is answered.
 */
export function askLearnedMessage({
  participation,
}: Pick<HeadlineDeps, 'participation'>): MessageKind<TenantTransaction> {
  return {
    kind: askLearnedKind,
    whenUncertain: 'once',
    async draw(tx, { subjectId, recipientId, slackTs }) {
      const retro = await findRetro(tx, subjectId);
      if (retro === null || retro.state === 'open') return { action: 'withdraw' };
      const member = await findMember(tx, recipientId);
      if (member?.isDeactivated) return { action: 'withdraw', reason: 'user_deactivated' };
      const { writing, shared, earlyFacts } = await participation(tx, retro.id);
      // Answered at the headline before the question could come, or nothing to learn from.
      const isNeedless = retro.learned !== null || writing + shared + earlyFacts === 0;
      if (isNeedless && !slackTs) return { action: 'withdraw' };
      return {
        action: 'send',
        drawing: { blocks: askLearnedBlocks(retro), text: say('retro.ask_learned.notification') },
      };
    },
  };
}
