import { deleteAssessmentsOf, listOpenRetrosOf } from '../assessment/assessment-store';
import { deleteCheckInsOf } from '../checkin/check-in-store';
import type { Clock } from '../clock';
import type { Database, TenantTransaction } from '../database/database';
import { promiseMessage, reviseMessage } from '../delivery/promise-message';
import { deleteFileOrdersOf } from '../file-order/file-order-store';
import { deleteJournalOf } from '../journal/journal-store';
import type { Language } from '../language/language';
import { deleteMember } from '../member/member-store';
import { enqueue } from '../queue/enqueue';
import { closeRequestsBy } from '../reader/erase-reader';
import { headlineKind } from '../retro/retro';
import type { Actor } from '../slack/actor';
import { forgetOwnUnfinished } from '../unfinished/keep-unfinished';
import { deleteDataKey } from '../vault/data-key-store';
import type { Vault } from '../vault/vault';
import { type ErasureCounts, erasureKind, type SharedFate } from './erasure';
import { addCounts, findErasureForUpdate, insertErasure } from './erasure-store';
import { erasePersonTask } from './erasure-tasks';
import { deletePersonalSetting } from './person-columns-store';

interface Deps {
  database: Database;
  vault: Vault;
  clock: Clock;
  /** Forgets what a later feature keeps of the person, within the same transaction, while they are still known. */
  whenErased(tx: TenantTransaction, person: Actor): Promise<void>;
}

export interface ErasureRequest {
  workspaceId: string;
  /** Minted when its form opened, so that handing the form in twice does not erase what was written in between. */
  erasureId: string;
  /** The acting person; the operator alone may name another. */
  userId: string;
  shared: SharedFate;
  /** Whether the person is told in a direct message. */
  tell: boolean;
  /** In which they are told, since what they chose goes with the rest; null for whatever Slack shows them. */
  language: Language | null;
}

/**
 * Erases a person. What is private goes at once, with the key that opens it, in one transaction: at no moment is there one
 * without the other, and what they write a moment later is theirs anew. What was shared, and their name, follow in the queue.
 * Returns false when it has been asked for before and is under way or done.
 */
export async function askErasure(
  { database, ...deps }: Deps,
  { workspaceId, erasureId: id, userId, shared, tell, language }: ErasureRequest,
): Promise<boolean> {
  return database.withTenant(workspaceId, async (tx) => {
    const { clock } = deps;
    const askedAt = clock.now();
    if (!(await insertErasure(tx, { workspaceId, id, userId, shared, askedAt, language }))) return false;
    const counts = await erasePrivate({ ...deps, tx }, { workspaceId, userId });
    const erasure = await findErasureForUpdate(tx, id);
    if (erasure) await addCounts(tx, erasure, counts);
    const scope = { clock, workspaceId };
    if (tell) await promiseMessage(tx, scope, { kind: erasureKind, subjectId: id, recipientId: userId });
    await enqueue(tx, erasePersonTask, { workspaceId, erasureId: id }, { clock, jobKey: `erase:${id}` });
    return true;
  });
}

/** Everything only this person could read, and the key that opened it. */
async function erasePrivate(
  { tx, vault, clock, whenErased }: Omit<Deps, 'database'> & { tx: TenantTransaction },
  { workspaceId, userId }: Actor,
): Promise<ErasureCounts> {
  await whenErased(tx, { workspaceId, userId });
  // Before what else goes: nothing is to be drawn for somebody who is not known any more.
  await deleteMember(tx, userId);
  // Forms say whose they are only to the key, so they are found before it goes.
  const unfinished = await forgetOwnUnfinished({ tx, vault }, { workspaceId, userId });
  await deleteDataKey(tx, userId);
  const asked = await closeRequestsBy({ tx, clock }, { workspaceId, authorId: userId });
  const retroIds = await listOpenRetrosOf(tx, userId);
  const drafts = await deleteAssessmentsOf(tx, userId);
  for (const id of retroIds) await reviseMessage(tx, { clock, workspaceId }, headlineKind, id);
  const journal = await deleteJournalOf(tx, userId);
  const checkins = await deleteCheckInsOf(tx, userId);
  await deletePersonalSetting(tx, userId);
  await deleteFileOrdersOf(tx, userId);
  return { unfinished, asked, drafts, journal, checkins };
}
