import { localDay } from '../calendar/working-time';
import type { Clock } from '../clock';
import type { Database } from '../database/database';
import { promiseMessage } from '../delivery/promise-message';
import type { WhenMoved } from '../member/keep-member';
import { learnMember } from '../member/learn-member';
import { findRetro } from '../retro/retro-store';
import { outsidePermission } from '../settings/external-channels';
import type { Actor } from '../slack/actor';
import { assertMayTakePart, notAMember } from '../slack/channel-access';
import type { WebClient } from '../slack/web-clients';
import { type ActionItem, actionItemKind } from './action-item';
import { dueOnFrom, linkFrom, titleFrom } from './action-item-rules';
import { insertActionItem } from './action-item-store';
import { learnOwner } from './learn-owner';
import { redrawHeadlines } from './redraw-headlines';
import { followItem } from './schedule-follow-up';

interface Deps {
  database: Database;
  clock: Clock;
  client: WebClient;
  whenMoved: WhenMoved;
}

/** What a person filled in, as it came. */
export interface ActionItemInput {
  newItemId: string;
  retroId: string;
  title: string;
  ownerId: string | null;
  dueOn: string | null;
  link: string;
}

/**
 * Adds an action item to a retro, open or closed, and promises its message. Handing the same form in twice adds one.
 * @throws AppError under the field it is about, or `channel_not_ready`, and `not_a_member`, the same when there is no such retro.
 */
export async function addActionItem(deps: Deps, actor: Actor, input: ActionItemInput): Promise<void> {
  const { database, clock, client } = deps;
  const { workspaceId, userId } = actor;
  const { timeZone } = await learnMember(deps, actor);
  const title = titleFrom(input.title);
  const dueOn = dueOnFrom(input.dueOn, localDay(clock.now(), timeZone));
  const link = linkFrom(input.link);
  const retro = await database.withTenant(workspaceId, (tx) => findRetro(tx, input.retroId));
  if (retro === null) throw notAMember();
  const { channelId } = retro;
  const mayBeExternal = outsidePermission(database, workspaceId);
  await assertMayTakePart(client, { channelId, userId, mayBeExternal });
  const ownerId = await learnOwner(deps, { workspaceId, ownerId: input.ownerId, channelId });
  const item: ActionItem = {
    workspaceId,
    id: input.newItemId,
    retroId: input.retroId,
    channelId,
    title,
    ownerId,
    dueOn,
    link,
    state: 'open',
    dropReason: null,
    createdBy: userId,
    createdAt: clock.now(),
    stateChangedAt: null,
    stateChangedBy: null,
  };
  await database.withTenant(workspaceId, async (tx) => {
    if (!(await insertActionItem(tx, item))) return;
    const scope = { clock, workspaceId };
    await promiseMessage(tx, scope, { kind: actionItemKind, subjectId: item.id, recipientId: channelId });
    await redrawHeadlines({ tx, clock }, item);
    await followItem({ tx, clock }, { before: null, item, by: userId });
  });
}
