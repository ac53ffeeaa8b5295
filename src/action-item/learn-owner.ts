import type { Clock } from '../clock';
import type { Database } from '../database/database';
import { AppError } from '../errors';
import { memberFrom, type SlackProfile } from '../member/learn-member';
import { saveMember } from '../member/member-store';
import type { WebClient } from '../slack/web-clients';
import { fields } from './action-item-rules';

interface Deps {
  database: Database;
  clock: Clock;
  client: WebClient;
}

/**
 * Learns who is to own an action item, and that they can. Slack is always asked: what we keep of people says nothing of
 * bots, and may be a day old.
 * @throws AppError `cannot_own`.
 */
export async function learnOwner(
  { database, clock, client }: Deps,
  { workspaceId, ownerId }: { workspaceId: string; ownerId: string | null },
): Promise<string> {
  if (ownerId === null) throw cannotOwn('Please choose a person.');
  const user = await findUser(client, ownerId);
  if (user === null) throw cannotOwn('This person is not in the workspace. Please choose another.');
  // Slackbot is the one app that Slack does not call a bot.
  if (user.is_bot || ownerId === 'USLACKBOT') {
    throw cannotOwn('An app cannot look after this. Please choose a person.');
  }
  if (user.deleted) {
    throw cannotOwn('This account has been deactivated. Please choose somebody else.');
  }
  const member = memberFrom(workspaceId, ownerId, user, clock.now());
  await database.withTenant(workspaceId, (tx) => saveMember(tx, member));
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
