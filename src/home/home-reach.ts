import { LRUCache } from 'lru-cache';
import type { CaseReach } from '../case/case';
import { askReach } from '../case/case-reach';
import type { Clock } from '../clock';
import type { Actor } from '../slack/actor';
import type { WebClient } from '../slack/web-clients';

/**
 * How long a Home tab nobody looks at may be drawn from what Slack said before, in milliseconds. Opening it asks anew, and so
 * does whatever opens a case.
 */
const trustedForMs = 10 * 60_000;
/** How many people's are remembered. */
const rememberedMost = 2_000;

/** Which channels people are in, without asking Slack each time something of theirs changes. */
export interface Reaches {
  /** As Slack says it now. */
  ask(client: WebClient, actor: Actor): Promise<CaseReach>;
  /** As Slack said it a short while ago; else as it says it now. */
  recall(client: WebClient, actor: Actor): Promise<CaseReach>;
}

/** Remembers for a short while which channels people are in: only Slack knows. */
export function createReaches({ clock }: { clock: Clock }): Reaches {
  const perf = { now: () => clock.now().getTime() };
  const known = new LRUCache<string, CaseReach>({
    max: rememberedMost,
    ttl: trustedForMs,
    perf,
    ttlResolution: 0,
  });
  const keyOf = ({ workspaceId, userId }: Actor) => `${workspaceId} ${userId}`;

  async function ask(client: WebClient, actor: Actor): Promise<CaseReach> {
    const { channelIds, isFullMember } = await askReach(client, actor);
    const reach = { channelIds, isFullMember };
    known.set(keyOf(actor), reach);
    return reach;
  }

  return {
    ask,
    recall: async (client, actor) => known.get(keyOf(actor)) ?? ask(client, actor),
  };
}
