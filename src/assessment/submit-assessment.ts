import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock';
import type { Database, TenantTransaction } from '../database/database';
import { promiseMessages, reviseMessage } from '../delivery/promise-message';
import { AppError, notFound } from '../errors';
import { getIncidentAlone } from '../incident/incident-store';
import type { Mood } from '../journal/journal';
import { insertJournalEntry } from '../journal/journal-store';
import { say } from '../language/say';
import { openRetro } from '../retro/open-retro';
import { assertOpen, headlineKind, type Retro } from '../retro/retro';
import { findOpenRetroOf, getRetro } from '../retro/retro-store';
import { type AnswerSettings, getWritingTerms } from '../settings/writing-terms-store';
import type { Vault } from '../vault/vault';
import { type Answers, type Assessment, cardKind, isEmpty, nudgeKind } from './assessment';
import { findAssessment, putAssessment } from './assessment-store';
import { type NudgeChoice, nudgeTimeBefore, ruleOf } from './nudge-time';

export interface SubmitInput {
  workspaceId: string;
  draftId: string;
  authorId: string;
  channelId: string;
  /** The retro to write in, or the title of a new one. */
  retro: { id: string } | { title: string; sourceTs?: string; incidentId?: string };
  answers: Answers;
  feelings: string;
  mood: Mood | null;
  nudge: NudgeChoice;
  withoutName: boolean;
}

export interface SubmitDeps {
  database: Database;
  vault: Vault;
  clock: Clock;
  /** What else ends with handing in, such as check-ins after an incident. Runs in the same transaction. */
  whenHandedIn(tx: TenantTransaction, assessment: Assessment, retro: Retro): Promise<void>;
}

/**
 * Stores the three answers and starts their cooling-off; opens the retro when it is a new one. Handing the same form in
 * twice makes one assessment.
 * @throws AppError `nothing_written`, `retro_closed`, `not_found`, `nameless_not_allowed`, `nudge_too_late`.
 */
export async function submitAssessment(deps: SubmitDeps, input: SubmitInput): Promise<void> {
  const { vault, clock } = deps;
  const { workspaceId, draftId: id, authorId, channelId, answers, withoutName } = input;
  if (isEmpty(answers)) {
    throw new AppError('nothing_written', 'all three answers are empty', {
      userMessage: say('assessment.write.nothing_written'),
    });
  }
  await unlessSubmitted(deps, input, async (tx) => {
    const now = clock.now();
    const { settings, hours } = await getWritingTerms(tx, { channelId, userId: authorId });
    assertNamelessAllowed(settings, withoutName);
    const retro = await retroFor({ tx, clock }, input, settings, hours.zone);
    const nudgeAt = nudgeTimeBefore(retro.latestBy, input.nudge, now, hours);
    const assessment: Assessment = {
      workspaceId,
      id,
      authorId,
      channelId,
      retroId: retro.id,
      state: 'cooling',
      withoutName,
      savedAt: now,
      submittedAt: now,
      shareableAt: new Date(now.getTime() + settings.minimumDelayMinutes * 60_000),
      nudgeAt,
      nudgeTiming: ruleOf(input.nudge),
      nudgeFrom: now,
      nudges: 1,
      sharedAt: null,
    };
    if (!(await putAssessment(tx, vault, assessment, { answers }))) throw new AlreadyThere();
    await deps.whenHandedIn(tx, assessment, retro);
    await keepFeelings(tx, vault, input, now);
    const about = { subjectId: id, recipientId: authorId };
    const nudge = nudgeAt && { kind: nudgeKind, ...about, naturalKey: `${id}:1`, dueAt: nudgeAt };
    await promiseMessages(tx, { clock, workspaceId }, [
      { kind: cardKind, ...about },
      ...(nudge ? [nudge] : []),
    ]);
  });
}

async function keepFeelings(
  tx: TenantTransaction,
  vault: Vault,
  { workspaceId, authorId, feelings, mood }: SubmitInput,
  now: Date,
): Promise<void> {
  if (feelings.trim() === '' && mood === null) return;
  // An id of its own: once an assessment shared without a name is deleted, no row may still carry its id.
  const entry = { id: randomUUID(), words: feelings, mood, writtenAt: now };
  await insertJournalEntry(tx, vault, { workspaceId, ownerId: authorId }, entry);
}

/** Ends the transaction of a form that was handed in before, so that it leaves nothing behind. */
class AlreadyThere extends Error {}

/** Does the work unless another request with the same form was first. @throws AppError `not_found` for another's draft. */
async function unlessSubmitted(
  { database }: SubmitDeps,
  { workspaceId, draftId, authorId }: SubmitInput,
  work: (tx: TenantTransaction) => Promise<void>,
): Promise<void> {
  try {
    await database.withTenant(workspaceId, work);
  } catch (error) {
    if (!(error instanceof AlreadyThere)) throw error;
    const known = await database.withTenant(workspaceId, (tx) => findAssessment(tx, draftId));
    if (known?.authorId !== authorId) throw notFound('draft');
  }
}

function assertNamelessAllowed(settings: AnswerSettings, withoutName: boolean): void {
  if (!withoutName || settings.namelessAllowed) return;
  throw new AppError('nameless_not_allowed', 'the channel does not offer sharing without a name', {
    userMessage: say('assessment.write.nameless_not_allowed'),
  });
}

async function retroFor(
  deps: { tx: TenantTransaction; clock: Clock },
  input: SubmitInput,
  settings: AnswerSettings,
  timeZone: string,
): Promise<Retro> {
  const { workspaceId, channelId, authorId, retro: choice } = input;
  if ('title' in choice) {
    const { title, sourceTs, incidentId } = choice;
    const { latestByDays } = settings;
    // Two people who look back at the same incident at once meet in one retro.
    if (incidentId) await getIncidentAlone(deps.tx, incidentId);
    const open = incidentId ? await findOpenRetroOf(deps.tx, incidentId) : null;
    if (open) {
      await reviseMessage(deps.tx, { clock: deps.clock, workspaceId }, headlineKind, open.id);
      return open;
    }
    return openRetro(deps, {
      workspaceId,
      channelId,
      title,
      sourceTs,
      incidentId,
      facilitatorId: authorId,
      timeZone,
      latestByDays,
    });
  }
  const retro = await getRetro(deps.tx, choice.id);
  if (retro.channelId !== channelId) throw notFound('retrospective');
  assertOpen(retro);
  await reviseMessage(deps.tx, { clock: deps.clock, workspaceId }, headlineKind, retro.id);
  return retro;
}
