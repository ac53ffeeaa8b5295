import type { TenantTransaction } from '../database/database';
import { notFound } from '../errors';
import type { Vault } from '../vault/vault';
import type { Assessment, AssessmentState, PrivateWords } from './assessment';

const columns = {
  workspaceId: true,
  id: true,
  authorId: true,
  channelId: true,
  retroId: true,
  state: true,
  withoutName: true,
  savedAt: true,
  submittedAt: true,
  shareableAt: true,
  nudgeAt: true,
  nudges: true,
  sharedAt: true,
} as const;

export async function findAssessment(tx: TenantTransaction, id: string): Promise<Assessment | null> {
  return tx.assessment.findFirst({ where: { id }, select: columns });
}

/**
 * The acting person's own assessment, locked until the transaction ends.
 * @throws AppError `not_found`, the same whether it does not exist or is somebody else's.
 */
export async function getOwnAssessment(
  tx: TenantTransaction,
  id: string,
  authorId: string,
): Promise<Assessment> {
  await tx.$queryRaw`select 1 from assessment where id = ${id}::uuid and author_id = ${authorId} for update`;
  const row = await tx.assessment.findFirst({ where: { id, authorId }, select: columns });
  if (row === null) throw notFound('draft');
  return row;
}

/** What the acting person left unfinished in this channel, latest first. */
export async function findUnfinished(
  tx: TenantTransaction,
  authorId: string,
  channelId: string,
): Promise<Assessment | null> {
  return tx.assessment.findFirst({
    where: { authorId, channelId, state: 'writing' },
    orderBy: { savedAt: 'desc' },
    select: columns,
  });
}

/** The acting person's own, in the given states, latest first. */
export async function listOwnAssessments(
  tx: TenantTransaction,
  authorId: string,
  states: AssessmentState[],
  limit: number,
): Promise<Assessment[]> {
  return tx.assessment.findMany({
    where: { authorId, state: { in: states } },
    orderBy: { savedAt: 'desc' },
    take: limit,
    select: columns,
  });
}

/** Those of a retro that wait for their authors. */
export async function listPrivateOf(tx: TenantTransaction, retroId: string): Promise<Assessment[]> {
  return tx.assessment.findMany({ where: { retroId, state: { in: ['cooling', 'ready'] } }, select: columns });
}

/** Shared ones of a retro whose posting has not arrived yet. */
export async function listArriving(tx: TenantTransaction, retroId: string): Promise<Assessment[]> {
  return tx.assessment.findMany({
    where: { retroId, state: 'shared', answers: { not: null } },
    select: columns,
  });
}

/** How many people are writing in a retro or have shared under their own name's row. Never who. */
export async function countAuthors(tx: TenantTransaction, retroId: string): Promise<number> {
  return tx.assessment.count({ where: { retroId, state: { in: ['cooling', 'ready', 'lapsed'] } } });
}

/** Adds the row, or changes the author's own; the fresh id may have been saved as a draft before. */
export async function putAssessment(
  tx: TenantTransaction,
  vault: Vault,
  assessment: Assessment,
  words: PrivateWords,
): Promise<void> {
  const { workspaceId, id } = assessment;
  const answers = await vault.seal(tx, placeOf(assessment), JSON.stringify(words));
  const data = { ...assessment, answers };
  await tx.assessment.upsert({ where: { workspaceId_id: { workspaceId, id } }, create: data, update: data });
}

export async function changeAssessment(
  tx: TenantTransaction,
  id: string,
  change: Partial<Omit<Assessment, 'workspaceId' | 'id' | 'authorId'>>,
): Promise<void> {
  await tx.assessment.updateMany({ where: { id }, data: change });
}

/** Opens what the author has typed. */
export async function readWords(
  tx: TenantTransaction,
  vault: Vault,
  assessment: Assessment,
): Promise<PrivateWords> {
  const row = await tx.assessment.findFirst({ where: { id: assessment.id }, select: { answers: true } });
  if (row?.answers == null) throw notFound('draft');
  return JSON.parse(await vault.open(tx, placeOf(assessment), row.answers)) as PrivateWords;
}

export async function writeWords(
  tx: TenantTransaction,
  vault: Vault,
  assessment: Assessment,
  words: PrivateWords,
): Promise<void> {
  const answers = await vault.seal(tx, placeOf(assessment), JSON.stringify(words));
  await tx.assessment.updateMany({ where: { id: assessment.id }, data: { answers } });
}

/** The readable posting is the only copy from now on. */
export async function clearWords(tx: TenantTransaction, id: string): Promise<void> {
  await tx.assessment.updateMany({ where: { id }, data: { answers: null } });
}

export async function deleteAssessment(tx: TenantTransaction, id: string): Promise<void> {
  await tx.assessment.deleteMany({ where: { id } });
}

function placeOf({ workspaceId, authorId, id }: Pick<Assessment, 'workspaceId' | 'authorId' | 'id'>) {
  return { workspaceId, ownerId: authorId, table: 'assessment', column: 'answers', rowId: id };
}
