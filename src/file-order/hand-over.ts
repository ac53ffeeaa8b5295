import { setTimeout as pause } from 'node:timers/promises';
import { elapsedMs, freshMs, instant } from '../delivery/delivery-deps';
import { persistently } from '../delivery/persistently';
import { reviseMessage } from '../delivery/promise-message';
import { AppError } from '../errors';
import { classifySlackFailure } from '../slack/slack-failure';
import { isFileIn, shareFile, uploadFile } from '../slack/upload-file';
import type { WebClient } from '../slack/web-clients';
import { certainAt } from './claim-order';
import type { FileDeps } from './file-deps';
import { type FileOrder, type MadeFile, progressKind } from './file-order';
import { backToMaking, beginHandingOver, endFileOrder, type Run } from './file-order-store';
import { ringMaker } from './order-file';
import { maybeDelivered, settleProblem } from './settle-problem';
import type { TempFile } from './temp-file';
import { lostRun } from './watch-run';

interface HandOver {
  order: FileOrder;
  run: Run;
  client: WebClient;
  file: TempFile;
  made: MadeFile;
  signal: AbortSignal;
  /** Asks whether the person may have it, right before Slack shows it to them: a long file takes minutes to get there. */
  mayHave(): Promise<void>;
}

/**
 * Brings a file to Slack and shows it in the person's direct messages, once. The row says so before Slack is asked, so that a
 * run that dies in between is followed by a look instead of a second file.
 */
export async function handOver(
  deps: FileDeps,
  { order, run, client, file, made, signal, mayHave }: HandOver,
): Promise<void> {
  const { database, clock } = deps;
  const { workspaceId, userId, id } = order;
  const { channel } = await patiently(signal, () => client.conversations.open({ users: userId }));
  const channelId = channel?.id as string;
  const upload = { name: made.name, bytes: file.size(), read: () => file.read(), signal };
  const fileId = await patiently(signal, () => uploadFile(client, upload));
  for (;;) {
    await patiently(signal, mayHave);
    const since = instant(clock);
    const next = await database.withTenant(workspaceId, (tx) =>
      beginHandingOver(tx, run, { fileId, at: clock.now() }),
    );
    if (next === 'lost') throw lostRun();
    if (next === 'stale') {
      await database.withTenant(workspaceId, (tx) => ringMaker(tx, { clock, workspaceId }, id));
      return;
    }
    // A process that was frozen in between may have been taken for dead: it says so anew before Slack is asked.
    if (elapsedMs(clock, since) > freshMs) continue;
    if (await share(deps, { order, client, fileId, channelId, made, signal, run })) return;
  }
}

/** Returns false when Slack wants to be asked again later and certainly has not shown the file. */
async function share(
  deps: FileDeps,
  {
    order,
    run,
    client,
    fileId,
    channelId,
    made,
    signal,
  }: Omit<HandOver, 'file' | 'mayHave'> & { fileId: string; channelId: string },
): Promise<boolean> {
  const { database, clock } = deps;
  const { workspaceId, id } = order;
  try {
    await shareFile(client, { fileId, channelId, title: made.name, comment: made.comment });
  } catch (error) {
    const failure = classifySlackFailure(error);
    if (failure.kind === 'uncertain') {
      // Whoever comes next looks whether it is there.
      await persistently(() =>
        database.withTenant(workspaceId, (tx) =>
          ringMaker(tx, { clock, workspaceId }, id, certainAt(deps, clock.now())),
        ),
      );
      return true;
    }
    await persistently(async () => {
      await database.withTenant(workspaceId, (tx) => backToMaking(tx, run));
    });
    if (failure.kind !== 'rate_limited' && failure.kind !== 'not_sent') throw error;
    const seconds = failure.kind === 'rate_limited' ? failure.retryAfterSeconds : notSentPauseMs / 1_000;
    await pause(seconds * 1_000, undefined, { signal });
    return false;
  }
  await settleDelivered(deps, order);
  return true;
}

/** After a run whose last answer never came: what Slack shows decides. */
export async function settleEarlierHandOver(deps: FileDeps, order: FileOrder): Promise<void> {
  const { database, clock, slack, logger } = deps;
  const { workspaceId, userId, id, fileId, handedOverAt, runId } = order;
  const run = { id, runId: runId as string };
  try {
    const client = await slack.for(workspaceId);
    const { channel } = await client.conversations.open({ users: userId });
    const place = { fileId: fileId as string, channelId: channel?.id as string, since: handedOverAt as Date };
    if (deps.look && (await isFileIn(client, place))) return await settleDelivered(deps, order);
    await database.withTenant(workspaceId, async (tx) => {
      if (await backToMaking(tx, run)) await ringMaker(tx, { clock, workspaceId }, id);
    });
  } catch (error) {
    const { kind } = classifySlackFailure(error);
    if (kind !== 'unauthorised' && kind !== 'refused') throw error;
    logger.warn({ err: error, orderId: id }, 'it cannot be found out whether a file was handed over');
    await settleProblem(deps, order, maybeDelivered());
  }
}

async function settleDelivered(
  { database, clock }: FileDeps,
  { workspaceId, id, total }: FileOrder,
): Promise<void> {
  await persistently(() =>
    database.withTenant(workspaceId, async (tx) => {
      const end = { state: 'delivered', endedAt: clock.now(), done: total } as const;
      if (!(await endFileOrder(tx, { id, from: ['handing_over'] }, end))) return;
      await reviseMessage(tx, { clock, workspaceId }, progressKind, id);
    }),
  );
}

const notSentPauseMs = 5_000;
const mostTries = 5;

/** Repeats a call that is harmless to repeat, when and as often as Slack's answers allow. */
async function patiently<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      signal.throwIfAborted();
      const pauseMs = pauseAfter(error);
      if (pauseMs === null || tries >= mostTries) throw error;
      await pause(pauseMs, undefined, { signal });
    }
  }
}

/** How long to wait before the same is asked of Slack again; null when that would be no use. */
function pauseAfter(error: unknown): number | null {
  if (error instanceof AppError) return null;
  const failure = classifySlackFailure(error);
  if (failure.kind === 'rate_limited') return failure.retryAfterSeconds * 1_000;
  return failure.kind === 'not_sent' || failure.kind === 'uncertain' ? notSentPauseMs : null;
}
