import { AppError } from '../errors';
import type { WebClient } from '../slack/web-clients';

/** Whether somebody may decide for the whole workspace is asked of Slack each time. @throws AppError `not_an_admin` */
export async function assertAdmin(client: WebClient, userId: string): Promise<void> {
  const { user } = await client.users.info({ user: userId });
  if (user?.is_admin || user?.is_owner) return;
  throw new AppError('not_an_admin', 'only admins of the workspace may do this', {
    userMessage: 'This is for admins of the workspace. Please ask one of them.',
  });
}
