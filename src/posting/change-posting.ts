import type { Clock } from '../clock';
import type { Database, TenantTransaction } from '../database/database';
import { reviseMessage } from '../delivery/promise-message';
import { AppError } from '../errors';
import { headlineKind } from '../retro/retro';
import type { Vault } from '../vault/vault';
import { notAuthor, type Posting, postingKind, proofPurpose, type Texts } from './posting';
import { changeTexts, deletePosting, getPostingForUpdate, insertThanks } from './posting-store';

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

/** The posting, when the acting person wrote it. @throws AppError `not_found`, `not_author`. */
export async function getOwnPosting(
  tx: TenantTransaction,
  vault: Vault,
  { postingId, userId }: Target,
): Promise<Posting> {
  const posting = await getPostingForUpdate(tx, postingId);
  if (!vault.isProof(posting.authorProof, proofPurpose, posting.id, userId)) throw notAuthor();
  return posting;
}

/** Replaces the words of a posting; its message is redrawn in place. @throws AppError `nothing_written` and as above. */
export async function editPosting(
  { database, vault, clock }: Deps,
  target: Target,
  texts: Texts,
): Promise<void> {
  if (texts.every((text) => text.trim() === '')) {
    throw new AppError('nothing_written', 'an edit would leave the posting empty', {
      userMessage: 'This would leave nothing to read. To take it back altogether, use *Withdraw*.',
    });
  }
  await database.withTenant(target.workspaceId, async (tx) => {
    const posting = await getOwnPosting(tx, vault, target);
    await changeTexts(tx, posting.id, texts, clock.now());
    await reviseMessage(tx, { clock, workspaceId: target.workspaceId }, postingKind, posting.id);
  });
}

/** Takes a posting back: its row goes at once, its message as soon as Slack answers. */
export async function withdrawPosting({ database, vault, clock }: Deps, target: Target): Promise<void> {
  const { workspaceId } = target;
  await database.withTenant(workspaceId, async (tx) => {
    const posting = await getOwnPosting(tx, vault, target);
    await deletePosting(tx, posting.id);
    await reviseMessage(tx, { clock, workspaceId }, postingKind, posting.id);
    await reviseMessage(tx, { clock, workspaceId }, headlineKind, posting.retroId);
  });
}

/** Counts one person's thanks once. */
export async function thankForPosting(
  { database, clock }: Omit<Deps, 'vault'>,
  target: Target,
): Promise<void> {
  const { workspaceId, postingId, userId } = target;
  await database.withTenant(workspaceId, async (tx) => {
    await getPostingForUpdate(tx, postingId);
    const isNew = await insertThanks(tx, { workspaceId, postingId, userId });
    if (isNew) await reviseMessage(tx, { clock, workspaceId }, postingKind, postingId);
  });
}
