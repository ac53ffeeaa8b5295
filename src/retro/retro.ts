import { AppError } from '../errors';

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
}

/** Who may find a closed retro: its channel, the workspace, or the workspace without any names. */
export type CaseVisibility = 'channel' | 'workspace' | 'without_names';

/** Slack's plain text input allows more; a headline does not stay readable beyond this. */
export const titleMaxLength = 120;
export const learnedMaxLength = 2_000;

/** @throws AppError `retro_closed` */
export function assertOpen(retro: Retro): void {
  if (retro.state === 'open') return;
  throw new AppError('retro_closed', `retro ${retro.id} is closed`, {
    userMessage: `*${retro.title}* has been closed meanwhile. What you wrote stays private and is still yours.`,
  });
}

/**
 * The retro, when the acting person may close it before its date: the one who opened it.
 * @throws AppError `not_facilitator`, the same when there is no such retro.
 */
export function asFacilitator(retro: Retro | null, userId: string): Retro {
  if (retro?.facilitatorId === userId) return retro;
  throw new AppError('not_facilitator', 'only the facilitator may close a retro early', {
    userMessage: 'Only the person who opened this retro can close it. It also closes by itself on its date.',
  });
}

/** The outbox kind of a retro's one message in its channel. */
export const headlineKind = 'retro.headline';
