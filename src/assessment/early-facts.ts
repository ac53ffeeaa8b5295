import type { Clock } from '../clock';
import type { Database } from '../database/database';
import { AppError } from '../errors';
import { say } from '../language/say';
import { addPosting } from '../posting/add-posting';
import { assertOpen } from '../retro/retro';
import { getRetroForUpdate } from '../retro/retro-store';
import { getChannelSettings } from '../settings/channel-settings-store';
import type { Vault } from '../vault/vault';
import { assertEditable, type EarlyFacts } from './assessment';
import { blurWho, getOwnAssessment, readWords, writeWords } from './assessment-store';

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

/** Keeps the facts with the author's draft while they read them once more. @throws AppError `nothing_written`. */
export async function saveEarlyFacts(
  { database, vault, clock }: Deps,
  target: Target,
  facts: EarlyFacts,
): Promise<void> {
  if (facts.whatHappened.trim() === '') {
    throw new AppError('nothing_written', 'early facts without facts', {
      userMessage: say('assessment.facts.nothing_written'),
      blockId: 'early_facts.what_happened',
    });
  }
  await database.withTenant(target.workspaceId, async (tx) => {
    const assessment = await getOwnAssessment(tx, target.assessmentId, target.authorId);
    assertEditable(assessment);
    const { factsDraft: _, ...words } = await readWords(tx, vault, assessment);
    const factsAt = clock.now().getTime();
    await writeWords(tx, vault, assessment, { ...words, earlyFacts: facts, factsAt });
  });
}

/**
 * Keeps the facts while they are typed, apart from what was handed in: only what was read once more is posted. Does nothing
 * once the assessment is shared, or when a later state of the facts is kept or posted already.
 */
export async function keepEarlyFacts(
  { database, vault }: Deps,
  target: Target,
  { facts, typedAt }: { facts: EarlyFacts; typedAt: Date },
): Promise<void> {
  await database.withTenant(target.workspaceId, async (tx) => {
    const assessment = await getOwnAssessment(tx, target.assessmentId, target.authorId);
    if (assessment.state === 'shared') return;
    const words = await readWords(tx, vault, assessment);
    // When they were typed is sealed with them: beside facts without a name, a moment in the row would say whose they are.
    const factsAt = typedAt.getTime();
    if ((words.factsAt ?? 0) > factsAt) return;
    await writeWords(tx, vault, assessment, { ...words, factsDraft: facts, factsAt });
  });
}

/**
 * Posts the kept facts at once; the full assessment goes on cooling. Asking twice posts them once.
 * @throws AppError `early_facts_not_allowed`, `retro_closed`, `not_found`, `not_editable`.
 */
export async function postEarlyFacts({ database, vault, clock }: Deps, target: Target): Promise<void> {
  const { workspaceId, assessmentId, authorId } = target;
  await database.withTenant(workspaceId, async (tx) => {
    const assessment = await getOwnAssessment(tx, assessmentId, authorId);
    assertEditable(assessment);
    const retro = await getRetroForUpdate(tx, assessment.retroId as string);
    assertOpen(retro);
    if (!(await getChannelSettings(tx, retro.channelId)).earlyFactsAllowed) {
      throw new AppError('early_facts_not_allowed', 'the channel does not take early facts', {
        userMessage: say('assessment.facts.not_allowed'),
      });
    }
    const { earlyFacts, factsDraft: _, ...words } = await readWords(tx, vault, assessment);
    if (earlyFacts === undefined) return;
    const texts = [earlyFacts.whatHappened, earlyFacts.impact, earlyFacts.beingDone] as const;
    const { withoutName } = assessment;
    await addPosting({ tx, vault, clock }, { retro, kind: 'early_facts', authorId, withoutName, texts });
    await writeWords(tx, vault, assessment, { ...words, factsAt: clock.now().getTime() });
    if (withoutName) await blurWho(tx, retro.id);
  });
}
