import { AppError } from '../errors';
import { say } from '../language/say';
import type { WebClient } from './web-clients';

/** Whether a person is an admin or an owner of their workspace right now; only Slack can say. */
export async function isWorkspaceAdmin(client: WebClient, userId: string): Promise<boolean> {
  const { user } = await client.users.info({ user: userId });
  return user?.is_admin === true || user?.is_owner === true || user?.is_primary_owner === true;
}

/** @throws AppError `not_an_admin` */
export async function assertWorkspaceAdmin(client: WebClient, userId: string): Promise<void> {
  if (await isWorkspaceAdmin(client, userId)) return;
  throw new AppError('not_an_admin', 'the acting person is no admin of the workspace', {
    userMessage: say('slack.admins_only'),
  });
}
