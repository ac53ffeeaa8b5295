import { localDay } from '../calendar/working-time';
import type { TenantTransaction } from '../database/database';
import type { Deps } from '../deps';
import { learnMember } from '../member/learn-member';
import { findRetro } from '../retro/retro-store';
import type { Actor } from '../slack/actor';
import { listChannelsOf } from '../slack/person-access';
import type { WebClient } from '../slack/web-clients';
import type { ActionItem } from './action-item';
import { itemsOnPage, type ListPlace, type ListQuery, settledSince } from './action-list';
import { countItems, listItemsOnPage } from './action-list-store';
import { actionListView, type ListRow } from './action-list-views';
import { readItem } from './readable-item';

/** A page of somebody's list: items of channels they are in right now, and their own wherever those are. */
export async function loadActionList(deps: Deps, client: WebClient, actor: Actor, place: ListPlace) {
  const { database, clock, slashCommand } = deps;
  const { workspaceId, userId } = actor;
  const { timeZone } = await learnMember({ ...deps, client }, actor);
  const channelIds = (await listChannelsOf(client, userId)).map(({ id }) => id);
  const today = localDay(clock.now(), timeZone);
  // A channel that is not theirs is forgotten at once, whoever named it.
  const channelId = channelIds.find((id) => id === place.channelId) ?? null;
  const query = queryOf({ ...place, channelId }, { userId, channelIds, today, now: clock.now() });
  return database.withTenant(workspaceId, async (tx) => {
    const { total, open } = query === null ? { total: 0, open: 0 } : await countItems(tx, query);
    // Settling the last one of the last page leads to the page before.
    const page = Math.max(Math.min(place.page, Math.ceil(total / itemsOnPage) - 1), 0);
    const within = { skip: page * itemsOnPage, take: itemsOnPage };
    const items = query === null || total === 0 ? [] : await listItemsOnPage(tx, query, within);
    const rows: ListRow[] = [];
    for (const item of items) rows.push(await readRow(tx, item, channelIds));
    return actionListView({ place: { ...place, channelId, page }, rows, total, open, today, slashCommand });
  });
}

/** Null when there is nothing they may see there. */
function queryOf(
  { tab, channelId }: ListPlace,
  { userId, channelIds, today, now }: { userId: string; channelIds: string[]; today: string; now: Date },
): ListQuery | null {
  if (tab === 'mine') return { tab, ownerId: userId, settledSince: settledSince(now) };
  if (tab === 'overdue') return { tab, ownerId: userId, channelIds, today };
  if (channelId === null) return null;
  return { tab, channelId, settledSince: settledSince(now) };
}

async function readRow(
  tx: TenantTransaction,
  item: ActionItem,
  channelIds: readonly string[],
): Promise<ListRow> {
  const retro = channelIds.includes(item.channelId) ? await findRetro(tx, item.retroId) : null;
  return { ...(await readItem(tx, item)), retroTitle: retro?.title ?? null };
}
