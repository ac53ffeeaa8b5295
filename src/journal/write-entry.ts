import { createHash } from 'node:crypto';
import type { Clock } from '../clock';
import type { Database } from '../database/database';
import { AppError } from '../errors';
import { say } from '../language/say';
import type { Actor } from '../slack/actor';
import type { Vault } from '../vault/vault';
import type { Mood } from './journal';
import { insertJournalEntry } from './journal-store';

interface Deps {
  database: Database;
  vault: Vault;
  clock: Clock;
}

export interface EntryInput {
  /** What the form is known by at Slack: handing the same one in twice writes one entry. */
  viewId: string;
  words: string;
  mood: Mood | null;
  /** Where the words are typed, to put an error under. */
  wordsBlockId: string;
}

/** Writes into the acting person's own journal. @throws AppError `nothing_written` */
export async function writeEntry(
  { database, vault, clock }: Deps,
  { workspaceId, userId: ownerId }: Actor,
  { viewId, words, mood, wordsBlockId: blockId }: EntryInput,
): Promise<void> {
  if (words.trim() === '' && mood === null) {
    throw new AppError('nothing_written', 'an empty journal entry', {
      userMessage: say('journal.form.nothing_written'),
      blockId,
    });
  }
  const id = idFrom(`${workspaceId}:${ownerId}:${viewId}`);
  await database.withTenant(workspaceId, async (tx) => {
    const entry = { id, words, mood, writtenAt: clock.now() };
    await insertJournalEntry(tx, vault, { workspaceId, ownerId }, entry);
  });
}

/** The same id for the same name, and nobody else's. */
function idFrom(name: string): string {
  const hash = createHash('sha256').update(name).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
