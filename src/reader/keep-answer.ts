import { z } from 'zod';
import type { Clock } from '../clock';
import type { Database, TenantTransaction } from '../database/database';
import { findUnfinished, forgetUnfinished, keepUnfinished } from '../unfinished/keep-unfinished';
import type { Vault } from '../vault/vault';
import { isOpen, type ReaderAnswer, type ReaderTarget } from './reader';
import { findRequestForUpdate } from './reader-store';

interface Deps {
  database: Database;
  vault: Vault;
  clock: Clock;
}

const wordsSchema = z.object({ kindWords: z.string(), question: z.string(), stung: z.string() });

/**
 * Keeps an answer while it is typed, sealed for its reader, so that closing the form by accident loses nothing; an emptied
 * one is forgotten. Does nothing when the request is over or somebody else's: handing in says so, once, instead of every keystroke.
 */
export async function keepAnswer(
  { database, vault, clock }: Deps,
  target: ReaderTarget,
  { answer, typedAt }: { answer: ReaderAnswer; typedAt: Date },
): Promise<void> {
  await database.withTenant(target.workspaceId, async (tx) => {
    // Locked, so that a last keystroke does not come after the answer and bring it back.
    const request = await findRequestForUpdate(tx, target.requestId);
    if (request?.readerId !== target.readerId || !isOpen(request, clock.now())) return;
    const isEmpty = Object.values(answer).every((text) => text.trim() === '');
    if (isEmpty) return forgetAnswer({ tx, vault }, target);
    await keepUnfinished({ tx, vault, clock }, formOf(target), { words: answer, keptAt: typedAt });
  });
}

/** What this reader has typed and not sent, or null. */
export async function findKeptAnswer(
  deps: { tx: TenantTransaction; vault: Vault },
  target: ReaderTarget,
): Promise<{ answer: ReaderAnswer; keptAt: Date } | null> {
  const left = await findUnfinished(deps, formOf(target));
  return left && { answer: wordsSchema.parse(left.words), keptAt: left.keptAt };
}

/** It was sent, or there is nothing left of it. */
export async function forgetAnswer(
  deps: { tx: TenantTransaction; vault: Vault },
  target: ReaderTarget,
): Promise<void> {
  await forgetUnfinished(deps, formOf(target));
}

const formOf = ({ workspaceId, requestId, readerId: userId }: ReaderTarget) => ({
  workspaceId,
  userId,
  kind: 'reader.answer',
  subjectId: requestId,
});
