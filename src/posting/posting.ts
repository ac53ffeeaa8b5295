import { AppError } from '../errors';
import { say } from '../language/say';

/** What an author has shared with a channel: readable from then on, gone when withdrawn. */
export interface Posting {
  workspaceId: string;
  id: string;
  retroId: string;
  kind: PostingKind;
  withoutName: boolean;
  /** Null without a name; the database refuses anything else. */
  authorId: string | null;
  /** What only the author's own id reproduces; see `Vault.proof`. */
  authorProof: Uint8Array;
  texts: Texts;
  sharedAt: Date;
  editedAt: Date | null;
}

/** A full assessment, the shorter early facts, or what somebody else met and what helped. */
export type PostingKind = 'assessment' | 'early_facts' | 'similar';

/** The three answers of an assessment, or the three parts of early facts, in the order of their form; a similar case has the first. */
export type Texts = readonly [string, string, string];

export const postingKind = 'posting.message';

/** For a posting that is somebody else's and for one that is not there: both read the same, so an id reveals nothing. */
export function notAuthor(): AppError {
  return new AppError('not_author', 'only the author of a posting may change it', {
    userMessage: say('posting.not_author'),
  });
}

export const proofPurpose = 'posting.author';

/** The form in which an author edits a posting, when it is left unfinished. */
export const unfinishedEdit = ({ workspaceId, postingId, userId }: Record<EditIds, string>) => ({
  workspaceId,
  userId,
  kind: 'posting.edit',
  subjectId: postingId,
});
type EditIds = 'workspaceId' | 'postingId' | 'userId';

/** The form of a similar case for a retro or an incident, when it is left unfinished. */
export const unfinishedSimilar = ({ workspaceId, subjectId, userId }: Record<SimilarIds, string>) => ({
  workspaceId,
  userId,
  kind: 'posting.similar',
  subjectId,
});
type SimilarIds = 'workspaceId' | 'subjectId' | 'userId';
