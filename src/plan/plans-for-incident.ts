import type { TenantTransaction } from '../database/database';
import { findMember } from '../member/member-store';
import { findPlan, listPlans } from './plan-store';
import { chosenPlanBlocks, planSuggestionBlocks } from './plan-suggestion-views';
import { suggestPlans } from './suggest-plans';

/** Slack's menus take 100 choices. */
const choicesShown = 100;

interface About {
  userId: string;
  channelId: string;
  text: string;
}

/**
 * The plans a person can choose from for an incident: the likeliest first, then all others by title. Guests have none, nor has anybody
 * of whom Slack has not said yet what they are.
 */
export async function listPlanChoices(
  tx: TenantTransaction,
  about: About,
): Promise<{ id: string; title: string }[]> {
  if (!(await isKnownFullMember(tx, about.userId))) return [];
  const likely = (await suggestPlans({ tx }, about)).map(({ plan }) => plan);
  const all = await listPlans(tx, { retired: false, limit: choicesShown, offset: 0 });
  const others = all.filter(({ id }) => likely.every((plan) => plan.id !== id));
  return [...likely, ...others].slice(0, choicesShown).map(({ id, title }) => ({ id, title }));
}

/** For somebody who was there: the plan that was chosen with its steps, else the ones that may fit; nothing for guests. */
export async function planBlocksFor(
  tx: TenantTransaction,
  { planId, ...about }: About & { planId: string | null },
) {
  if (!(await isKnownFullMember(tx, about.userId))) return [];
  const chosen = planId === null ? null : await findPlan(tx, planId);
  if (chosen !== null && chosen.retiredAt === null) return chosenPlanBlocks(chosen, about.channelId);
  const [closest] = await suggestPlans({ tx }, about);
  return closest ? planSuggestionBlocks([closest], about.channelId) : [];
}

const isKnownFullMember = async (tx: TenantTransaction, userId: string) =>
  (await findMember(tx, userId))?.isFullMember === true;
