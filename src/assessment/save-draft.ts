import type { Clock } from '../clock';
import type { Database, TenantTransaction } from '../database/database';
import { notFound } from '../errors';
import type { Vault } from '../vault/vault';
import { type Assessment, isEmpty, type PrivateWords } from './assessment';
import { deleteAssessment, findAssessment, putAssessment, readWords } from './assessment-store';

export interface SaveDraftInput {
  workspaceId: string;
  draftId: string;
  authorId: string;
  channelId: string;
  words: PrivateWords;
  withoutName: boolean;
  /** When it was typed, by Slack's clock: saves may overtake each other. */
  typedAt: Date;
}

/**
 * Keeps what somebody is typing, so that closing the form by accident loses nothing. Does nothing when the draft has been
 * handed in meanwhile or a later state of it is kept already; an emptied draft is forgotten.
 */
export async function saveDraft(
  { database, vault }: { database: Database; vault: Vault; clock: Clock },
  input: SaveDraftInput,
): Promise<void> {
  const { workspaceId, draftId: id, authorId, channelId, withoutName, typedAt } = input;
  await database.withTenant(workspaceId, async (tx) => {
    const known = await findAssessment(tx, id);
    if (known && known.authorId !== authorId) throw notFound('draft');
    if (known && (known.state !== 'writing' || known.savedAt > typedAt)) return;
    const words = await withTitle({ tx, vault }, known, input.words);
    if (isEmpty(words.answers) && !words.title?.trim() && !words.feelings?.trim() && !words.mood) {
      if (known) await deleteAssessment(tx, id);
      return;
    }
    const draft = draftOf({ workspaceId, id, authorId, channelId, withoutName, savedAt: typedAt });
    await putAssessment(tx, vault, draft, words);
  });
}

/** While an open retro is chosen the form has no field for a title; one typed before that is kept for a change of mind. */
async function withTitle(
  { tx, vault }: { tx: TenantTransaction; vault: Vault },
  known: Assessment | null,
  words: PrivateWords,
): Promise<PrivateWords> {
  if (known === null || words.title !== undefined) return words;
  return { ...words, title: (await readWords(tx, vault, known)).title };
}

function draftOf(row: {
  workspaceId: string;
  id: string;
  authorId: string;
  channelId: string;
  withoutName: boolean;
  savedAt: Date;
}) {
  return {
    ...row,
    retroId: null,
    state: 'writing' as const,
    submittedAt: null,
    shareableAt: null,
    nudgeAt: null,
    nudgeTiming: null,
    nudgeFrom: null,
    nudges: 0,
    sharedAt: null,
  };
}
