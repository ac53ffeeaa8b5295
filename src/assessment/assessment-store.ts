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
  nudgeTiming: true,
  nudgeFrom: true,
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

/** What an author has shared in a retro under their own name at about this moment; one transaction reads the clock twice. */
export async function findSharedAt(
  tx: TenantTransaction,
  { retroId, authorId, sharedAt }: { retroId: string; authorId: string; sharedAt: Date },
): Promise<Assessment | null> {
  const rows = await tx.assessment.findMany({
    where: { retroId, authorId, state: 'shared', answers: null },
    select: columns,
  });
  const distance = (row: Assessment) => Math.abs(Number(row.sharedAt) - Number(sharedAt));
  return rows.sort((one, other) => distance(one) - distance(other))[0] ?? null;
}

/** How many people are writing in a retro or have shared under their own name's row. Never who. */
export async function countAuthors(tx: TenantTransaction, retroId: string): Promise<number> {
  const authors = await tx.assessment.findMany({
    where: { retroId, state: { in: ['cooling', 'ready', 'lapsed'] } },
    distinct: ['authorId'],
    select: { authorId: true },
  });
  return authors.length;
}

/**
 * Adds the row, or replaces the author's own unfinished draft of the same id. Returns false when there is one that is not
 * theirs or no longer a draft; of two at once, the second waits for the first and gets false.
 */
export async function putAssessment(
  tx: TenantTransaction,
  vault: Vault,
  assessment: Assessment,
  words: PrivateWords,
): Promise<boolean> {
  const { workspaceId, id, authorId, channelId, retroId, state, withoutName } = assessment;
  const { savedAt, submittedAt, shareableAt, nudgeAt, nudgeTiming, nudgeFrom, nudges } = assessment;
  const answers = await vault.seal(tx, placeOf(assessment), JSON.stringify(words));
  const count = await tx.$executeRaw`
    insert into assessment (workspace_id, id, author_id, channel_id, retro_id, state, answers, without_name, saved_at,
      submitted_at, shareable_at, nudge_at, nudge_timing, nudge_from, nudges)
    values (${workspaceId}, ${id}::uuid, ${authorId}, ${channelId}, ${retroId}::uuid, ${state}::assessment_state, ${answers},
      ${withoutName}, ${savedAt}::timestamptz, ${submittedAt}::timestamptz, ${shareableAt}::timestamptz,
      ${nudgeAt}::timestamptz, ${nudgeTiming}::default_nudge, ${nudgeFrom}::timestamptz, ${nudges})
    on conflict (workspace_id, id) do update
    set channel_id = excluded.channel_id, retro_id = excluded.retro_id, state = excluded.state, answers = excluded.answers,
        without_name = excluded.without_name, saved_at = excluded.saved_at, submitted_at = excluded.submitted_at,
        shareable_at = excluded.shareable_at, nudge_at = excluded.nudge_at,
        nudge_timing = excluded.nudge_timing, nudge_from = excluded.nudge_from, nudges = excluded.nudges
    where assessment.author_id = excluded.author_id and assessment.state = 'writing'`;
  return count === 1;
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
  return openWords(tx, vault, assessment, row.answers);
}

/** Opens what the author has typed, for whoever has read the row. */
export async function openWords(
  tx: TenantTransaction,
  vault: Vault,
  assessment: Pick<Assessment, 'workspaceId' | 'authorId' | 'id'>,
  answers: Uint8Array,
): Promise<PrivateWords> {
  return JSON.parse(await vault.open(tx, placeOf(assessment), answers)) as PrivateWords;
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

/**
 * Rewrites every private assessment of a retro as it is. PostgreSQL keeps with each row the transaction that wrote it last
 * (`xmin`): the row written together with a nameless posting would say whose that is, so all of them are.
 * Rows that somebody is changing right now are written by their own transactions anyway.
 */
export async function blurWho(tx: TenantTransaction, retroId: string): Promise<void> {
  await tx.$executeRaw`
    update assessment set nudges = nudges
    where id in (select id from assessment where retro_id = ${retroId}::uuid for update skip locked)`;
}

/** The readable posting is the only copy from now on. */
export async function clearWords(tx: TenantTransaction, id: string): Promise<void> {
  await tx.assessment.updateMany({ where: { id }, data: { answers: null } });
}

export async function deleteAssessment(tx: TenantTransaction, id: string): Promise<void> {
  await tx.assessment.deleteMany({ where: { id } });
}

/** Open retros somebody is writing in. */
export async function listOpenRetrosOf(tx: TenantTransaction, authorId: string): Promise<string[]> {
  const rows = await tx.assessment.findMany({
    where: { authorId, retro: { is: { state: 'open' } } },
    distinct: ['retroId'],
    select: { retroId: true },
  });
  return rows.flatMap(({ retroId }) => retroId ?? []);
}

/** Deletes everything somebody has written as an assessment, and what stands beside it. Returns how many were private still. */
export async function deleteAssessmentsOf(tx: TenantTransaction, authorId: string): Promise<number> {
  const withWords = await tx.assessment.count({ where: { authorId, answers: { not: null } } });
  await tx.assessment.deleteMany({ where: { authorId } });
  return withWords;
}

function placeOf({ workspaceId, authorId, id }: Pick<Assessment, 'workspaceId' | 'authorId' | 'id'>) {
  return { workspaceId, ownerId: authorId, table: 'assessment', column: 'answers', rowId: id };
}
