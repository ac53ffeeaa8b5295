import type { Clock } from '../clock';
import type { TenantTransaction } from '../database/database';
import { forgetMessages, promiseMessage, reviseMessage } from '../delivery/promise-message';
import { type Posting, proofPurpose } from '../posting/posting';
import { deletePosting } from '../posting/posting-store';
import { headlineKind } from '../retro/retro';
import type { Vault } from '../vault/vault';
import { type Assessment, cardKind, nudgeKind } from './assessment';
import type { AssessmentCompanion } from './assessment-companion';
import { changeAssessment, clearWords, deleteAssessment, listArriving } from './assessment-store';

interface Deps {
  tx: TenantTransaction;
  vault: Vault;
  clock: Clock;
}

/**
 * Slack has the message, so the sealed copy goes. Without a name the whole row goes, and with it everything promised about
 * it: from here on nothing in the database leads from the posting to a person.
 */
export async function whenPostingArrived(
  deps: Deps & { companion: AssessmentCompanion },
  posting: Posting,
): Promise<void> {
  const { tx, clock, companion } = deps;
  const assessment = await findArriving(deps, posting);
  if (assessment === null) return;
  const { workspaceId, id } = assessment;
  if (!posting.withoutName) return clearWords(tx, id);
  await companion.whenDeleted(tx, assessment);
  await deleteAssessment(tx, id);
  await forgetMessages(tx, { clock, workspaceId }, id);
}

/** Slack would not take it (archived, removed…): the words go back to their author, with a message saying so. */
export async function whenPostingRefused(deps: Deps, posting: Posting): Promise<void> {
  const { tx, clock } = deps;
  await deletePosting(tx, posting.id);
  await reviseMessage(tx, { clock, workspaceId: posting.workspaceId }, headlineKind, posting.retroId);
  const assessment = await findArriving(deps, posting);
  if (assessment === null) return;
  const { workspaceId, id, authorId } = assessment;
  const nudges = assessment.nudges + 1;
  await changeAssessment(tx, id, { state: 'ready', sharedAt: null, nudges });
  await promiseMessage(
    tx,
    { clock, workspaceId },
    {
      kind: returnedKind,
      subjectId: id,
      naturalKey: `${id}:${nudges}`,
      recipientId: authorId,
    },
  );
  await reviseMessage(tx, { clock, workspaceId }, cardKind, id);
  await reviseMessage(tx, { clock, workspaceId }, nudgeKind, id);
}

/** Tells the author that a shared text came back. */
export const returnedKind = 'assessment.returned';

/** Whose posting this is, found by trying the few that are under way: no row says so. */
async function findArriving({ tx, vault }: Deps, posting: Posting): Promise<Assessment | null> {
  if (posting.kind !== 'assessment') return null;
  const arriving = await listArriving(tx, posting.retroId);
  return (
    arriving.find(({ authorId }) => vault.isProof(posting.authorProof, proofPurpose, posting.id, authorId)) ??
    null
  );
}
