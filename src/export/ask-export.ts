import type { Clock } from '../clock';
import type { Database } from '../database/database';
import { enqueue } from '../queue/enqueue';
import { findRetro } from '../retro/retro-store';
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
 * @throws AppError `not_a_member`, the same when there is no such retro.
 */
export async function askExport(
  { database, clock, isMember }: Deps,
  { workspaceId, userId, retroId }: { workspaceId: string; userId: string; retroId: string },
): Promise<void> {
  const retro = await database.withTenant(workspaceId, (tx) => findRetro(tx, retroId));
  if (retro === null || !(await isMember(retro.channelId, userId))) throw notAMember();
  await database.withTenant(workspaceId, async (tx) => {
    await enqueue(
      tx,
      exportRetroTask,
      { workspaceId, retroId, userId },
      { clock, jobKey: `export:${retroId}:${userId}` },
    );
  });
}
