import type { TenantTransaction } from '../database/database';
import type { Posting, PostingKind, Texts } from './posting';

interface PostingRow {
  workspaceId: string;
  id: string;
  retroId: string;
  kind: PostingKind;
  withoutName: boolean;
  authorId: string | null;
  authorProof: Uint8Array;
  firstText: string;
  secondText: string;
  thirdText: string;
  sharedAt: Date;
  editedAt: Date | null;
}

function toPosting({ firstText, secondText, thirdText, ...row }: PostingRow): Posting {
  const { workspaceId, id, retroId, kind, withoutName, authorId, authorProof, sharedAt, editedAt } = row;
  const texts: Texts = [firstText, secondText, thirdText];
  return { workspaceId, id, retroId, kind, withoutName, authorId, authorProof, texts, sharedAt, editedAt };
}

const textColumns = ([firstText, secondText, thirdText]: Texts) => ({ firstText, secondText, thirdText });

/** Returns false when there is one with this id already, such as after the same form was handed in twice. */
export async function insertPosting(tx: TenantTransaction, { texts, ...posting }: Posting): Promise<boolean> {
  const authorProof = new Uint8Array(posting.authorProof);
  const row = { ...posting, authorProof, ...textColumns(texts) };
  const { count } = await tx.posting.createMany({ data: [row], skipDuplicates: true });
  return count === 1;
}

export async function findPosting(tx: TenantTransaction, id: string): Promise<Posting | null> {
  const row = await tx.posting.findFirst({ where: { id } });
  return row && toPosting(row);
}

/** The posting, locked until the transaction ends. */
export async function findPostingForUpdate(tx: TenantTransaction, id: string): Promise<Posting | null> {
  await tx.$queryRaw`select 1 from posting where id = ${id}::uuid for update`;
  return findPosting(tx, id);
}

/** Somebody's assessment that was shared with their name; the newest, should there be several. */
export async function findAssessmentPosting(
  tx: TenantTransaction,
  { retroId, authorId }: { retroId: string; authorId: string },
): Promise<Posting | null> {
  const where = { retroId, authorId, kind: 'assessment' } as const;
  const row = await tx.posting.findFirst({ where, orderBy: { sharedAt: 'desc' } });
  return row && toPosting(row);
}

/** A retro's postings in the order they were shared. */
export async function listPostings(tx: TenantTransaction, retroId: string): Promise<Posting[]> {
  const rows = await tx.posting.findMany({
    where: { retroId },
    orderBy: [{ sharedAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(toPosting);
}

/** The postings of several retros, those of each in the order they were shared. */
export async function listPostingsOf(tx: TenantTransaction, retroIds: readonly string[]): Promise<Posting[]> {
  const rows = await tx.posting.findMany({
    where: { retroId: { in: [...retroIds] } },
    orderBy: [{ sharedAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(toPosting);
}

export async function countPostings(
  tx: TenantTransaction,
  retroId: string,
  kind: PostingKind,
): Promise<number> {
  return tx.posting.count({ where: { retroId, kind } });
}

export async function changeTexts(
  tx: TenantTransaction,
  id: string,
  texts: Texts,
  editedAt: Date,
): Promise<void> {
  await tx.posting.updateMany({ where: { id }, data: { ...textColumns(texts), editedAt } });
}

/** Gone with everything that hangs on it. */
export async function deletePosting(tx: TenantTransaction, id: string): Promise<void> {
  await tx.posting.deleteMany({ where: { id } });
}

/** Returns false when this person has said thanks before. */
export async function insertThanks(
  tx: TenantTransaction,
  thanks: { workspaceId: string; postingId: string; userId: string },
): Promise<boolean> {
  const { count } = await tx.postingThanks.createMany({ data: [thanks], skipDuplicates: true });
  return count === 1;
}

export async function countThanks(tx: TenantTransaction, postingId: string): Promise<number> {
  return tx.postingThanks.count({ where: { postingId } });
}

/** Some of what a person has shared under their name until a moment; locked. */
export async function listNamedOf(
  tx: TenantTransaction,
  { authorId, until, limit }: { authorId: string; until: Date; limit: number },
): Promise<Posting[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id from posting where author_id = ${authorId} and shared_at <= ${until}::timestamptz
    order by id limit ${limit} for update`;
  const postings = await tx.posting.findMany({ where: { id: { in: rows.map(({ id }) => id) } } });
  return postings.map(toPosting);
}

/** What was shared without a name in the workspace, newest first: by whom, no row says. */
export async function listNameless(tx: TenantTransaction, limit: number): Promise<Posting[]> {
  const rows = await tx.posting.findMany({
    where: { withoutName: true },
    orderBy: [{ sharedAt: 'desc' }, { id: 'asc' }],
    take: limit,
  });
  return rows.map(toPosting);
}

/** Puts somebody else in the place of a posting's author, with a proof of theirs. */
export async function changeAuthor(
  tx: TenantTransaction,
  id: string,
  { authorId, authorProof }: Pick<Posting, 'authorId' | 'authorProof'>,
): Promise<void> {
  await tx.posting.updateMany({
    where: { id },
    data: { authorId, authorProof: new Uint8Array(authorProof) },
  });
}

/** Takes back some of a person's thanks. Returns what they were for. */
export async function deleteThanksOf(
  tx: TenantTransaction,
  { userId, limit }: { userId: string; limit: number },
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    delete from posting_thanks where user_id = ${userId} and posting_id in (
      select posting_id from posting_thanks where user_id = ${userId} order by posting_id limit ${limit})
    returning posting_id::text as id`;
  return rows.map(({ id }) => id);
}
