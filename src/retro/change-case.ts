import { reviseMessage } from '../delivery/promise-message';
import type { CloseRetroDeps, CloseRetroInput } from './close-retro';
import { asFacilitator, askLearnedKind, assertClosed, assertNameless, headlineKind } from './retro';
import { changeLearned, findRetro, getRetro, getRetroForUpdate } from './retro-store';

export interface ChangeCaseInput extends Omit<CloseRetroInput, 'closedBy'> {
  changedBy: string;
}

/**
 * Changes what was learned in a retro that has closed, what played a part, and who may find it; its headline is redrawn. What
 * was open to the workspace can be taken back this way.
 * @throws AppError `not_facilitator`, `retro_open`, and `names_somebody` as closing does.
 */
export async function changeCase(
  { database, clock, namesIn, whenCaseChanged }: Omit<CloseRetroDeps, 'whenClosed'>,
  input: ChangeCaseInput,
): Promise<void> {
  const { workspaceId, retroId, changedBy, learned, visibility, factors, learnedBlockId = '' } = input;
  await database.withTenant(workspaceId, async (tx) => {
    asFacilitator(await findRetro(tx, retroId), changedBy);
    const { title } = assertClosed(await getRetroForUpdate(tx, retroId));
    if (visibility === 'without_names')
      assertNameless({ title, learned }, await namesIn(tx, retroId), learnedBlockId);
    await changeLearned(tx, retroId, { learned, visibility, factors });
    await whenCaseChanged(tx, await getRetro(tx, retroId));
    await reviseMessage(tx, { clock, workspaceId }, headlineKind, retroId);
    await reviseMessage(tx, { clock, workspaceId }, askLearnedKind, retroId);
  });
}
