import type { Clock } from '../clock';
import type { Database } from '../database/database';
import { deleteSomeRows, listTenantTables } from '../database/tenant-tables';
import { isRemovedSince } from '../installation/installation-store';
import { daysBefore, purgeAfterDays } from './retention';

const batchSize = 1_000;

/**
 * Deletes every row of a workspace that removed Evenkeel long enough ago, its installation last. Stops as soon as it is installed
 * again. Returns whether everything is gone.
 */
export async function purgeWorkspace(
  { database, clock }: { database: Database; clock: Clock },
  workspaceId: string,
): Promise<boolean> {
  const before = daysBefore(clock.now(), purgeAfterDays);
  const tables = await database.withTenant(workspaceId, listTenantTables);
  const inOrder = [...tables.filter((table) => table !== 'installation'), 'installation'];
  for (const table of inOrder) {
    for (let deleted = batchSize; deleted === batchSize; ) {
      const count = await database.withTenant(workspaceId, async (tx) =>
        (await isRemovedSince(tx, before)) ? deleteSomeRows(tx, table, batchSize) : null,
      );
      if (count === null) return false;
      deleted = count;
    }
  }
  return true;
}
