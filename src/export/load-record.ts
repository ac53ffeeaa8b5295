import { listActionItems } from '../action-item/action-item-store';
import type { Clock } from '../clock';
import type { Database } from '../database/database';
import { learnMember } from '../member/learn-member';
import { findMember } from '../member/member-store';
import { listPostings } from '../posting/posting-store';
import { namelessAuthor } from '../posting/posting-views';
import type { Retro } from '../retro/retro';
import type { WebClient } from '../slack/web-clients';
import { listReplies } from '../thread/thread-store';
import type { RetroRecord } from './retro-record';

interface Deps {
  database: Database;
  clock: Clock;
}

/** How many people's names are remembered over a long export; the one unused for longest goes first. */
const mostNames = 2_000;

/** People's names as Slack has them, asked for once each. */
export interface Names {
  learn(userIds: readonly (string | null)[]): Promise<void>;
  of(userId: string | null): string;
}

export function createNames(deps: Deps, client: WebClient, workspaceId: string): Names {
  const names = new Map<string, string>();
  const ask = async (userId: string) => {
    const known = await deps.database.withTenant(workspaceId, (tx) => findMember(tx, userId));
    const member = known ?? (await learnMember({ ...deps, client }, { workspaceId, userId }));
    return member.displayName;
  };
  return {
    async learn(userIds) {
      for (const userId of new Set(userIds.filter((id) => id !== null))) {
        const name = names.get(userId) ?? (await ask(userId));
        names.delete(userId);
        names.set(userId, name);
        const oldest = names.size > mostNames ? names.keys().next().value : undefined;
        if (oldest !== undefined) names.delete(oldest);
      }
    },
    of: (userId) => names.get(userId ?? '') ?? namelessAuthor,
  };
}

/** Everything about one retro that may leave, as it is now. */
export async function loadRecord(
  { database }: Deps,
  retro: Retro,
  { names, channelName, zone }: { names: Names; channelName: string; zone: string },
): Promise<RetroRecord> {
  const { workspaceId, id } = retro;
  const { postings, actionItems, replies } = await database.withTenant(workspaceId, async (tx) => ({
    postings: await listPostings(tx, id),
    actionItems: await listActionItems(tx, id),
    replies: await listReplies(tx, id),
  }));
  await names.learn([
    retro.facilitatorId,
    ...postings.map((each) => each.authorId),
    ...actionItems.flatMap((each) => [each.ownerId, each.stateChangedBy]),
    ...replies.map((each) => each.authorId),
  ]);
  return { retro, channelName, postings, actionItems, replies, nameOf: names.of, zone };
}
