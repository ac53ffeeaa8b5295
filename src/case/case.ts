import type { CaseVisibility, ContributingFactor, Retro } from '../retro/retro';

/** A closed retro, as a person who looks for cases meets it. */
export interface Case {
  retroId: string;
  channelId: string;
  title: string;
  learned: string | null;
  factors: ContributingFactor[];
  closedAt: Date;
  visibility: CaseVisibility;
}

/** Which cases a person may see right now, as Slack says it. */
export interface CaseReach {
  /** Channels they are in: everything of their cases. */
  channelIds: readonly string[];
  /** Guests see the cases of their channels only. */
  isFullMember: boolean;
}

/**
 * How much of a case a person sees: `all` in its channel; `shared`, what people shared, without the replies; `learned`, nothing
 * but its title, what was learned and what played a part.
 */
export type CaseView = 'all' | 'shared' | 'learned';

/** How much of a retro somebody sees as a case; null for nothing. Open ones are nobody's case. */
export function viewOfCase(
  retro: Pick<Retro, 'state' | 'channelId' | 'visibility'>,
  reach: CaseReach,
): CaseView | null {
  if (retro.state !== 'closed') return null;
  if (reach.channelIds.includes(retro.channelId)) return 'all';
  if (!reach.isFullMember) return null;
  if (retro.visibility === 'workspace') return 'shared';
  return retro.visibility === 'without_names' ? 'learned' : null;
}

/** What somebody narrows a search by. */
export interface CaseFilter {
  channelId: string | null;
  factor: ContributingFactor | null;
  /** Only cases closed since then. */
  since: Date | null;
}

/** Nothing narrowed. */
export const anyCase: CaseFilter = { channelId: null, factor: null, since: null };
