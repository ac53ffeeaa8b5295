import type { Clock } from '../clock';
import type { TenantTransaction } from '../database/database';
import { reviseMessage } from '../delivery/promise-message';
import { formerTeammateId } from '../slack/former-teammate';
import type { Vault } from '../vault/vault';
import { takeAway, type WithdrawDeps } from './change-posting';
import { type Posting, postingKind, proofPurpose } from './posting';
import { changeAuthor, deleteThanksOf, listNamedOf } from './posting-store';

export interface EraseAuthorDeps extends Pick<WithdrawDeps, 'whenWithdrawn'> {
  tx: TenantTransaction;
  vault: Vault;
  clock: Clock;
  /** What else shows who wrote a posting. Runs in the same transaction. */
  whenRenamed(tx: TenantTransaction, posting: Posting): Promise<void>;
}

interface Author {
  workspaceId: string;
  userId: string;
  /** Only what was shared until then. */
  until: Date;
  limit: number;
}

/** Takes the name from some of what a person has shared, for good: they cannot change it any more either. Returns how many. */
export async function takeNameOff(
  { tx, vault, clock, whenRenamed }: EraseAuthorDeps,
  { workspaceId, userId: authorId, until, limit }: Author,
): Promise<number> {
  const postings = await listNamedOf(tx, { authorId, until, limit });
  for (const posting of postings) {
    const authorProof = vault.proof(proofPurpose, posting.id, formerTeammateId);
    await changeAuthor(tx, posting.id, { authorId: formerTeammateId, authorProof });
    await whenRenamed(tx, posting);
    await reviseMessage(tx, { clock, workspaceId }, postingKind, posting.id);
  }
  return postings.length;
}

/** Takes back some of what a person has shared under their name. Returns how many. */
export async function takeAllBack(
  deps: EraseAuthorDeps,
  { userId: authorId, until, limit }: Author,
): Promise<number> {
  const postings = await listNamedOf(deps.tx, { authorId, until, limit });
  for (const posting of postings) await takeAway(deps, posting);
  return postings.length;
}

/** Takes back some of a person's thanks; the numbers on the buttons follow. Returns how many. */
export async function takeThanksBack(
  { tx, clock }: Pick<EraseAuthorDeps, 'tx' | 'clock'>,
  { workspaceId, userId, limit }: Omit<Author, 'until'>,
): Promise<number> {
  const postingIds = await deleteThanksOf(tx, { userId, limit });
  for (const id of postingIds) await reviseMessage(tx, { clock, workspaceId }, postingKind, id);
  return postingIds.length;
}
