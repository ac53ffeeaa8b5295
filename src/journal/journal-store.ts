import type { TenantTransaction } from '../database/database';
import type { Vault } from '../vault/vault';

/** A person's private words about how something felt. */
export interface JournalEntry {
  id: string;
  words: string;
  writtenAt: Date;
}

interface Owner {
  workspaceId: string;
  ownerId: string;
}

const placeOf = ({ workspaceId, ownerId }: Owner, id: string) => ({
  workspaceId,
  ownerId,
  table: 'journal_entry',
  column: 'words',
  rowId: id,
});

export async function insertJournalEntry(
  tx: TenantTransaction,
  vault: Vault,
  owner: Owner,
  { id, words, writtenAt }: JournalEntry,
): Promise<void> {
  const sealed = await vault.seal(tx, placeOf(owner, id), words);
  await tx.journalEntry.createMany({
    data: [{ ...owner, id, words: sealed, writtenAt }],
    skipDuplicates: true,
  });
}

/** The person's own latest entries, newest first. */
export async function listJournalEntries(
  tx: TenantTransaction,
  vault: Vault,
  owner: Owner,
  limit: number,
): Promise<JournalEntry[]> {
  const rows = await tx.journalEntry.findMany({
    where: { ownerId: owner.ownerId },
    orderBy: { writtenAt: 'desc' },
    take: limit,
  });
  const entries: JournalEntry[] = [];
  for (const { id, words, writtenAt } of rows) {
    entries.push({ id, writtenAt, words: await vault.open(tx, placeOf(owner, id), words) });
  }
  return entries;
}
