import type { Database } from '../database/database';
import { findPosted } from '../delivery/posted-store';
import { notFound } from '../errors';
import { findMember } from '../member/member-store';
import type { Posting } from '../posting/posting';
import { listPostings } from '../posting/posting-store';
import { namelessAuthor } from '../posting/posting-views';
import { headlineKind, type Retro } from '../retro/retro';
import { findRetro } from '../retro/retro-store';
import { type CaseReach, type CaseView, viewOfCase } from './case';

/** A case to be read. */
export interface OpenCase {
  retro: Retro;
  view: CaseView;
  shared: { posting: Posting; authorName: string }[];
  /** Where its thread is, for people of its channel. */
  place: { channelId: string; ts: string } | null;
}

/** A case with as much of it as somebody may see now. @throws AppError `not_found`, also when it is not for them. */
export async function readCase(
  database: Database,
  workspaceId: string,
  reach: CaseReach,
  retroId: string,
): Promise<OpenCase> {
  return database.withTenant(workspaceId, async (tx) => {
    const retro = await findRetro(tx, retroId);
    const view = retro && viewOfCase(retro, reach);
    if (retro === null || view === null) throw notFound('case');
    const shared: OpenCase['shared'] = [];
    for (const posting of view === 'learned' ? [] : await listPostings(tx, retroId)) {
      const author = posting.authorId === null ? null : await findMember(tx, posting.authorId);
      shared.push({ posting, authorName: author?.displayName ?? namelessAuthor() });
    }
    const place = view === 'all' ? await findPosted(tx, headlineKind, retroId) : null;
    return { retro, view, shared, place };
  });
}
