import { createHash } from 'node:crypto';
import type { TenantTransaction } from '../database/database';
import type { Drawing } from '../delivery/outbox-message';
import { findWorkspaceUrl } from '../installation/installation-store';
import { inLanguage } from '../language/current-language';
import { defaultLanguage } from '../language/language';
import { say } from '../language/say';
import { isQuiet, loadSummary, type SummaryContent } from './load-summary';
import type { SummarySchedule } from './summary';
import {
  type CaseToReread,
  quietWeekBlocks,
  type SummaryScene,
  summaryBlocks,
  summaryText,
} from './summary-views';

/** What a summary needs of the case library, which knows nothing of summaries. */
export interface CaseFinder {
  /** A case of the channel's that resembles this week's, and was not offered lately; null when there is none like it. */
  choose(tx: TenantTransaction, search: CaseSearch): Promise<string | null>;
  find(tx: TenantTransaction, channelId: string, caseId: string): Promise<CaseToReread | null>;
}

export interface CaseSearch {
  channelId: string;
  /** The week's titles and what was learned. */
  about: string;
  /** Retros of this week, and what the last summaries have offered. */
  leaveOut: readonly string[];
}

interface Deps {
  tx: TenantTransaction;
  cases: CaseFinder;
  slashCommand: string;
}

export interface DrawnSummary {
  drawing: Drawing;
  content: SummaryContent;
  quiet: boolean;
  caseId: string | null;
  hash: string;
}

export interface SummaryRequest {
  schedule: SummarySchedule;
  week: { from: Date; to: Date };
  /** The case it has offered before. */
  caseId: string | null;
  /** What other summaries have offered lately. */
  offered: readonly string[];
}

/** Draws a channel's week as it is known now. */
export async function drawSummary(deps: Deps, request: SummaryRequest): Promise<DrawnSummary> {
  const { tx, cases, slashCommand } = deps;
  const { channelId } = request.schedule;
  const content = await loadSummary(tx, channelId, request.week, request.schedule);
  const caseId = request.caseId ?? (await chooseCase(deps, request, content));
  const scene: SummaryScene = {
    content,
    caseToReread: caseId ? await cases.find(tx, channelId, caseId) : null,
    workspaceUrl: await findWorkspaceUrl(tx),
    slashCommand,
    withChart: true,
  };
  const quiet = isQuiet(content);
  const blocks = () => (quiet ? quietWeekBlocks(scene) : summaryBlocks(scene));
  const drawing: Drawing = {
    text: quiet ? say('summary.text.quiet') : summaryText(content),
    blocks: blocks(),
    ...(!quiet && { plainBlocks: summaryBlocks({ ...scene, withChart: false }) }),
  };
  // Compared while somebody acts whose language need not be the channel's, so it is always taken of the same one.
  const said = inLanguage(defaultLanguage, () => JSON.stringify(blocks()));
  const hash = createHash('sha256').update(said).digest('hex');
  return { drawing, content, quiet, caseId, hash };
}

async function chooseCase(
  { tx, cases }: Deps,
  { schedule: { channelId }, offered }: SummaryRequest,
  { closed, opened }: SummaryContent,
): Promise<string | null> {
  const retros = [...closed, ...opened].map(({ retro }) => retro);
  if (retros.length === 0) return null;
  return cases.choose(tx, {
    channelId,
    about: retros.map(({ title, learned }) => `${title}\n${learned ?? ''}`).join('\n'),
    leaveOut: [...offered, ...retros.map(({ id }) => id)],
  });
}
