import type { Clock } from '../clock';
import type { Database, TenantTransaction } from '../database/database';
import { promiseMessage, reviseMessage } from '../delivery/promise-message';
import {
  asFacilitator,
  askLearnedKind,
  assertNameless,
  type CaseVisibility,
  type ContributingFactor,
  headlineKind,
  type Retro,
} from './retro';
import { findRetro, getRetro, getRetroForUpdate, markRetroClosed } from './retro-store';

export interface CloseRetroDeps {
  database: Database;
  clock: Clock;
  /** What else ends with a retro, such as drafts nobody shared. Runs in the same transaction. */
  whenClosed(tx: TenantTransaction, workspaceId: string, retroId: string): Promise<void>;
  /** A case has joined the library, or is another one now. Runs in the same transaction. */
  whenCaseChanged(tx: TenantTransaction, retro: Retro): Promise<void>;
  /** The names of people who took part: what a case without names must not say. */
  namesIn(tx: TenantTransaction, retroId: string): Promise<string[]>;
}

export interface CloseRetroInput {
  workspaceId: string;
  retroId: string;
  /** Null when its date closes it. */
  closedBy: string | null;
  learned: string | null;
  visibility: CaseVisibility;
  factors: ContributingFactor[];
  /** Where what was learned is typed, to put an error under. */
  learnedBlockId?: string;
}

/**
 * Closes a retro and redraws its headline; when its date closes it, the facilitator is asked once what was learned. Closing it twice changes nothing.
 * @throws AppError `not_facilitator` when a person other than the facilitator asks, `names_somebody` when it is to be kept
 * without names and says one.
 */
export async function closeRetro(deps: CloseRetroDeps, input: CloseRetroInput): Promise<void> {
  const { database, clock, whenClosed, whenCaseChanged, namesIn } = deps;
  const { workspaceId, retroId, closedBy, learned, visibility, factors, learnedBlockId = '' } = input;
  await database.withTenant(workspaceId, async (tx) => {
    if (closedBy !== null) asFacilitator(await findRetro(tx, retroId), closedBy);
    const { title, facilitatorId } = await getRetroForUpdate(tx, retroId);
    if (visibility === 'without_names')
      assertNameless({ title, learned }, await namesIn(tx, retroId), learnedBlockId);
    const closed = await markRetroClosed(tx, retroId, {
      closedAt: clock.now(),
      closedBy,
      learned,
      visibility,
      factors,
    });
    if (!closed) return;
    await whenClosed(tx, workspaceId, retroId);
    await whenCaseChanged(tx, await getRetro(tx, retroId));
    await reviseMessage(tx, { clock, workspaceId }, headlineKind, retroId);
    if (closedBy !== null) return;
    const asked = { kind: askLearnedKind, subjectId: retroId, recipientId: facilitatorId };
    await promiseMessage(tx, { clock, workspaceId }, asked);
  });
}
