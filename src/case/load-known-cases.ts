import type { Deps } from '../deps';
import { say } from '../language/say';
import { learnMember } from '../member/learn-member';
import type { Actor } from '../slack/actor';
import { context } from '../slack/block-kit';
import { newReference } from '../slack/error-reference';
import type { WebClient } from '../slack/web-clients';
import { askReach } from './case-reach';
import { similarCaseBlocks } from './case-views';
import { findSimilarCases } from './find-similar-cases';

/** Cases like a text, for a form of somebody who is writing about something else. Never fails: the form matters more. */
export async function knownCaseBlocks(
  deps: Deps,
  client: WebClient,
  actor: Actor,
  { text, retroId }: { text: string; retroId: string | null },
): Promise<ReturnType<typeof similarCaseBlocks>> {
  try {
    const reachOf = () => askReach(client, actor);
    const ask = { text, exceptRetroId: retroId };
    const found = await findSimilarCases({ ...deps, reachOf }, actor.workspaceId, ask);
    if (found.length === 0) return [];
    const { timeZone } = await learnMember({ ...deps, client }, actor);
    return similarCaseBlocks(found, timeZone);
  } catch (error) {
    const reference = newReference();
    deps.logger.warn({ reference, err: error }, 'Similar cases could not be looked for');
    return [context(say('case.similar.not_now', { reference }))];
  }
}
