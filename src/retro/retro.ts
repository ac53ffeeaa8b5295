import { AppError } from '../errors';
import { say } from '../language/say';
import type { CaseVisibility } from '../settings/case-visibility';

/** A team's look back at one incident or one period, in one channel, with one Slack thread. */
export interface Retro {
  workspaceId: string;
  id: string;
  channelId: string;
  title: string;
  state: 'open' | 'closed';
  /** Who opened it, and may close it before its date. */
  facilitatorId: string;
  openedAt: Date;
  /** When it closes by itself; what is not shared by then stays private. */
  latestBy: Date;
  sourceTs: string | null;
  /** The incident it looks back at, if any. */
  incidentId: string | null;
  closedAt: Date | null;
  closedBy: string | null;
  /** What was learned, in the facilitator's words. */
  learned: string | null;
  visibility: CaseVisibility | null;
  /** What played a part, as the facilitator saw it at closing. */
  factors: ContributingFactor[];
}

export type { CaseVisibility };

/** What plays a part when something goes wrong: a circumstance, never a person. */
export const contributingFactors = [
  'missed_opportunity',
  'communication_gap',
  'guideline_not_followed',
  'guideline_did_not_fit',
  'tooling',
  'load',
  'unknown',
] as const;
export type ContributingFactor = (typeof contributingFactors)[number];

/** Slack's plain text input allows more; a headline does not stay readable beyond this. */
export const titleMaxLength = 120;
export const learnedMaxLength = 2_000;

/** @throws AppError `retro_closed` */
export function assertOpen(retro: Retro): void {
  if (retro.state === 'open') return;
  throw new AppError('retro_closed', `retro ${retro.id} is closed`, {
    userMessage: say('retro.error.closed', { title: retro.title }),
  });
}

/** @throws AppError `retro_open` */
export function assertClosed(retro: Retro): Retro {
  if (retro.state === 'closed') return retro;
  throw new AppError('retro_open', `retro ${retro.id} is open`, {
    userMessage: say('retro.error.open', { title: retro.title }),
  });
}

/**
 * The retro, when the acting person may close it before its date and say what was learned: the one who opened it.
 * @throws AppError `not_facilitator`, the same when there is no such retro.
 */
export function asFacilitator(retro: Retro | null, userId: string): Retro {
  if (retro?.facilitatorId === userId) return retro;
  throw new AppError('not_facilitator', 'only the facilitator may close a retro early', {
    userMessage: say('retro.error.not_facilitator'),
  });
}

/**
 * A case without names is found by people who know nobody here, so neither its title nor what was learned may name anybody.
 * @throws AppError `names_somebody` with the name, under the field `learnedBlockId` when it stands there.
 */
export function assertNameless(
  { title, learned }: Pick<Retro, 'title' | 'learned'>,
  names: readonly string[],
  learnedBlockId: string,
): void {
  const named = (text: string) =>
    names.find((name) => hasWord(text, name)) ?? (/<@[UW]/.test(text) ? '@' : null);
  const inTitle = named(title);
  const inLearned = named(learned ?? '');
  if (inTitle === null && inLearned === null) return;
  throw new AppError('names_somebody', 'a case without names would name somebody', {
    userMessage:
      inLearned === null
        ? say('retro.error.title_names_somebody', { name: inTitle ?? '' })
        : say('retro.error.learned_names_somebody', { name: inLearned }),
    blockId: learnedBlockId,
  });
}

function hasWord(text: string, word: string): boolean {
  const at = text.indexOf(word);
  if (word === '' || at < 0) return false;
  const isLetter = (char: string | undefined) => char !== undefined && /[\p{L}\p{N}]/u.test(char);
  return !isLetter(text[at - 1]) && !isLetter(text[at + word.length]);
}

/** The outbox kind of a retro's one message in its channel. */
export const headlineKind = 'retro.headline';

/** The outbox kind of the question to the facilitator after a retro closed on its date. */
export const askLearnedKind = 'retro.ask_learned';
