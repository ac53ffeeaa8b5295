import type { Clock } from '../clock';
import type { Database, TenantTransaction } from '../database/database';
import { deleteInboxEventsBefore } from '../inbox/inbox-store';
import { findRemovedAt } from '../installation/installation-store';
import type { Logger } from '../logger';
import { deleteFailedJobs } from '../queue/failed-jobs';
import { type ExpireDeps, expireDrafts, expireIncidents, expireRetros } from './expire-things';
import {
  deleteDoneErasures,
  deleteEndedFileOrders,
  deleteEndedMessages,
  deleteOldSummaries,
  deletePassedGates,
} from './leftovers-store';
import { planTidyUpAfter } from './plan-tidy-up';
import { purgeWorkspace } from './purge-workspace';
import { daysBefore, leftoverDays, purgeAfterDays } from './retention';

export interface TidyUpDeps extends Omit<ExpireDeps, 'tx'> {
  database: Database;
  clock: Clock;
  logger: Logger;
}

/** Things with much around them are few in one transaction; rows that stand alone may be many. */
const few = 10;
const many = 1_000;
/** What is left after so many batches of one part is done right after, as a job of its own, so that none runs for hours. */
const mostBatches = 100;

type Batch = (tx: TenantTransaction) => Promise<number>;

/**
 * The daily tidying of a workspace: what is older than it wants to keep goes, and so do leftovers that have done their work; of
 * a workspace that has removed Evenkeel, everything, once its time to come back has passed. In short transactions, safe to be
 * killed and to run twice; then plans the next one.
 */
export async function tidyUp(deps: TidyUpDeps, workspaceId: string): Promise<void> {
  const { database, clock, logger } = deps;
  const removedAt = await database.withTenant(workspaceId, findRemovedAt);
  if (removedAt === 'unknown') return;
  if (removedAt !== null && removedAt <= daysBefore(clock.now(), purgeAfterDays)) {
    if (await purgeWorkspace(deps, workspaceId)) {
      logger.info({ workspaceId }, 'everything of a workspace that had removed Evenkeel is deleted');
      return;
    }
  }
  // While a removed workspace may come back, it finds everything as it was.
  const isDone = removedAt === null ? await deleteOld(deps, workspaceId) : true;
  await database.withTenant(workspaceId, (tx) => planTidyUpAfter({ tx, clock }, { workspaceId, isDone }));
}

/** Returns whether nothing is left. */
async function deleteOld(deps: TidyUpDeps, workspaceId: string): Promise<boolean> {
  const { database, clock, logger, companion } = deps;
  const now = clock.now();
  const before = (days: number, limit = many) => ({ before: daysBefore(now, days), limit });
  const some = { workspaceId, limit: few };
  const parts: Record<string, [limit: number, batch: Batch]> = {
    retros: [few, (tx) => expireRetros({ tx, clock, companion }, some)],
    drafts: [few, (tx) => expireDrafts({ tx, clock, companion }, some)],
    incidents: [few, (tx) => expireIncidents({ tx, clock, companion }, some)],
    summaries: [many, (tx) => deleteOldSummaries(tx, before(leftoverDays.summaries))],
    messages: [many, (tx) => deleteEndedMessages(tx, before(leftoverDays.messages))],
    gates: [many, (tx) => deletePassedGates(tx, before(1))],
    files: [many, (tx) => deleteEndedFileOrders(tx, before(leftoverDays.files))],
    erasures: [many, (tx) => deleteDoneErasures(tx, before(leftoverDays.erasures))],
  };
  let isDone = true;
  const deleted: Record<string, number> = {};
  for (const [part, [limit, batch]] of Object.entries(parts)) {
    const count = await inBatches(limit, () => database.withTenant(workspaceId, batch));
    isDone &&= count < limit * mostBatches;
    if (count > 0) deleted[part] = count;
  }
  await database.withTenant(workspaceId, (tx) =>
    deleteInboxEventsBefore(tx, daysBefore(now, leftoverDays.events)),
  );
  await deleteFailedJobs(database.pool, { workspaceId, before: daysBefore(now, leftoverDays.jobs) });
  if (Object.keys(deleted).length > 0) logger.info({ workspaceId, deleted }, 'a workspace was tidied up');
  return isDone;
}

async function inBatches(limit: number, batch: () => Promise<number>): Promise<number> {
  let sum = 0;
  for (let batches = 0; batches < mostBatches; batches += 1) {
    const count = await batch();
    sum += count;
    if (count < limit) break;
  }
  return sum;
}
