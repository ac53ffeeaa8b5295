import type { Clock } from '../clock';
import type { Database, TenantTransaction } from '../database/database';
import { findPosted } from '../delivery/posted-store';
import { reviseMessage } from '../delivery/promise-message';
import { AppError, notFound } from '../errors';
import { say } from '../language/say';
import { headlineKind } from '../retro/retro';
import { forgetUnfinished } from '../unfinished/keep-unfinished';
import type { Vault } from '../vault/vault';
import { notAuthor, type Posting, postingKind, proofPurpose, type Texts, unfinishedEdit } from './posting';
import { changeTexts, deletePosting, findPostingForUpdate, insertThanks } from './posting-store';

interface Deps {
  database: Database;
  vault: Vault;
  clock: Clock;
}

interface Target {
  workspaceId: string;
  postingId: string;
  userId: string;
}

/** The posting, when the acting person wrote it. @throws AppError `not_author`, the same when there is none. */
export async function getOwnPosting(
  tx: TenantTransaction,
  vault: Vault,
  { postingId, userId }: Target,
): Promise<Posting> {
  const posting = await findPostingForUpdate(tx, postingId);
  if (!posting || !vault.isProof(posting.authorProof, proofPurpose, posting.id, userId)) throw notAuthor();
  return posting;
}

export interface EditDeps extends Deps {
  /** What else repeats a posting's words. Runs in the same transaction. */
  whenEdited(tx: TenantTransaction, posting: Posting): Promise<void>;
}

/** Replaces the words of a posting; its message is redrawn in place. @throws AppError `nothing_written` and as above. */
export async function editPosting(
  { database, vault, clock, whenEdited }: EditDeps,
  target: Target,
  texts: Texts,
): Promise<void> {
  if (texts.every((text) => text.trim() === '')) {
    throw new AppError('nothing_written', 'an edit would leave the posting empty', {
      userMessage: say('posting.edit.nothing_left'),
    });
  }
  await database.withTenant(target.workspaceId, async (tx) => {
    const posting = await getOwnPosting(tx, vault, target);
    await changeTexts(tx, posting.id, texts, clock.now());
    await forgetUnfinished({ tx, vault }, unfinishedEdit(target));
    await whenEdited(tx, posting);
    await reviseMessage(tx, { clock, workspaceId: target.workspaceId }, postingKind, posting.id);
  });
}

export interface WithdrawDeps extends Deps {
  /** What else goes with a posting, such as a private copy that waited for its arrival. Runs in the same transaction. */
  whenWithdrawn(tx: TenantTransaction, posting: Posting): Promise<void>;
}

/** Takes a posting back: its row goes at once, its message as soon as Slack answers. */
export async function withdrawPosting(deps: WithdrawDeps, target: Target): Promise<void> {
  const { database, vault, clock, whenWithdrawn } = deps;
  const { workspaceId } = target;
  await database.withTenant(workspaceId, async (tx) => {
    const posting = await getOwnPosting(tx, vault, target);
    await forgetUnfinished({ tx, vault }, unfinishedEdit(target));
    await takeAway({ tx, clock, whenWithdrawn }, posting);
  });
}

/** Deletes a posting within the caller's transaction, and with it everything that repeats it. */
export async function takeAway(
  { tx, clock, whenWithdrawn }: Pick<WithdrawDeps, 'clock' | 'whenWithdrawn'> & { tx: TenantTransaction },
  posting: Posting,
): Promise<void> {
  const { workspaceId, id, retroId } = posting;
  await whenWithdrawn(tx, posting);
  await deletePosting(tx, id);
  await reviseMessage(tx, { clock, workspaceId }, postingKind, id);
  await reviseMessage(tx, { clock, workspaceId }, headlineKind, retroId);
}

/** Counts one person's thanks once. @throws AppError `not_found` unless it was pressed at the posting's own message. */
export async function thankForPosting(
  { database, clock }: Omit<Deps, 'vault'>,
  target: Target & { place: { channelId: string; ts: string } },
): Promise<void> {
  const { workspaceId, postingId, userId, place } = target;
  await database.withTenant(workspaceId, async (tx) => {
    // Slack shows the button to people who see the message, so the place it was pressed at says what they may thank for.
    const posted = await findPosted(tx, postingKind, postingId);
    const isElsewhere = posted !== null && (posted.channelId !== place.channelId || posted.ts !== place.ts);
    if (isElsewhere || !(await findPostingForUpdate(tx, postingId))) throw notFound('message');
    const isNew = await insertThanks(tx, { workspaceId, postingId, userId });
    if (isNew) await reviseMessage(tx, { clock, workspaceId }, postingKind, postingId);
  });
}
