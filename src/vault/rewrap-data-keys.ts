import type { Database, TenantTransaction } from '../database/database';
import { open, seal } from './cipher';
import { changeWrapping, findDataKeyForUpdate, listOwnersNotWrappedBy } from './data-key-store';
import type { KeyRing } from './key-ring';
import { keyPlace } from './vault';

const batchSize = 100;

/**
 * Wraps every data key of a workspace with the ring's first key, so that the others can be retired. One transaction a
 * person: people go on reading and writing meanwhile, and what a killed run leaves undone the next one finds.
 * Returns how many were wrapped anew; 0 when there was nothing to do.
 * @throws AppError `unknown_key` when a key is missing from the ring, `sealed_text_rejected` for a tampered row.
 */
export async function rewrapDataKeys(
  { database, keyRing }: { database: Database; keyRing: KeyRing },
  workspaceId: string,
): Promise<number> {
  let rewrapped = 0;
  for (;;) {
    const owners = await database.withTenant(workspaceId, (tx) =>
      listOwnersNotWrappedBy(tx, keyRing.primary.id, batchSize),
    );
    if (owners.length === 0) return rewrapped;
    for (const ownerId of owners) {
      const changed = await database.withTenant(workspaceId, (tx) =>
        rewrapOne(tx, keyRing, workspaceId, ownerId),
      );
      if (changed) rewrapped += 1;
    }
  }
}

/** Returns false when somebody else was first, or the person has been erased meanwhile. */
async function rewrapOne(
  tx: TenantTransaction,
  keyRing: KeyRing,
  workspaceId: string,
  ownerId: string,
): Promise<boolean> {
  const row = await findDataKeyForUpdate(tx, ownerId);
  const { primary } = keyRing;
  if (row === null || row.wrappedBy === primary.id) return false;
  const place = keyPlace(workspaceId, ownerId, row.id);
  const dataKey = open(keyRing.byId(row.wrappedBy).secret, place, row.wrappedKey);
  await changeWrapping(tx, {
    id: row.id,
    wrappedBy: primary.id,
    wrappedKey: seal(primary.secret, place, dataKey),
  });
  return true;
}
