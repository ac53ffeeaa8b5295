import type { Clock } from '../clock';
import type { Database, TenantTransaction } from '../database/database';
import { AppError } from '../errors';
import { enqueue } from '../queue/enqueue';
import type { Vault } from '../vault/vault';
import { forgottenAt, type Unfinished, type UnfinishedForm } from './unfinished';
import {
  deleteUnfinished,
  deleteUnfinishedOf,
  findKeptAt,
  findUnfinishedForm,
  listUnfinished,
  putUnfinished,
} from './unfinished-store';
import { forgetUnfinishedTask } from './unfinished-tasks';

interface Deps {
  tx: TenantTransaction;
  vault: Vault;
  clock: Clock;
}

/**
 * Keeps what is being typed into a form about something that is shared already, sealed for the person who types. The row
 * names neither them nor the thing, so that it cannot tell who wrote something shared without a name.
 */
export async function keepUnfinished(
  { tx, vault, clock }: Deps,
  form: UnfinishedForm,
  { words, keptAt }: Unfinished,
): Promise<void> {
  const { workspaceId } = form;
  const [key, ...older] = keysOf(vault, form) as [Uint8Array<ArrayBuffer>, ...Uint8Array<ArrayBuffer>[]];
  if (older.length > 0) await deleteUnfinishedOf(tx, older);
  const sealed = await vault.seal(tx, placeOf(form, key), JSON.stringify(words));
  const newId = await putUnfinished(tx, { workspaceId, key, words: sealed, keptAt });
  if (newId === null) return;
  const payload = { workspaceId, unfinishedId: newId };
  await enqueue(tx, forgetUnfinishedTask, payload, { clock, runAt: forgottenAt(keptAt) });
}

/** What the person left in this form, or null. The caller knows what it wrote and reads it back. */
export async function findUnfinished(
  { tx, vault }: Pick<Deps, 'tx' | 'vault'>,
  form: UnfinishedForm,
): Promise<Unfinished | null> {
  const row = await findUnfinishedForm(tx, keysOf(vault, form));
  if (row === null) return null;
  try {
    const words: unknown = JSON.parse(await vault.open(tx, placeOf(form, row.key), row.words));
    return { words, keptAt: row.keptAt };
  } catch (error) {
    // Sealed with a key that was erased with the person: nobody can read it any more, and it must not be in the way.
    if (!(error instanceof AppError && error.code === 'sealed_text_rejected')) throw error;
    await forgetUnfinished({ tx, vault }, form);
    return null;
  }
}

/** It was handed in, left behind, or what it was about has gone. */
export async function forgetUnfinished(
  { tx, vault }: Pick<Deps, 'tx' | 'vault'>,
  form: UnfinishedForm,
): Promise<void> {
  await deleteUnfinishedOf(tx, keysOf(vault, form));
}

/** More were not left in one workspace within two weeks; the oldest go by themselves soon. */
const mostTried = 2_000;

/**
 * What a person has left in forms. Nothing says whose a form is, so all of them are tried: only their own open with their key.
 */
export async function listOwnUnfinished(
  { tx, vault }: Pick<Deps, 'tx' | 'vault'>,
  person: Pick<UnfinishedForm, 'workspaceId' | 'userId'>,
): Promise<(Unfinished & { id: string })[]> {
  const own: (Unfinished & { id: string })[] = [];
  for (const { id, key, words, keptAt } of await listUnfinished(tx, mostTried)) {
    try {
      own.push({ id, keptAt, words: JSON.parse(await vault.open(tx, placeOf(person, key), words)) });
    } catch (error) {
      // Somebody else's.
      if (!(error instanceof AppError && error.code === 'sealed_text_rejected')) throw error;
    }
  }
  return own;
}

/** Forgets all a person has left in forms. Returns how many there were. */
export async function forgetOwnUnfinished(
  deps: Pick<Deps, 'tx' | 'vault'>,
  person: Pick<UnfinishedForm, 'workspaceId' | 'userId'>,
): Promise<number> {
  const own = await listOwnUnfinished(deps, person);
  for (const { id } of own) await deleteUnfinished(deps.tx, id);
  return own.length;
}

/** Deletes what nobody has gone on with for two weeks; what was typed in since then waits as long again. */
export async function forgetExpired(
  { database, clock }: { database: Database; clock: Clock },
  { workspaceId, unfinishedId }: { workspaceId: string; unfinishedId: string },
): Promise<void> {
  await database.withTenant(workspaceId, async (tx) => {
    const keptAt = await findKeptAt(tx, unfinishedId);
    if (keptAt === null) return;
    const runAt = forgottenAt(keptAt);
    if (runAt <= clock.now()) return deleteUnfinished(tx, unfinishedId);
    await enqueue(tx, forgetUnfinishedTask, { workspaceId, unfinishedId }, { clock, runAt });
  });
}

/** Under every key of the ring, so that changing it loses nothing; the first is the one to write with. */
function keysOf(vault: Vault, { workspaceId, kind, subjectId, userId }: UnfinishedForm) {
  return vault.allProofs('unfinished', JSON.stringify([workspaceId, kind, subjectId]), userId);
}

function placeOf({ workspaceId, userId }: Pick<UnfinishedForm, 'workspaceId' | 'userId'>, key: Uint8Array) {
  const rowId = Buffer.from(key).toString('base64url');
  return { workspaceId, ownerId: userId, table: 'unfinished_form', column: 'words', rowId };
}
