import { finishedCard } from '../assessment/card-views';
import type { Clock } from '../clock';
import type { TenantTransaction } from '../database/database';
import type { MessageKind } from '../delivery/outbox-message';
import { say } from '../language/say';
import { fallbackTimeZone } from '../member/member';
import { findMember } from '../member/member-store';
import { endRequest } from './end-request';
import { nameOf } from './read-draft';
import { isOpen, replyKind, requestKind } from './reader';
import { findRequest } from './reader-store';
import { replyBlocks, requestBlocks, settledRequestBlocks } from './reader-views';

/** The one message a reader gets. It never holds a word of the draft, and says so little that it can stay. */
export function readerRequestMessage({ clock }: { clock: Clock }): MessageKind<TenantTransaction> {
  return {
    kind: requestKind,
    whenUncertain: 'once',
    async draw(tx, { subjectId, slackTs, recipientId }) {
      const request = await findRequest(tx, subjectId);
      if (request && isOpen(request, clock.now())) {
        const authorName = await nameOf(tx, request.authorId);
        const zone = (await findMember(tx, recipientId))?.timeZone ?? fallbackTimeZone;
        const blocks = requestBlocks(request, { authorName, zone });
        return { action: 'send', drawing: { blocks, text: say('reader.request.notification') } };
      }
      if (!slackTs) return { action: 'withdraw' };
      const blocks = settledRequestBlocks(request);
      return { action: 'send', drawing: { blocks, text: say('reader.request.settled.notification') } };
    },
    async refused(tx, { subjectId, slackTs }) {
      const request = await findRequest(tx, subjectId);
      if (request && !slackTs) await endRequest({ tx, clock }, request, 'unreachable');
    },
  };
}

/** Tells the author what came of a request; the answer itself is behind its button. */
export const readerReplyMessage: MessageKind<TenantTransaction> = {
  kind: replyKind,
  whenUncertain: 'once',
  async draw(tx, { subjectId, slackTs, recipientId }) {
    const request = await findRequest(tx, subjectId);
    const isGone = request === null || (await findMember(tx, recipientId))?.isDeactivated;
    if (isGone && !slackTs) return { action: 'withdraw' };
    const blocks =
      request === null ? finishedCard() : replyBlocks(request, await nameOf(tx, request.readerId));
    return { action: 'send', drawing: { blocks, text: say('reader.reply.notification') } };
  },
};
