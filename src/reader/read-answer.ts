import type { Database } from '../database/database';
import { notFound } from '../errors';
import type { Vault } from '../vault/vault';
import { nameOf } from './read-draft';
import type { ReaderAnswer } from './reader';
import { findAnswer, findRequest } from './reader-store';

/** What a reader answered, for the author who asked and nobody else. @throws AppError `not_found` */
export async function readAnswer(
  { database, vault }: { database: Database; vault: Vault },
  { workspaceId, requestId, authorId }: { workspaceId: string; requestId: string; authorId: string },
): Promise<{ readerName: string; answer: ReaderAnswer }> {
  return database.withTenant(workspaceId, async (tx) => {
    const request = await findRequest(tx, requestId);
    if (request === null || request.authorId !== authorId) throw notFound('answer');
    const answer = await findAnswer(tx, vault, request);
    if (answer === null) throw notFound('answer');
    return { readerName: await nameOf(tx, request.readerId), answer };
  });
}
