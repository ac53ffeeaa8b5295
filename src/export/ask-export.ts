import type { Clock } from '../clock';
import type { Database } from '../database/database';
import { enqueue } from '../queue/enqueue';
import { getRetro } from '../retro/retro-store';
import { exportRetroTask } from './export-tasks';

/** Promises a retro as a file to the person who asks. Asking twice before it is there sends one. @throws AppError `not_found` */
export async function askExport(
  { database, clock }: { database: Database; clock: Clock },
  { workspaceId, userId, retroId }: { workspaceId: string; userId: string; retroId: string },
): Promise<void> {
  await database.withTenant(workspaceId, async (tx) => {
    await getRetro(tx, retroId);
    await enqueue(tx, exportRetroTask, { workspaceId, retroId, userId }, { clock, jobKey: `export:${retroId}:${userId}` });
  });
}
