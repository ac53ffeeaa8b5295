import { Prisma, type TenantTransaction } from '../database/database';
import { notFound } from '../errors';
import { type Feedback, noFeedback, type Plan, type PlanChangeKind, type PlanVerdict } from './plan';

const columns = {
  workspaceId: true,
  id: true,
  title: true,
  link: true,
  appliesWhen: true,
  steps: true,
  addedBy: true,
  addedAt: true,
  changedAt: true,
  retiredAt: true,
} as const;

/** Returns false when its id or title is taken, such as after the same form was handed in twice. */
export async function insertPlan(tx: TenantTransaction, plan: Plan): Promise<boolean> {
  const { count } = await tx.plan.createMany({ data: [plan], skipDuplicates: true });
  return count === 1;
}

export async function findPlan(tx: TenantTransaction, id: string): Promise<Plan | null> {
  return tx.plan.findFirst({ where: { id }, select: columns });
}

/** @throws AppError `not_found` */
export async function getPlan(tx: TenantTransaction, id: string): Promise<Plan> {
  const plan = await findPlan(tx, id);
  if (plan === null) throw notFound('plan');
  return plan;
}

/** The plan, locked until the transaction ends, so that of two changes at once the second sees the first. */
export async function getPlanForUpdate(tx: TenantTransaction, id: string): Promise<Plan> {
  await tx.$queryRaw`select 1 from plan where id = ${id}::uuid for update`;
  return getPlan(tx, id);
}

/** The plan in use with this title, whatever its capital letters. */
export async function findPlanByTitle(tx: TenantTransaction, title: string): Promise<Plan | null> {
  return tx.plan.findFirst({
    where: { title: { equals: escapeLike(title), mode: 'insensitive' }, retiredAt: null },
    select: columns,
  });
}

/** Prisma compares without regard to capitals by `ilike`, where these three mean something. */
const escapeLike = (text: string) => text.replace(/[\\%_]/g, '\\$&');

/** Plans in use or retired ones, by title. */
export async function listPlans(
  tx: TenantTransaction,
  { retired, limit, offset }: { retired: boolean; limit: number; offset: number },
): Promise<Plan[]> {
  return tx.plan.findMany({
    where: { retiredAt: retired ? { not: null } : null },
    orderBy: [{ title: 'asc' }, { id: 'asc' }],
    take: limit,
    skip: offset,
    select: columns,
  });
}

/** The plans somebody added, by title. */
export async function listPlansAddedBy(
  tx: TenantTransaction,
  userId: string,
  limit: number,
): Promise<Plan[]> {
  return tx.plan.findMany({
    where: { addedBy: userId, retiredAt: null },
    orderBy: [{ title: 'asc' }, { id: 'asc' }],
    take: limit,
    select: columns,
  });
}

export async function countPlans(tx: TenantTransaction, retired: boolean): Promise<number> {
  return tx.plan.count({ where: { retiredAt: retired ? { not: null } : null } });
}

export async function changePlan(
  tx: TenantTransaction,
  id: string,
  change: Partial<Omit<Plan, 'workspaceId' | 'id' | 'addedBy' | 'addedAt'>>,
): Promise<void> {
  await tx.plan.updateMany({ where: { id }, data: change });
}

/** Who changed a plan and when. */
export interface PlanChange {
  workspaceId: string;
  id: string;
  planId: string;
  kind: PlanChangeKind;
  changedBy: string;
  changedAt: Date;
}

export async function insertPlanChange(tx: TenantTransaction, change: PlanChange): Promise<void> {
  await tx.planChange.create({ data: change });
}

/** A plan's changes, newest first. */
export async function listPlanChanges(
  tx: TenantTransaction,
  planId: string,
  limit: number,
): Promise<PlanChange[]> {
  return tx.planChange.findMany({
    where: { planId },
    orderBy: [{ changedAt: 'desc' }, { id: 'desc' }],
    take: limit,
  });
}

/** The latest verdict of a person replaces the one before. */
export async function putFeedback(
  tx: TenantTransaction,
  feedback: {
    workspaceId: string;
    planId: string;
    userId: string;
    channelId: string | null;
    verdict: PlanVerdict;
    givenAt: Date;
  },
): Promise<void> {
  const { workspaceId, planId, userId } = feedback;
  await tx.planFeedback.upsert({
    where: { workspaceId_planId_userId: { workspaceId, planId, userId } },
    create: feedback,
    update: feedback,
  });
}

/** What people say of each plan since its words last changed; with a channel, those of it count twice. */
export async function listFeedback(
  tx: TenantTransaction,
  planIds: readonly string[],
  channelId: string | null = null,
): Promise<Map<string, Feedback>> {
  const rows = await tx.$queryRaw<{ id: string; helped: number; did_not_fit: number }[]>`
    select plan.id::text,
      sum(case when verdict = 'helped' then weight else 0 end)::int as helped,
      sum(case when verdict = 'did_not_fit' then weight else 0 end)::int as did_not_fit
    from plan join plan_feedback on plan_feedback.workspace_id = plan.workspace_id and plan_id = plan.id
      and given_at >= changed_at,
      lateral (select case when channel_id = ${channelId}::text then 2 else 1 end as weight) as near
    where plan.id = any(${[...planIds]}::uuid[]) group by plan.id`;
  const found = new Map(
    rows.map(({ id, helped, did_not_fit: didNotFit }) => [id, { helped, didNotFit }] as const),
  );
  return new Map(planIds.map((id) => [id, found.get(id) ?? noFeedback]));
}

/** What search may look through: every plan in use. */
export const searchablePlans: Prisma.Sql = Prisma.sql`select id, search, changed_at as at from plan where retired_at is null`;

/** The same as readable texts, with the part of the plan each one is. */
export const readablePlanParts: Prisma.Sql = Prisma.sql`
  select id, 'title' as part, title as text from plan where retired_at is null
  union all select id, 'applies_when' as part, applies_when as text from plan where retired_at is null
  union all select id, 'steps' as part, steps as text from plan where retired_at is null`;
