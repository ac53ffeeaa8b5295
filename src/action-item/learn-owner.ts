import type { Clock } from '../clock';
import type { Database } from '../database/database';
import { AppError } from '../errors';
import { say } from '../language/say';
import { keepMember, type WhenMoved } from '../member/keep-member';
import { memberFrom, type SlackProfile } from '../member/learn-member';
import { findChannelMembers } from '../slack/channel-access';
import { isOutsider } from '../slack/person-access';
import type { WebClient } from '../slack/web-clients';
import { fields } from './action-item-rules';

interface Deps {
  database: Database;
  clock: Clock;
  client: WebClient;
  whenMoved: WhenMoved;
}

/**
 * Learns who is to own an action item of a channel, and that they can. Slack is always asked: what we keep of people says nothing of
 * bots, and may be a day old.
 * @throws AppError `cannot_own`.
 */
export async function learnOwner(
  { database, clock, client, whenMoved }: Deps,
  { workspaceId, ownerId, channelId }: { workspaceId: string; ownerId: string | null; channelId: string },
): Promise<string> {
  if (ownerId === null) throw cannotOwn(say('action-item.owner.missing'));
  const user = await findUser(client, ownerId);
  if (user === null) throw cannotOwn(say('action-item.owner.unknown'));
  // Slackbot is the one app that Slack does not call a bot.
  if (user.is_bot || ownerId === 'USLACKBOT') {
    throw cannotOwn(say('action-item.owner.app'));
  }
  if (isOutsider(workspaceId, user)) {
    throw cannotOwn(say('action-item.owner.outsider'));
  }
  if (user.deleted) {
    throw cannotOwn(say('action-item.owner.deactivated'));
  }
  // Whoever is not in the channel does not see what the item says there. Where Evenkeel cannot look any more, nobody knows.
  const members = await findChannelMembers(client, channelId);
  if (members && !members.has(ownerId)) {
    throw cannotOwn(say('action-item.owner.not_there'));
  }
  const member = memberFrom(workspaceId, ownerId, user, clock.now());
  await database.withTenant(workspaceId, (tx) => keepMember({ tx, whenMoved }, member));
  return ownerId;
}

async function findUser(
  client: WebClient,
  userId: string,
): Promise<(SlackProfile & { is_bot?: boolean }) | null> {
  try {
    return (await client.users.info({ user: userId, include_locale: true })).user ?? null;
  } catch (error) {
    if ((error as { data?: { error?: string } }).data?.error === 'user_not_found') return null;
    throw error;
  }
}

function cannotOwn(userMessage: string): AppError {
  return new AppError('cannot_own', 'the chosen user cannot own an action item', {
    userMessage,
    blockId: fields.owner,
  });
}
