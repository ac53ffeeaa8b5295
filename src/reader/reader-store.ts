import type { TenantTransaction } from '../database/database';
import type { Vault } from '../vault/vault';
import type { ReaderAnswer, ReaderRequest, ReaderRequestEnding } from './reader';

const columns = {
  workspaceId: true,
  id: true,
  assessmentId: true,
  authorId: true,
  readerId: true,
  state: true,
  endedBecause: true,
  askedAt: true,
  expiresAt: true,
  answeredAt: true,
} as const;

export async function findRequest(tx: TenantTransaction, id: string): Promise<ReaderRequest | null> {
  return tx.readerRequest.findFirst({ where: { id }, select: columns });
}

/** Waits for whoever else is changing it, so that an answer and an ending cannot cross. */
export async function findRequestForUpdate(tx: TenantTransaction, id: string): Promise<ReaderRequest | null> {
  await tx.$queryRaw`select 1 from reader_request where id = ${id}::uuid for update`;
  return findRequest(tx, id);
}

/** The newest of an assessment, whatever became of it; of two at the same moment, the open one. */
export async function findLatestRequest(
  tx: TenantTransaction,
  assessmentId: string,
): Promise<ReaderRequest | null> {
  return tx.readerRequest.findFirst({
    where: { assessmentId },
    orderBy: [{ askedAt: 'desc' }, { state: 'asc' }],
    select: columns,
  });
}

/** The one nobody has answered yet, if any, even when its time has run out. */
export async function findAsked(tx: TenantTransaction, assessmentId: string): Promise<ReaderRequest | null> {
  return tx.readerRequest.findFirst({ where: { assessmentId, state: 'asked' }, select: columns });
}

/** What a person has been asked and has not answered. */
export async function listAskedOf(tx: TenantTransaction, readerId: string): Promise<ReaderRequest[]> {
  return tx.readerRequest.findMany({ where: { readerId, state: 'asked' }, select: columns });
}

/** All ids of an assessment, locked: an answer that is just arriving is waited for. */
export async function listRequestIdsForUpdate(
  tx: TenantTransaction,
  assessmentId: string,
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id from reader_request where assessment_id = ${assessmentId}::uuid order by id for update`;
  return rows.map(({ id }) => id);
}

/** Returns false when there is one of this id, or another open one of the same assessment. */
export async function insertRequest(
  tx: TenantTransaction,
  vault: Vault,
  request: ReaderRequest,
  note: string,
): Promise<boolean> {
  const sealed = note === '' ? null : await vault.seal(tx, placeOf(request, 'note'), note);
  const { count } = await tx.readerRequest.createMany({
    data: [{ ...request, note: sealed }],
    skipDuplicates: true,
  });
  return count === 1;
}

/** The line goes with the request's being open; returns false when it was not. */
export async function markEnded(
  tx: TenantTransaction,
  id: string,
  endedBecause: ReaderRequestEnding,
): Promise<boolean> {
  const { count } = await tx.readerRequest.updateMany({
    where: { id, state: 'asked' },
    data: { state: 'ended', endedBecause, note: null },
  });
  return count === 1;
}

export async function markDeclined(tx: TenantTransaction, id: string, answeredAt: Date): Promise<void> {
  await tx.readerRequest.updateMany({ where: { id }, data: { state: 'declined', note: null, answeredAt } });
}

/** Seals the answer with the author's key: from here on it is theirs alone. */
export async function markAnswered(
  tx: TenantTransaction,
  vault: Vault,
  request: ReaderRequest,
  { answer, answeredAt }: { answer: ReaderAnswer; answeredAt: Date },
): Promise<void> {
  const sealed = await vault.seal(tx, placeOf(request, 'answer'), JSON.stringify(answer));
  await tx.readerRequest.updateMany({
    where: { id: request.id },
    data: { state: 'answered', note: null, answer: sealed, answeredAt },
  });
}

/** The author's line to the reader; empty when there is none. */
export async function readNote(tx: TenantTransaction, vault: Vault, request: ReaderRequest): Promise<string> {
  const row = await tx.readerRequest.findFirst({ where: { id: request.id }, select: { note: true } });
  return row?.note == null ? '' : vault.open(tx, placeOf(request, 'note'), row.note);
}

/** Null when nobody has answered. */
export async function findAnswer(
  tx: TenantTransaction,
  vault: Vault,
  request: ReaderRequest,
): Promise<ReaderAnswer | null> {
  const row = await tx.readerRequest.findFirst({ where: { id: request.id }, select: { answer: true } });
  if (row?.answer == null) return null;
  return JSON.parse(await vault.open(tx, placeOf(request, 'answer'), row.answer)) as ReaderAnswer;
}

/** Every request somebody has made, or was asked to read, oldest first. */
export async function listRequestsOf(
  tx: TenantTransaction,
  who: { authorId: string } | { readerId: string },
): Promise<ReaderRequest[]> {
  return tx.readerRequest.findMany({
    where: who,
    orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
    select: columns,
  });
}

/** Some requests somebody was asked to read, or read; locked. */
export async function listRequestsTo(
  tx: TenantTransaction,
  { readerId, until, limit }: { readerId: string; until: Date; limit: number },
): Promise<ReaderRequest[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id from reader_request where reader_id = ${readerId} and asked_at <= ${until}::timestamptz
    order by id limit ${limit} for update`;
  return tx.readerRequest.findMany({ where: { id: { in: rows.map(({ id }) => id) } }, select: columns });
}

/** The ids of the requests somebody has made, locked: an answer that is just arriving is waited for. */
export async function listRequestIdsBy(tx: TenantTransaction, authorId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id from reader_request where author_id = ${authorId} order by id for update`;
  return rows.map(({ id }) => id);
}

/** Takes the reader and their words out of a request: what is left is the author's. */
export async function markReaderErased(
  tx: TenantTransaction,
  { id, state }: ReaderRequest,
  readerId: string,
): Promise<void> {
  const data =
    state === 'asked' || state === 'answered'
      ? { readerId, state: 'ended' as const, endedBecause: 'erased' as const, note: null, answer: null }
      : { readerId };
  await tx.readerRequest.updateMany({ where: { id }, data });
}

function placeOf({ workspaceId, authorId, id }: ReaderRequest, column: 'note' | 'answer') {
  return { workspaceId, ownerId: authorId, table: 'reader_request', column, rowId: id };
}
