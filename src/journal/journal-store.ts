import type { TenantTransaction } from '../database/database';
import { notFound } from '../errors';
import type { Vault } from '../vault/vault';
import { type JournalEntry, type Mood, moodFromDigit, moodToDigit } from './journal';

interface Owner {
  workspaceId: string;
  ownerId: string;
}

const placeOf = ({ workspaceId, ownerId }: Owner, id: string, column: 'words' | 'mood') => ({
  workspaceId,
  ownerId,
  table: 'journal_entry',
  column,
  rowId: id,
});

/** Returns false when there is one with this id already. */
export async function insertJournalEntry(
  tx: TenantTransaction,
  vault: Vault,
  { workspaceId, ownerId }: Owner,
  { id, words, mood, writtenAt }: JournalEntry,
): Promise<boolean> {
  const owner = { workspaceId, ownerId };
  const sealedWords = await vault.seal(tx, placeOf(owner, id, 'words'), words);
  const sealedMood = await vault.seal(tx, placeOf(owner, id, 'mood'), moodToDigit(mood));
  // In SQL, which takes a third of the time of `createMany` here: a person waits for the end of the transaction.
  const count = await tx.$executeRaw`
    insert into journal_entry (workspace_id, id, owner_id, words, mood, written_at)
    values (${workspaceId}, ${id}::uuid, ${ownerId}, ${sealedWords}, ${sealedMood}, ${writtenAt}::timestamptz)
    on conflict do nothing`;
  return count === 1;
}

/** The person's own entries, newest first. */
export async function listJournalEntries(
  tx: TenantTransaction,
  vault: Vault,
  owner: Owner,
  { limit, offset = 0 }: { limit: number; offset?: number },
): Promise<JournalEntry[]> {
  const rows = await tx.journalEntry.findMany({
    where: { ownerId: owner.ownerId },
    orderBy: [{ writtenAt: 'desc' }, { id: 'desc' }],
    take: limit,
    skip: offset,
  });
  const entries: JournalEntry[] = [];
  for (const { id, words, mood, writtenAt } of rows) {
    entries.push({
      id,
      writtenAt,
      words: await openEntryWords(tx, vault, owner, { id, words }),
      mood: mood && (await openMood(tx, vault, owner, { id, mood })),
    });
  }
  return entries;
}

/** Only the moods of the person's latest entries, newest first: their line over time. */
export async function listMoods(
  tx: TenantTransaction,
  vault: Vault,
  owner: Owner,
  limit: number,
): Promise<Pick<JournalEntry, 'mood' | 'writtenAt'>[]> {
  const rows = await tx.journalEntry.findMany({
    where: { ownerId: owner.ownerId, mood: { not: null } },
    orderBy: [{ writtenAt: 'desc' }, { id: 'desc' }],
    take: limit,
    select: { id: true, mood: true, writtenAt: true },
  });
  const moods: Pick<JournalEntry, 'mood' | 'writtenAt'>[] = [];
  for (const { id, mood, writtenAt } of rows) {
    if (mood === null) continue;
    moods.push({ mood: await openMood(tx, vault, owner, { id, mood }), writtenAt });
  }
  return moods;
}

/** Opens an entry's words, for whoever has read its row. */
export async function openEntryWords(
  tx: TenantTransaction,
  vault: Vault,
  owner: Owner,
  { id, words }: { id: string; words: Uint8Array },
): Promise<string> {
  return vault.open(tx, placeOf(owner, id, 'words'), words);
}

/** Opens an entry's one word, for whoever has read its row. */
export async function openMood(
  tx: TenantTransaction,
  vault: Vault,
  owner: Owner,
  { id, mood }: { id: string; mood: Uint8Array },
): Promise<Mood | null> {
  return moodFromDigit(await vault.open(tx, placeOf(owner, id, 'mood'), mood));
}

export async function countJournalEntries(tx: TenantTransaction, ownerId: string): Promise<number> {
  return tx.journalEntry.count({ where: { ownerId } });
}

/** @throws AppError `not_found`, the same whether it does not exist or is somebody else's. */
export async function deleteJournalEntry(
  tx: TenantTransaction,
  { ownerId }: Pick<Owner, 'ownerId'>,
  id: string,
): Promise<void> {
  const { count } = await tx.journalEntry.deleteMany({ where: { id, ownerId } });
  if (count === 0) throw notFound('journal_entry');
}

/** Deletes all of a person's entries. Returns how many there were. */
export async function deleteJournalOf(tx: TenantTransaction, ownerId: string): Promise<number> {
  return (await tx.journalEntry.deleteMany({ where: { ownerId } })).count;
}
