import { randomUUID } from 'node:crypto';
import type { TenantTransaction } from '../database/database';
import { phraseKey } from '../wording/phrases';
import type { PhraseChange, StoredPhrase } from './phrase';

const columns = { workspaceId: true, id: true, kind: true, words: true, hint: true } as const;

/** All phrases of the current workspace, in the order of the alphabet. */
export async function listPhrases(tx: TenantTransaction): Promise<StoredPhrase[]> {
  return tx.phrase.findMany({ select: columns, orderBy: [{ matchKey: 'asc' }] });
}

/** Makes changes to a workspace's phrases wait for each other until the transaction ends. Returns how many there are. */
export async function countPhrasesForUpdate(tx: TenantTransaction, workspaceId: string): Promise<number> {
  await tx.$queryRaw`select 1 from (select pg_advisory_xact_lock(hashtext(${`phrase:${workspaceId}`}))) as lock`;
  return tx.phrase.count();
}

/** Returns false when the workspace has this phrase already, however it is spelt. */
export async function insertPhrase(tx: TenantTransaction, phrase: StoredPhrase): Promise<boolean> {
  const { workspaceId, id, kind, words, hint } = phrase;
  const row = { workspaceId, id, kind, words, hint, matchKey: phraseKey(words) };
  const { count } = await tx.phrase.createMany({ data: [row], skipDuplicates: true });
  return count === 1;
}

/** Returns false when there is none of this id. */
export async function deletePhrase(tx: TenantTransaction, id: string): Promise<boolean> {
  const { count } = await tx.phrase.deleteMany({ where: { id } });
  return count === 1;
}

export async function insertPhraseChange(
  tx: TenantTransaction,
  workspaceId: string,
  change: PhraseChange,
): Promise<void> {
  await tx.phraseChange.create({ data: { workspaceId, id: randomUUID(), ...change } });
}

export async function findLastPhraseChange(tx: TenantTransaction): Promise<PhraseChange | null> {
  return tx.phraseChange.findFirst({
    select: { kind: true, changedBy: true, changedAt: true },
    orderBy: [{ changedAt: 'desc' }, { id: 'asc' }],
  });
}
