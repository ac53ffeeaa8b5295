import type { Clock } from '../clock';
import type { Database } from '../database/database';
import { enqueue } from '../queue/enqueue';
import { getRetro } from '../retro/retro-store';
import { notAMember } from '../slack/channel-access';
import { exportRetroTask } from './export-tasks';

interface Deps {
  database: Database;
  clock: Clock;
  /** Whether the person is in the retro's channel right now. */
  isMember(channelId: string, userId: string): Promise<boolean>;
}

/**
 * Promises a retro as a file to the person who asks. Asking twice before it is there sends one.
 * @throws AppError `not_found`, `not_a_member`
 */
export async function askExport(
  { database, clock, isMember }: Deps,
  { workspaceId, userId, retroId }: { workspaceId: string; userId: string; retroId: string },
): Promise<void> {
  const { channelId } = await database.withTenant(workspaceId, (tx) => getRetro(tx, retroId));
  if (!(await isMember(channelId, userId))) throw notAMember();
  await database.withTenant(workspaceId, async (tx) => {
    await enqueue(
      tx,
      exportRetroTask,
      { workspaceId, retroId, userId },
      { clock, jobKey: `export:${retroId}:${userId}` },
    );
  });
}
