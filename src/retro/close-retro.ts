import type { Clock } from '../clock';
import type { Database, TenantTransaction } from '../database/database';
import { reviseMessage } from '../delivery/promise-message';
import { asFacilitator, type CaseVisibility, headlineKind } from './retro';
import { findRetro, getRetroForUpdate, markRetroClosed } from './retro-store';

export interface CloseRetroDeps {
  database: Database;
  clock: Clock;
  /** What else ends with a retro, such as drafts nobody shared. Runs in the same transaction. */
  whenClosed(tx: TenantTransaction, workspaceId: string, retroId: string): Promise<void>;
}

export interface CloseRetroInput {
  workspaceId: string;
  retroId: string;
  /** Null when its date closes it. */
  closedBy: string | null;
  learned: string | null;
  visibility: CaseVisibility;
}

/**
 * Closes a retro and redraws its headline. Closing it twice changes nothing.
 * @throws AppError `not_facilitator` when a person other than the facilitator asks.
 */
export async function closeRetro(deps: CloseRetroDeps, input: CloseRetroInput): Promise<void> {
  const { database, clock, whenClosed } = deps;
  const { workspaceId, retroId, closedBy, learned, visibility } = input;
  await database.withTenant(workspaceId, async (tx) => {
    if (closedBy !== null) asFacilitator(await findRetro(tx, retroId), closedBy);
    await getRetroForUpdate(tx, retroId);
    const closed = await markRetroClosed(tx, retroId, {
      closedAt: clock.now(),
      closedBy,
      learned,
      visibility,
    });
    if (!closed) return;
    await whenClosed(tx, workspaceId, retroId);
    await reviseMessage(tx, { clock, workspaceId }, headlineKind, retroId);
  });
}
