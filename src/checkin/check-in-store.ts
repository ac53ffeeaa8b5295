import type { TenantTransaction } from '../database/database';
import { notFound } from '../errors';
import type { Vault } from '../vault/vault';
import type { CheckIn, NotedWords } from './check-in';

const columns = {
  workspaceId: true,
  id: true,
  incidentId: true,
  userId: true,
  shownStep: true,
  shownOccurrence: true,
  nextStep: true,
  nextAt: true,
  nextTiming: true,
  nextFrom: true,
  occurrence: true,
  isEnded: true,
  draftId: true,
} as const;

/** Returns false when the person has one for this incident already. */
export async function insertCheckIn(tx: TenantTransaction, checkIn: CheckIn): Promise<boolean> {
  const { count } = await tx.checkIn.createMany({ data: [checkIn], skipDuplicates: true });
  return count === 1;
}

export async function findCheckIn(tx: TenantTransaction, id: string): Promise<CheckIn | null> {
  return tx.checkIn.findFirst({ where: { id }, select: columns });
}

/**
 * The acting person's own check-in, locked until the transaction ends.
 * @throws AppError `not_found`, the same whether it does not exist or is somebody else's.
 */
export async function getOwnCheckIn(tx: TenantTransaction, id: string, userId: string): Promise<CheckIn> {
  await tx.$queryRaw`select 1 from check_in where id = ${id}::uuid and user_id = ${userId} for update`;
  const checkIn = await tx.checkIn.findFirst({ where: { id, userId }, select: columns });
  if (checkIn === null) throw notFound('check_in');
  return checkIn;
}

/** The check-in an assessment is written from, if any; locked. */
export async function findByDraft(tx: TenantTransaction, draftId: string): Promise<CheckIn | null> {
  // Most of what is handed in belongs to no check-in, and its author waits: one statement has to say so.
  const found = await tx.$queryRaw<
    unknown[]
  >`select 1 from check_in where draft_id = ${draftId}::uuid for update`;
  return found.length === 0 ? null : tx.checkIn.findFirst({ where: { draftId }, select: columns });
}

/** A person's check-in for an incident; locked. */
export async function findCheckInOf(
  tx: TenantTransaction,
  { incidentId, userId }: { incidentId: string; userId: string },
): Promise<CheckIn | null> {
  await tx.$queryRaw`select 1 from check_in where incident_id = ${incidentId}::uuid and user_id = ${userId} for update`;
  return tx.checkIn.findFirst({ where: { incidentId, userId }, select: columns });
}

/** A person's check-ins that have a message to come. */
export async function listUpcomingOf(tx: TenantTransaction, userId: string): Promise<CheckIn[]> {
  return tx.checkIn.findMany({
    where: { userId, isEnded: false, nextStep: { not: null } },
    orderBy: { id: 'asc' },
    select: columns,
  });
}

/** Check-ins of an incident that wait for it to be over. */
export async function listWaitingFor(tx: TenantTransaction, incidentId: string): Promise<CheckIn[]> {
  return tx.checkIn.findMany({
    where: { incidentId, isEnded: false, shownStep: null, nextTiming: 'after_the_fire' },
    orderBy: { id: 'asc' },
    select: columns,
  });
}

export async function changeCheckIn(
  tx: TenantTransaction,
  id: string,
  change: Partial<Omit<CheckIn, 'workspaceId' | 'id' | 'incidentId' | 'userId'>>,
): Promise<void> {
  await tx.checkIn.updateMany({ where: { id }, data: change });
}

/** Keeps what a person noted, sealed with their own key; nothing at all is kept as nothing. */
export async function saveWords(
  tx: TenantTransaction,
  vault: Vault,
  checkIn: CheckIn,
  { line, facts }: NotedWords,
): Promise<void> {
  const isEmpty = line.trim() === '' && facts.trim() === '';
  const words = isEmpty ? null : await vault.seal(tx, placeOf(checkIn), JSON.stringify({ line, facts }));
  await tx.checkIn.updateMany({ where: { id: checkIn.id }, data: { words } });
}

/** Null when nothing was noted. */
export async function findWords(
  tx: TenantTransaction,
  vault: Vault,
  checkIn: CheckIn,
): Promise<NotedWords | null> {
  const row = await tx.checkIn.findFirst({ where: { id: checkIn.id }, select: { words: true } });
  if (row?.words == null) return null;
  return JSON.parse(await vault.open(tx, placeOf(checkIn), row.words)) as NotedWords;
}

/** Whether anything was noted. */
export async function hasWords(tx: TenantTransaction, id: string): Promise<boolean> {
  return (await tx.checkIn.count({ where: { id, words: { not: null } } })) > 0;
}

/** They have become part of an assessment. */
export async function clearNotedWords(tx: TenantTransaction, id: string): Promise<void> {
  await tx.checkIn.updateMany({ where: { id }, data: { words: null } });
}

const endingPurpose = 'check_in.ending';

/**
 * Forgets a check-in and keeps no more of it than that there was one. What was noted and is not in an assessment stays, for
 * its owner to read.
 */
export async function forgetCheckIn(
  tx: TenantTransaction,
  vault: Vault,
  { workspaceId, id, incidentId, userId }: CheckIn,
): Promise<void> {
  const proof = vault.proof(endingPurpose, incidentId, userId);
  await tx.checkInEnding.createMany({ data: [{ workspaceId, proof }], skipDuplicates: true });
  const { count } = await tx.checkIn.deleteMany({ where: { id, words: null } });
  if (count > 0) return;
  const nothingNext = { nextStep: null, nextAt: null, nextTiming: null, nextFrom: null };
  await changeCheckIn(tx, id, {
    ...nothingNext,
    shownStep: null,
    shownOccurrence: 0,
    occurrence: 0,
    isEnded: true,
    draftId: null,
  });
}

/** Whether somebody has had check-ins after an incident that have ended. */
export async function hasEnded(
  tx: TenantTransaction,
  vault: Vault,
  { incidentId, userId }: { incidentId: string; userId: string },
): Promise<boolean> {
  const proofs = vault.allProofs(endingPurpose, incidentId, userId);
  return (await tx.checkInEnding.count({ where: { proof: { in: proofs } } })) > 0;
}

/** Deletes a person's check-ins with what they noted. Returns how many there were. */
export async function deleteCheckInsOf(tx: TenantTransaction, userId: string): Promise<number> {
  return (await tx.checkIn.deleteMany({ where: { userId } })).count;
}

/** Forgets that somebody had check-ins after these incidents. */
export async function deleteEndingsOf(
  tx: TenantTransaction,
  vault: Vault,
  { incidentIds, userId }: { incidentIds: readonly string[]; userId: string },
): Promise<number> {
  const proofs = incidentIds.flatMap((id) => vault.allProofs(endingPurpose, id, userId));
  return (await tx.checkInEnding.deleteMany({ where: { proof: { in: proofs } } })).count;
}

function placeOf({ workspaceId, userId, id }: CheckIn) {
  return { workspaceId, ownerId: userId, table: 'check_in', column: 'words', rowId: id };
}
