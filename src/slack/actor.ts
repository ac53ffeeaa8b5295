import { AppError } from '../errors';

/** The person acting, from the signed request itself; never from a form, a button or a link. */
export interface Actor {
  workspaceId: string;
  userId: string;
}

/** @throws AppError `no_actor` for a request that names no workspace or no person. */
export function actorOf(context: { teamId?: string; userId?: string }): Actor {
  const { teamId: workspaceId, userId } = context;
  if (!workspaceId || !userId) throw new AppError('no_actor', 'the request names no workspace or no person');
  return { workspaceId, userId };
}
