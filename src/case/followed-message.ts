import type { TenantTransaction } from '../database/database';
import type { AskSlack, DrawResult, MessageKind, OutboxMessage } from '../delivery/outbox-message';
import type { Deps } from '../deps';
import { say } from '../language/say';
import { findRetro } from '../retro/retro-store';
import { listChannelMembers } from '../slack/channel-access';
import { isFullMemberOf } from '../slack/person-access';
import { followedKind, followedOf, isForFollowers } from './followed-case';
import { followedBlocks } from './followed-views';
import { deleteFollowedCase, findFollowedCase, listFollows, saveForMembers } from './tag-follow-store';

type FollowedDeps = Pick<Deps, 'database' | 'clock'>;

/** Of more people than this nobody asks Slack one by one: the words of the case are left out then. */
const mostAsked = 200;

/** Tells a channel of a case from elsewhere, because of what it follows. */
export function followedMessage(deps: FollowedDeps): MessageKind<TenantTransaction> {
  return {
    kind: followedKind,
    whenUncertain: 'once',
    holdMethods: ['conversations.info', 'conversations.members', 'users.info'],
    holdUntil: (slack, message) => askWhoReads(deps, slack, message),
    draw,
  };
}

async function draw(
  tx: TenantTransaction,
  { subjectId: retroId, recipientId: channelId, slackTs }: OutboxMessage,
): Promise<DrawResult> {
  const retro = await findRetro(tx, retroId);
  const followed = await findFollowedCase(tx, { retroId, channelId });
  if (retro === null || followed === null || !isForFollowers(retro)) return { action: 'withdraw' };
  const because = followedOf(retro.factors, await listFollows(tx, channelId));
  if (because.length === 0 && !slackTs) return { action: 'withdraw' };
  const blocks = followedBlocks(retro, { because, channelId, withWords: followed.forMembers === true });
  return { action: 'send', drawing: { blocks, text: say('case.followed.notification') } };
}

/**
 * Who reads along, right before it is posted. Cases of the workspace are for its members: where guests are, the message says
 * no more than that there is one; where another organisation reads along, there is none. Drawn anew once that is known.
 */
async function askWhoReads(
  { database, clock }: FollowedDeps,
  { client, call }: AskSlack,
  { workspaceId, subjectId: retroId, recipientId: channelId }: OutboxMessage,
): Promise<Date | null> {
  const where = { retroId, channelId };
  const known = await database.withTenant(workspaceId, (tx) => findFollowedCase(tx, where));
  if (known === null || known.forMembers !== null) return null;
  const { channel } = await call('conversations.info', () =>
    client.conversations.info({ channel: channelId }),
  );
  const isShared = channel?.is_ext_shared || channel?.is_pending_ext_shared;
  const forMembers = !isShared && (await areAllMembers({ client, call }, workspaceId, channelId));
  await database.withTenant(workspaceId, (tx) =>
    isShared ? deleteFollowedCase(tx, where) : saveForMembers(tx, { ...where, forMembers }),
  );
  return clock.now();
}

async function areAllMembers(
  { client, call }: AskSlack,
  workspaceId: string,
  channelId: string,
): Promise<boolean> {
  const members = await call('conversations.members', () => listChannelMembers(client, channelId));
  if (members.size > mostAsked) return false;
  for (const user of members) {
    const { user: known } = await call('users.info', () => client.users.info({ user }));
    // Apps, Evenkeel among them, read what their makers let them read.
    if (!known?.is_bot && !(known && isFullMemberOf(workspaceId, known))) return false;
  }
  return true;
}
