import type { TenantTransaction } from '../database/database';
import type { MessageKind } from '../delivery/outbox-message';
import { findPosted } from '../delivery/posted-store';
import { say } from '../language/say';
import { findMember } from '../member/member-store';
import type { Posting } from '../posting/posting';
import { listPostings } from '../posting/posting-store';
import { namelessAuthor } from '../posting/posting-views';
import { findRetro } from '../retro/retro-store';
import { partBlocks } from './part-views';
import { partKind, summaryKind } from './summary';
import { findPart } from './summary-store';

/** How soon to look again for the summary a part belongs under, in milliseconds. */
const summaryWaitMs = 2_000;

/** What people shared in one closed retro, in the summary's thread; as it is now, so what was withdrawn is not in it. */
export const partMessage: MessageKind<TenantTransaction> = {
  kind: partKind,
  whenUncertain: 'again',
  async draw(tx, { subjectId }) {
    const part = await findPart(tx, subjectId);
    const retro = part && (await findRetro(tx, part.retroId));
    if (!part || !retro) return { action: 'withdraw' };
    const summary = await findPosted(tx, summaryKind, part.summaryId);
    if (summary === null) return { action: 'wait', milliseconds: summaryWaitMs };
    const shared = await readShared(tx, retro.id);
    if (shared.length === 0) return { action: 'withdraw' };
    const blocks = partBlocks({ retro, shared });
    return { action: 'send', drawing: { blocks, text: say('summary.part.text'), threadTs: summary.ts } };
  },
};

async function readShared(tx: TenantTransaction, retroId: string) {
  const shared: { posting: Posting; authorName: string }[] = [];
  for (const posting of await listPostings(tx, retroId)) {
    if (posting.kind !== 'assessment') continue;
    const author = posting.authorId === null ? null : await findMember(tx, posting.authorId);
    shared.push({ posting, authorName: author?.displayName ?? namelessAuthor() });
  }
  return shared;
}
