import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock';
import type { TenantTransaction } from '../database/database';
import type { DrawResult, MessageKind, OutboxMessage } from '../delivery/outbox-message';
import { promiseMessage, reviseMessage } from '../delivery/promise-message';
import type { Logger } from '../logger';
import { countPostings } from '../posting/posting-store';
import { listRetrosBetween } from '../retro/retro-store';
import { isAddress } from '../slack/former-teammate';
import { type CaseFinder, type DrawnSummary, drawSummary } from './draw-summary';
import { planNext } from './plan-summary';
import {
  followsMs,
  latestMs,
  offeredSince,
  partKind,
  type SummarySchedule,
  stoppedKind,
  summaryKind,
  type WeeklySummary,
} from './summary';
import {
  findSchedule,
  findSummary,
  insertPart,
  listOfferedCases,
  listPartsOf,
  listSummariesAfter,
  noteSaid,
  saveSchedule,
} from './summary-store';

export interface SummaryDeps {
  clock: Clock;
  logger: Logger;
  slashCommand: string;
  cases: CaseFinder;
}

/** The weekly message. Drawing it promises the next one, so that a week is never left out because of another. */
export function summaryMessage(deps: SummaryDeps): MessageKind<TenantTransaction> {
  return {
    kind: summaryKind,
    whenUncertain: 'again',
    async draw(tx, message) {
      const summary = await findSummary(tx, message.subjectId);
      const schedule = summary && (await findSchedule(tx, summary.channelId));
      if (!summary || !schedule) return { action: 'withdraw', reason: 'no_schedule' };
      if (message.slackTs !== null) return redraw(deps, tx, { summary, schedule });
      // This one was promised before the one that Slack refused.
      if (!schedule.isOn) return { action: 'withdraw', reason: 'turned_off' };
      await planNext({ tx, clock: deps.clock }, schedule, summary.slotAt);
      return firstDraw(deps, tx, { summary, schedule });
    },
    async delivered(tx, { subjectId }) {
      const summary = await findSummary(tx, subjectId);
      if (summary) await promiseParts(deps, tx, summary);
    },
    async refused(tx, message, code) {
      if (message.slackTs === null) await stopSummaries(deps, tx, message, code);
    },
  };
}

interface Found {
  summary: WeeklySummary;
  schedule: SummarySchedule;
}

async function firstDraw(deps: SummaryDeps, tx: TenantTransaction, found: Found): Promise<DrawResult> {
  const { summary, schedule } = found;
  if (deps.clock.now().getTime() - summary.slotAt.getTime() > latestMs) {
    deps.logger.warn(
      { summaryId: summary.id },
      'a weekly summary came more than a day late and was left out',
    );
    await saveSchedule(tx, { ...schedule, skippedAt: summary.slotAt });
    return { action: 'withdraw', reason: 'too_late' };
  }
  const drawn = await draw(deps, tx, found);
  if (drawn.quiet && schedule.quietWeek === 'silence') return { action: 'withdraw', reason: 'quiet_week' };
  await noteSaid(tx, { id: summary.id, caseId: drawn.caseId, saidHash: drawn.hash });
  return { action: 'send', drawing: drawn.drawing };
}

async function redraw(deps: SummaryDeps, tx: TenantTransaction, found: Found): Promise<DrawResult> {
  const { drawing, caseId, hash } = await draw(deps, tx, found);
  await noteSaid(tx, { id: found.summary.id, caseId, saidHash: hash });
  return { action: 'send', drawing };
}

async function draw(
  deps: SummaryDeps,
  tx: TenantTransaction,
  { summary, schedule }: Found,
): Promise<DrawnSummary> {
  const { channelId, fromAt, slotAt, caseId } = summary;
  return drawSummary(
    { tx, ...deps },
    {
      schedule,
      week: { from: fromAt, to: slotAt },
      caseId,
      offered: await listOfferedCases(tx, channelId, offeredSince(slotAt)),
    },
  );
}

/** In the thread, one answer for each closed retro in which somebody shared. */
async function promiseParts(
  { clock }: SummaryDeps,
  tx: TenantTransaction,
  summary: WeeklySummary,
): Promise<void> {
  const { workspaceId, channelId, id: summaryId, fromAt, slotAt } = summary;
  for (const { id: retroId, closedAt } of await listRetrosBetween(tx, channelId, {
    from: fromAt,
    to: slotAt,
  })) {
    if (closedAt === null || closedAt >= slotAt) continue;
    if ((await countPostings(tx, retroId, 'assessment')) === 0) continue;
    const id = randomUUID();
    if (!(await insertPart(tx, { workspaceId, id, summaryId, retroId }))) continue;
    await promiseMessage(
      tx,
      { clock, workspaceId },
      { kind: partKind, subjectId: id, recipientId: channelId },
    );
  }
}

/** A channel that cannot be posted in gets no further ones; one person is told why. */
async function stopSummaries(
  { clock, logger }: SummaryDeps,
  tx: TenantTransaction,
  { workspaceId, subjectId }: OutboxMessage,
  code: string,
): Promise<void> {
  const summary = await findSummary(tx, subjectId);
  const schedule = summary && (await findSchedule(tx, summary.channelId));
  if (!schedule?.isOn) return;
  logger.warn({ summaryId: subjectId, code }, 'a weekly summary was refused; there will be no further ones');
  await saveSchedule(tx, { ...schedule, isOn: false });
  const { changedBy } = schedule;
  // Whoever was erased since is not there to be told.
  const recipientId =
    changedBy !== null && isAddress(changedBy)
      ? changedBy
      : await lastFacilitator(tx, summary as WeeklySummary);
  if (recipientId === null) return;
  await promiseMessage(tx, { clock, workspaceId }, { kind: stoppedKind, subjectId, recipientId });
}

async function lastFacilitator(
  tx: TenantTransaction,
  { channelId, slotAt }: WeeklySummary,
): Promise<string | null> {
  const retros = await listRetrosBetween(tx, channelId, { from: new Date(0), to: slotAt });
  return retros.at(-1)?.facilitatorId ?? null;
}

/** Redraws the channel's latest summaries where what they should say has changed. */
export async function followChannel(
  deps: SummaryDeps,
  tx: TenantTransaction,
  { workspaceId, channelId }: { workspaceId: string; channelId: string },
): Promise<void> {
  const { clock } = deps;
  const schedule = await findSchedule(tx, channelId);
  if (!schedule) return;
  const since = new Date(clock.now().getTime() - followsMs);
  for (const summary of await listSummariesAfter(tx, channelId, since)) {
    if (summary.saidHash === null) continue;
    const { hash } = await draw(deps, tx, { summary, schedule });
    if (hash !== summary.saidHash) await reviseMessage(tx, { clock, workspaceId }, summaryKind, summary.id);
  }
}

/** Redraws what summaries repeat of a retro's shared words: an edit or a withdrawal holds there, too. */
export async function followWords(
  { clock }: Pick<SummaryDeps, 'clock'>,
  tx: TenantTransaction,
  { workspaceId, retroId }: { workspaceId: string; retroId: string },
): Promise<void> {
  for (const { id } of await listPartsOf(tx, retroId))
    await reviseMessage(tx, { clock, workspaceId }, partKind, id);
}
