import type { Clock } from '../clock';
import type { Database } from '../database/database';
import { AppError } from '../errors';
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
  { database, vault }: Deps,
  target: Target,
  facts: EarlyFacts,
): Promise<void> {
  if (facts.whatHappened.trim() === '') {
    throw new AppError('nothing_written', 'early facts without facts', {
      userMessage: 'One line about what happened is enough.',
      blockId: 'early_facts.what_happened',
    });
  }
  await database.withTenant(target.workspaceId, async (tx) => {
    const assessment = await getOwnAssessment(tx, target.assessmentId, target.authorId);
    assertEditable(assessment);
    const words = await readWords(tx, vault, assessment);
    await writeWords(tx, vault, assessment, { ...words, earlyFacts: facts });
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
        userMessage: 'This channel has turned early facts off. Your text is kept with your draft.',
      });
    }
    const { earlyFacts, ...words } = await readWords(tx, vault, assessment);
    if (earlyFacts === undefined) return;
    const texts = [earlyFacts.whatHappened, earlyFacts.impact, earlyFacts.beingDone] as const;
    const { withoutName } = assessment;
    await addPosting({ tx, vault, clock }, { retro, kind: 'early_facts', authorId, withoutName, texts });
    await writeWords(tx, vault, assessment, words);
    if (withoutName) await blurWho(tx, retro.id);
  });
}
