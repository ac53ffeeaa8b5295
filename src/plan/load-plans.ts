import type { Deps } from '../deps';
import { learnMember } from '../member/learn-member';
import type { Actor } from '../slack/actor';
import { assertFullMember } from '../slack/person-access';
import { updateModal } from '../slack/show-modal';
import type { WebClient } from '../slack/web-clients';
import { noFeedback } from './plan';
import { countPlans, getPlan, listFeedback, listPlanChanges, listPlans } from './plan-store';
import {
  firstPage,
  type ListPlace,
  type PlanListScene,
  type PlanScene,
  type PlanTarget,
  planList,
  plansOnPage,
} from './plan-views';

/** A page of the list of plans. @throws AppError `guests_not` */
export async function loadPlanList(
  { database }: Deps,
  client: WebClient,
  actor: Actor,
  { page, retired }: ListPlace,
): Promise<PlanListScene> {
  await assertFullMember(client, actor);
  return database.withTenant(actor.workspaceId, async (tx) => {
    const total = await countPlans(tx, retired);
    const last = Math.max(Math.ceil(total / plansOnPage) - 1, 0);
    const place = { page: Math.min(page, last), retired };
    const plans = await listPlans(tx, { retired, limit: plansOnPage, offset: place.page * plansOnPage });
    const feedback = await listFeedback(
      tx,
      plans.map(({ id }) => id),
    );
    return {
      place,
      plans: plans.map((plan) => ({ plan, feedback: feedback.get(plan.id) ?? noFeedback })),
      total,
      retiredCount: retired ? total : await countPlans(tx, true),
    };
  });
}

const changesShown = 3;

/** A plan with what people said and did about it. @throws AppError `guests_not`, `not_found` */
export async function loadPlan(
  deps: Deps,
  client: WebClient,
  actor: Actor,
  { planId, channelId }: PlanTarget,
): Promise<Omit<PlanScene, 'overList'>> {
  await assertFullMember(client, actor);
  const { workspaceId } = actor;
  const { timeZone: zone } = await learnMember({ ...deps, client }, actor);
  const known = await deps.database.withTenant(workspaceId, async (tx) => ({
    plan: await getPlan(tx, planId),
    feedback: (await listFeedback(tx, [planId])).get(planId) ?? noFeedback,
    changes: await listPlanChanges(tx, planId, changesShown),
  }));
  const changes: { kind: (typeof known.changes)[number]['kind']; by: string; at: Date }[] = [];
  for (const { kind, changedBy, changedAt } of known.changes) {
    const { displayName } = await learnMember({ ...deps, client }, { workspaceId, userId: changedBy });
    changes.push({ kind, by: displayName, at: changedAt });
  }
  return { ...known, changes, zone, channelId };
}

/** The list below another form, as it is now: on its first page, since what was changed may be anywhere. */
export async function redrawList(
  deps: Deps,
  client: WebClient,
  actor: Actor,
  viewId: string | null | undefined,
): Promise<void> {
  if (!viewId) return;
  const view = planList(await loadPlanList(deps, client, actor, firstPage));
  await updateModal({ client, ...deps }, { id: viewId }, view);
}
