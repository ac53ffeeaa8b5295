import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock';
import type { Database } from '../database/database';
import type { Actor } from '../slack/actor';
import type { WebClient } from '../slack/web-clients';
import { assertWorkspaceAdmin } from '../slack/workspace-admin';
import { assertRoom, phraseFrom, phraseKnown } from './phrase';
import { countPhrasesForUpdate, deletePhrase, insertPhrase, insertPhraseChange } from './phrase-store';

interface Deps {
  database: Database;
  clock: Clock;
  client: WebClient;
}

/** Adds a phrase to the workspace's review. @throws AppError `not_an_admin`, `phrase_known`, `phrases_full`, and of `phraseFrom`. */
export async function addPhrase(
  { database, clock, client }: Deps,
  { workspaceId, userId }: Actor,
  input: { words: string; kind: string | null; hint: string },
): Promise<void> {
  await assertWorkspaceAdmin(client, userId);
  const phrase = phraseFrom(input);
  await database.withTenant(workspaceId, async (tx) => {
    assertRoom(await countPhrasesForUpdate(tx, workspaceId));
    if (!(await insertPhrase(tx, { workspaceId, id: randomUUID(), ...phrase }))) throw phraseKnown();
    await insertPhraseChange(tx, workspaceId, { kind: 'added', changedBy: userId, changedAt: clock.now() });
  });
}

/** Takes a phrase out again; one that is gone already changes nothing. @throws AppError `not_an_admin`. */
export async function removePhrase(
  { database, clock, client }: Deps,
  { workspaceId, userId }: Actor,
  phraseId: string,
): Promise<void> {
  await assertWorkspaceAdmin(client, userId);
  await database.withTenant(workspaceId, async (tx) => {
    if (!(await deletePhrase(tx, phraseId))) return;
    await insertPhraseChange(tx, workspaceId, { kind: 'removed', changedBy: userId, changedAt: clock.now() });
  });
}
