import type { TenantTransaction } from '../database/database';
import { findLike } from '../search/likeness-store';
import type { Reason } from '../search/reasons';
import { findReasons } from '../search/reasons-store';
import { anyOf } from '../search/search-store';
import { type Feedback, noFeedback, type Plan, trustIn } from './plan';
import { findPlan, listFeedback, readablePlanParts, searchablePlans } from './plan-store';

const plansSuggested = 2;

/** As many as are weighed by what people said of them. */
const plansWeighed = 6;

/** A plan that may fit, and why it was found. */
export interface SuggestedPlan {
  plan: Plan;
  reason: Reason | null;
  feedback: Feedback;
}

/**
 * The plans in use that are most like a text, likeliest first; none rather than an unlikely one. What people said of them counts, what
 * people of this channel said twice. Plans are for full members: see `isFullMember` before showing them to somebody.
 */
export async function suggestPlans(
  { tx }: { tx: TenantTransaction },
  { channelId, text }: { channelId: string | null; text: string },
): Promise<SuggestedPlan[]> {
  const matches = await findLike(tx, { documents: searchablePlans, text, limit: plansWeighed });
  const feedback = await listFeedback(
    tx,
    matches.map(({ id }) => id),
    channelId,
  );
  const said = (id: string) => feedback.get(id) ?? noFeedback;
  const likeliest = [...matches]
    .sort((a, b) => b.score * trustIn(said(b.id)) - a.score * trustIn(said(a.id)))
    .slice(0, plansSuggested);
  const suggested: SuggestedPlan[] = [];
  for (const { id, stems } of likeliest) {
    const plan = await findPlan(tx, id);
    const reasons = await findReasons(tx, { parts: readablePlanParts, ids: [id], query: anyOf(stems) });
    if (plan !== null) suggested.push({ plan, reason: reasons.get(id) ?? null, feedback: said(id) });
  }
  return suggested;
}
