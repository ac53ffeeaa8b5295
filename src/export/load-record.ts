import { listActionItemsOf } from '../action-item/action-item-store';
import type { Clock } from '../clock';
import type { Database } from '../database/database';
import type { WhenMoved } from '../member/keep-member';
import { learnMember } from '../member/learn-member';
import { findMember } from '../member/member-store';
import { listPostingsOf } from '../posting/posting-store';
import { namelessAuthor } from '../posting/posting-views';
import type { Retro } from '../retro/retro';
import { classifySlackFailure } from '../slack/slack-failure';
import type { WebClient } from '../slack/web-clients';
import { listRepliesOf } from '../thread/thread-store';
import type { RetroRecord } from './retro-record';

interface Deps {
  database: Database;
  clock: Clock;
  whenMoved: WhenMoved;
}

/** How many people's names are remembered over a long export; the one unused for longest goes first. */
const mostNames = 2_000;

/** People's names as Slack has them, asked for once each. */
export interface Names {
  learn(userIds: readonly (string | null)[]): Promise<void>;
  of(userId: string | null): string;
}

export function createNames(deps: Deps, client: WebClient, workspaceId: string): Names {
  /** Null for somebody nobody knows: their stand-in is said where it is read. */
  const names = new Map<string, string | null>();
  const ask = async (userId: string) => {
    const known = await deps.database.withTenant(workspaceId, (tx) => findMember(tx, userId));
    if (known) return known.displayName;
    try {
      return (await learnMember({ ...deps, client }, { workspaceId, userId })).displayName;
    } catch (error) {
      // Somebody Slack knows nothing of any more, such as a guest of an organisation that is not connected now.
      if (classifySlackFailure(error).kind !== 'refused') throw error;
      return null;
    }
  };
  return {
    async learn(userIds) {
      for (const userId of new Set(userIds.filter((id) => id !== null))) {
        const known = names.get(userId);
        const name = known === undefined ? await ask(userId) : known;
        names.delete(userId);
        names.set(userId, name);
        const oldest = names.size > mostNames ? names.keys().next().value : undefined;
        if (oldest !== undefined) names.delete(oldest);
      }
    },
    of: (userId) => names.get(userId ?? '') ?? namelessAuthor(),
  };
}

/** Everything about some retros of one channel that may leave, as it is now. */
export async function loadRecords(
  { database }: Deps,
  retros: readonly Retro[],
  { names, channelName, zone }: { names: Names; channelName: string; zone: string },
): Promise<RetroRecord[]> {
  const [first] = retros;
  if (first === undefined) return [];
  const ids = retros.map(({ id }) => id);
  const all = await database.withTenant(first.workspaceId, async (tx) => ({
    postings: await listPostingsOf(tx, ids),
    actionItems: await listActionItemsOf(tx, ids),
    replies: await listRepliesOf(tx, ids),
  }));
  await names.learn([
    ...retros.map((each) => each.facilitatorId),
    ...all.postings.map((each) => each.authorId),
    ...all.actionItems.flatMap((each) => [each.ownerId, each.stateChangedBy]),
    ...all.replies.map((each) => each.authorId),
  ]);
  const postings = byRetro(all.postings);
  const actionItems = byRetro(all.actionItems);
  const replies = byRetro(all.replies);
  return retros.map((retro) => ({
    retro,
    channelName,
    zone,
    nameOf: names.of,
    postings: postings.get(retro.id) ?? [],
    actionItems: actionItems.get(retro.id) ?? [],
    replies: replies.get(retro.id) ?? [],
  }));
}

function byRetro<Part extends { retroId: string }>(parts: readonly Part[]): Map<string, Part[]> {
  const groups = new Map<string, Part[]>();
  for (const part of parts) {
    const group = groups.get(part.retroId);
    if (group) group.push(part);
    else groups.set(part.retroId, [part]);
  }
  return groups;
}
