import type { AnyMiddlewareArgs, Middleware } from '@slack/bolt';
import { assertOfHere } from './person-access';

/**
 * In a channel shared with another organisation its people see our messages, and can press what is in them. They belong to
 * none of our workspaces: whatever they press is answered with a kind word, and nothing else runs. Slack is asked only about
 * people whose request names another workspace than ours.
 */
export const refuseOutsiders: Middleware<AnyMiddlewareArgs> = async ({ body, context, client, next }) => {
  const { user } = body as { user?: { id?: string; team_id?: string } };
  const workspaceId = context.teamId;
  const isOfHere = !user?.id || !user.team_id || !workspaceId || user.team_id === workspaceId;
  if (isOfHere) return next();
  const { user: known } = await client.users.info({ user: user.id as string });
  assertOfHere(workspaceId, known);
  return next();
};
