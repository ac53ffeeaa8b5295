import { askReach } from '../case/case-reach';
import { findSimilarCases } from '../case/find-similar-cases';
import type { FoundCase } from '../case/search-cases';
import type { Deps } from '../deps';
import { say } from '../language/say';
import { type SuggestedPlan, suggestPlans } from '../plan/suggest-plans';
import type { Actor } from '../slack/actor';
import { newReference } from '../slack/error-reference';
import type { WebClient } from '../slack/web-clients';

/** What others met before, and what is planned for it: for somebody who is writing. */
export interface Suggestions {
  cases: readonly FoundCase[];
  plans: readonly SuggestedPlan[];
  /** Why there are none, when looking for them failed; the form matters more. */
  failure: string | null;
}

export const noSuggestions: Suggestions = { cases: [], plans: [], failure: null };

export interface SuggestionAsk {
  channelId: string;
  text: string;
  /** The retro that is being written in. */
  retroId: string | null;
}

/** Similar cases and plans that the acting person may see. Never fails: what went wrong is logged, and said in one line. */
export async function loadSuggestions(
  deps: Deps,
  client: WebClient,
  actor: Actor,
  ask: SuggestionAsk,
): Promise<Suggestions> {
  if (ask.text.trim() === '') return noSuggestions;
  try {
    return await lookForBoth(deps, client, actor, ask);
  } catch (error) {
    const reference = newReference();
    deps.logger.warn({ reference, err: error }, 'Similar cases could not be looked for');
    return { ...noSuggestions, failure: say('assessment.similar.failed', { reference }) };
  }
}

async function lookForBoth(
  { database }: Deps,
  client: WebClient,
  actor: Actor,
  { channelId, text, retroId }: SuggestionAsk,
): Promise<Suggestions> {
  const { workspaceId } = actor;
  let reach: ReturnType<typeof askReach> | null = null;
  // Slack is asked once, and only where there is something to show.
  const reachOf = () => {
    reach ??= askReach(client, actor);
    return reach;
  };
  const ask = { text, exceptRetroId: retroId };
  const cases = await findSimilarCases({ database, reachOf }, workspaceId, ask);
  const plans = await database.withTenant(workspaceId, (tx) => suggestPlans({ tx }, { channelId, text }));
  const forThem = plans.length > 0 && (await reachOf()).isFullMember;
  return { cases, plans: forThem ? plans : [], failure: null };
}
