import type { Clock } from '../clock';
import type { Database, TenantTransaction } from '../database/database';
import { cancelMessages, reviseMessage } from '../delivery/promise-message';
import { AppError } from '../errors';
import { say } from '../language/say';
import { addPosting } from '../posting/add-posting';
import { assertOpen } from '../retro/retro';
import { getRetroForUpdate } from '../retro/retro-store';
import { getChannelSettings } from '../settings/channel-settings-store';
import type { Vault } from '../vault/vault';
import {
  type Answers,
  type Assessment,
  assertEditable,
  assertShareable,
  cardKind,
  isEmpty,
  nudgeKind,
  type PrivateWords,
} from './assessment';
import type { AssessmentCompanion } from './assessment-companion';
import { changeAssessment, getOwnAssessment, readWords, writeWords } from './assessment-store';

interface Deps {
  database: Database;
  vault: Vault;
  clock: Clock;
}

interface Target {
  workspaceId: string;
  assessmentId: string;
  authorId: string;
}

export interface RereadInput extends Target {
  answers: Answers;
  withoutName: boolean;
  /** Changes which findings of the wording review stay quiet. */
  changeFine?(fine: PrivateWords['fine']): PrivateWords['fine'];
}

/** Keeps what the author changed while re-reading. Sharing or not, it is saved first. @throws AppError `not_editable`. */
export async function saveReread(
  { database, vault, clock }: Deps,
  input: RereadInput,
): Promise<{ assessment: Assessment; words: PrivateWords }> {
  const { workspaceId, assessmentId, authorId, answers, withoutName, changeFine } = input;
  return database.withTenant(workspaceId, async (tx) => {
    const assessment = await getOwnAssessment(tx, assessmentId, authorId);
    assertEditable(assessment);
    const kept = await readWords(tx, vault, assessment);
    const words = { ...kept, answers, fine: changeFine ? changeFine(kept.fine) : kept.fine };
    await writeWords(tx, vault, assessment, words);
    await changeAssessment(tx, assessmentId, { withoutName, savedAt: clock.now() });
    return { assessment: { ...assessment, withoutName }, words };
  });
}

/**
 * Keeps what is being typed while re-reading, so that closing the form by accident loses nothing; also when the retro closes
 * meanwhile. Does nothing once it is shared, or when a later state of it is kept already.
 */
export async function keepReread(
  { database, vault }: Deps,
  { workspaceId, assessmentId, authorId, answers, withoutName, typedAt }: TypedInput,
): Promise<void> {
  await database.withTenant(workspaceId, async (tx) => {
    const assessment = await getOwnAssessment(tx, assessmentId, authorId);
    if (assessment.state === 'shared' || assessment.savedAt > typedAt) return;
    const kept = await readWords(tx, vault, assessment);
    await writeWords(tx, vault, assessment, { ...kept, answers });
    await changeAssessment(tx, assessmentId, { withoutName, savedAt: typedAt });
  });
}

type TypedInput = Omit<RereadInput, 'changeFine'> & {
  /** By Slack's clock: saves may overtake each other. */
  typedAt: Date;
};

/** Where it went, and the posting whose third answer can become an action item, if it says anything. */
export interface Shared {
  channelId: string;
  offeredPostingId: string | null;
}

/**
 * Shares what the author last saved with the retro's thread. Sharing twice changes nothing.
 * The private copy stays sealed until Slack has the message, so that a refusal loses nothing; see `afterPosting`.
 * @throws AppError `not_found`, `still_cooling`, `retro_closed`, `nothing_written`, `nameless_not_allowed`.
 */
export async function shareAssessment(
  { database, vault, clock, companion }: Deps & { companion: AssessmentCompanion },
  target: Target,
): Promise<Shared> {
  const { workspaceId, assessmentId, authorId } = target;
  return database.withTenant(workspaceId, async (tx) => {
    const assessment = await getOwnAssessment(tx, assessmentId, authorId);
    if (assessment.state === 'shared') return { channelId: assessment.channelId, offeredPostingId: null };
    assertShareable(assessment, clock.now());
    const retro = await getRetroForUpdate(tx, assessment.retroId as string);
    assertOpen(retro);
    const { answers } = await readWords(tx, vault, assessment);
    const { withoutName } = assessment;
    await assertMayShare(tx, retro.channelId, answers, withoutName);
    const postingId = await addPosting(
      { tx, vault, clock },
      { retro, kind: 'assessment', authorId, withoutName, texts: textsOf(answers) },
    );
    await changeAssessment(tx, assessmentId, { state: 'shared', sharedAt: clock.now() });
    await companion.whenFinished(tx, assessment);
    await cancelMessages(tx, nudgeKind, assessmentId);
    await reviseMessage(tx, { clock, workspaceId }, nudgeKind, assessmentId);
    await reviseMessage(tx, { clock, workspaceId }, cardKind, assessmentId);
    const saysWhatToDo = answers.doDifferently.trim() !== '';
    return { channelId: retro.channelId, offeredPostingId: saysWhatToDo ? postingId : null };
  });
}

async function assertMayShare(
  tx: TenantTransaction,
  channelId: string,
  answers: Answers,
  withoutName: boolean,
): Promise<void> {
  if (isEmpty(answers)) {
    throw new AppError('nothing_written', 'nothing is left to share', {
      userMessage: say('assessment.reread.nothing_left'),
    });
  }
  if (withoutName && !(await getChannelSettings(tx, channelId)).namelessAllowed) {
    throw new AppError('nameless_not_allowed', 'the channel does not offer sharing without a name', {
      userMessage: say('assessment.reread.nameless_not_allowed'),
    });
  }
}

/** The three answers in the order they are asked and posted in. */
export const textsOf = ({ goingWell, notGoingWell, doDifferently }: Answers) =>
  [goingWell, notGoingWell, doDifferently] as const;
