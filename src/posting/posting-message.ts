import type { TenantTransaction } from '../database/database';
import type { MessageKind } from '../delivery/outbox-message';
import { findPosted, findRefusal } from '../delivery/posted-store';
import { findMember } from '../member/member-store';
import { headlineKind } from '../retro/retro';
import { type Posting, postingKind } from './posting';
import { countThanks, findPosting } from './posting-store';
import { namelessAuthor, postingBlocks, postingText } from './posting-views';

/** How soon to look again for the headline a posting belongs under, in milliseconds. */
const headlineWaitMs = 2_000;

export interface PostingHooks {
  arrived(tx: TenantTransaction, posting: Posting): Promise<void>;
  refused(tx: TenantTransaction, posting: Posting): Promise<void>;
}

/** How a shared message is drawn under its retro's headline. */
export function postingMessage(hooks: PostingHooks): MessageKind<TenantTransaction> {
  return {
    kind: postingKind,
    whenUncertain: 'again',
    async draw(tx, { subjectId }) {
      const posting = await findPosting(tx, subjectId);
      if (posting === null) return { action: 'withdraw' };
      const headline = await findPosted(tx, headlineKind, posting.retroId);
      if (headline === null) {
        const code = await findRefusal(tx, headlineKind, posting.retroId);
        return code ? { action: 'give_up', code } : { action: 'wait', milliseconds: headlineWaitMs };
      }
      const author = posting.authorId === null ? null : await findMember(tx, posting.authorId);
      const authorName =
        posting.authorId === null ? namelessAuthor() : (author?.displayName ?? namelessAuthor());
      const blocks = postingBlocks(posting, { authorName, thanks: await countThanks(tx, posting.id) });
      return { action: 'send', drawing: { blocks, text: postingText(posting), threadTs: headline.ts } };
    },
    async delivered(tx, { subjectId }) {
      const posting = await findPosting(tx, subjectId);
      if (posting !== null) await hooks.arrived(tx, posting);
    },
    async refused(tx, { subjectId, slackTs }) {
      const posting = await findPosting(tx, subjectId);
      // A message that had been posted and was deleted by hand in Slack stays what its author shared.
      if (posting !== null && slackTs === null) await hooks.refused(tx, posting);
    },
  };
}
