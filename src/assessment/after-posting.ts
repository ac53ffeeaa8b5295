import type { Clock } from '../clock';
import type { TenantTransaction } from '../database/database';
import { forgetMessages, promiseMessage, reviseMessage } from '../delivery/promise-message';
import { type Posting, proofPurpose } from '../posting/posting';
import { deletePosting } from '../posting/posting-store';
import { headlineKind } from '../retro/retro';
import { getRetro } from '../retro/retro-store';
import type { Vault } from '../vault/vault';
import { type Assessment, cardKind, nudgeKind } from './assessment';
import type { AssessmentCompanion } from './assessment-companion';
import {
  changeAssessment,
  clearWords,
  deleteAssessment,
  findSharedAt,
  listArriving,
  listPrivateOf,
  readWords,
  writeWords,
} from './assessment-store';
import { promiseLastNudge } from './last-nudge';

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

/** Its author took it back: what was kept of its sharing goes, too, and their card says that it is finished. */
export async function whenPostingWithdrawn(
  deps: Deps & { companion: AssessmentCompanion },
  posting: Posting,
): Promise<void> {
  await whenPostingArrived(deps, posting);
  if (posting.kind !== 'assessment' || posting.authorId === null) return;
  const { tx, clock, companion } = deps;
  const shared = await findSharedAt(tx, { ...posting, authorId: posting.authorId });
  if (shared === null) return;
  await companion.whenDeleted(tx, shared);
  await deleteAssessment(tx, shared.id);
  await forgetMessages(tx, { clock, workspaceId: shared.workspaceId }, shared.id);
}

/** Slack would not take it (archived, removed…): the words go back to their author, with a message saying so. */
export async function whenPostingRefused(deps: Deps, posting: Posting): Promise<void> {
  const { tx, clock } = deps;
  await deletePosting(tx, posting.id);
  await reviseMessage(tx, { clock, workspaceId: posting.workspaceId }, headlineKind, posting.retroId);
  const assessment = await giveBack(deps, posting);
  if (assessment === null) return;
  const { workspaceId, id, authorId, nudges } = assessment;
  if (posting.kind === 'assessment') await promiseNudgesAgain(deps, assessment);
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

/** Sharing took the nudges back; what is private again is asked about again: at its time, or once more before the retro closes. */
async function promiseNudgesAgain({ tx, clock }: Deps, assessment: Assessment): Promise<void> {
  const { workspaceId, id, authorId, nudges, nudgeAt } = assessment;
  const { state, latestBy } = await getRetro(tx, assessment.retroId as string);
  if (state === 'closed' || nudgeAt === null) return;
  const naturalKey = `${id}:${nudges}`;
  if (nudgeAt > clock.now()) {
    const nudge = { kind: nudgeKind, subjectId: id, naturalKey, recipientId: authorId, dueAt: nudgeAt };
    return promiseMessage(tx, { clock, workspaceId }, nudge);
  }
  await promiseLastNudge({ tx, clock }, assessment, { after: naturalKey, latestBy });
}

/** Puts the words back where their author wrote them; null when there is no such place any more. */
async function giveBack(deps: Deps, posting: Posting): Promise<Assessment | null> {
  const { tx, vault } = deps;
  const shared = await findArriving(deps, posting);
  const assessment = shared ?? (await findCooling(deps, posting));
  if (assessment === null) return null;
  const nudges = assessment.nudges + 1;
  if (shared) await changeAssessment(tx, assessment.id, { state: 'ready', sharedAt: null, nudges });
  else {
    const [whatHappened, impact, beingDone] = posting.texts;
    const words = await readWords(tx, vault, assessment);
    await writeWords(tx, vault, assessment, { ...words, earlyFacts: { whatHappened, impact, beingDone } });
    await changeAssessment(tx, assessment.id, { nudges });
  }
  return { ...assessment, nudges };
}

/** Tells the author that a shared text came back. */
export const returnedKind = 'assessment.returned';

/** Whose posting this is, found by trying the few that are under way: no row says so. */
async function findArriving({ tx, vault }: Deps, posting: Posting): Promise<Assessment | null> {
  if (posting.kind !== 'assessment') return null;
  return authorOf(vault, posting, await listArriving(tx, posting.retroId));
}

/** The draft that early facts were posted from, while it is still cooling off. */
async function findCooling({ tx, vault }: Deps, posting: Posting): Promise<Assessment | null> {
  if (posting.kind !== 'early_facts') return null;
  return authorOf(vault, posting, await listPrivateOf(tx, posting.retroId));
}

function authorOf(vault: Vault, posting: Posting, candidates: readonly Assessment[]): Assessment | null {
  const isAuthor = ({ authorId }: Assessment) =>
    vault.isProof(posting.authorProof, proofPurpose, posting.id, authorId);
  return candidates.find(isAuthor) ?? null;
}
