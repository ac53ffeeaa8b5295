import { finished } from 'node:stream/promises';
import { inLanguageOf } from '../language/spoken-languages';
import { assertActive } from '../slack/person-access';
import { largestFileBytes } from '../slack/upload-file';
import { claimOrder } from './claim-order';
import type { FileDeps } from './file-deps';
import type { FileMaker, FileOrder } from './file-order';
import type { Run } from './file-order-store';
import { handOver, settleEarlierHandOver } from './hand-over';
import { ringMaker } from './order-file';
import { settleProblem, tooManyBegins } from './settle-problem';
import { watchRun } from './watch-run';

/** How long an order waits for a free place before it asks again, in milliseconds. */
const seatEveryMs = 2_000;

/** Makes one ordered file and hands it over. Safe to call any number of times, from any number of processes. */
export async function makeFile(deps: FileDeps, workspaceId: string, orderId: string): Promise<void> {
  const { database, clock, seats } = deps;
  const leave = seats.take();
  if (leave === null) {
    const later = new Date(clock.now().getTime() + seatEveryMs);
    return database.withTenant(workspaceId, (tx) => ringMaker(tx, { clock, workspaceId }, orderId, later));
  }
  try {
    const claim = await claimOrder(deps, workspaceId, orderId);
    if (claim.action === 'make') await runOrder(deps, claim.order, claim.run);
    if (claim.action === 'look') await settleEarlierHandOver(deps, claim.order);
    if (claim.action === 'give_up') await settleProblem(deps, claim.order, tooManyBegins());
  } finally {
    leave();
  }
}

async function runOrder(deps: FileDeps, order: FileOrder, run: Run): Promise<void> {
  const watch = watchRun(deps, order, run);
  try {
    const maker = deps.makers.get(order.kind);
    if (maker === undefined) throw new Error(`no feature makes "${order.kind}"`);
    // Whoever ordered it reads it: its words, dates and numbers are in their language.
    await inLanguageOf(deps, order, () => makeAndHandOver(deps, { order, run, maker, watch }));
  } catch (error) {
    await watch.stop();
    await settleProblem(deps, order, watch.signal.aborted ? watch.signal.reason : error, run.runId);
  } finally {
    await watch.stop();
  }
}

interface Work {
  order: FileOrder;
  run: Run;
  maker: FileMaker;
  watch: ReturnType<typeof watchRun>;
}

async function makeAndHandOver(deps: FileDeps, { order, run, maker, watch }: Work): Promise<void> {
  const client = await deps.slack.for(order.workspaceId);
  const mayHave = async () => {
    await assertActive(client, order.userId);
    await maker.mayHave(client, order);
  };
  await mayHave();
  const file = await deps.openTempFile();
  try {
    const out = file.writer({ mostBytes: largestFileBytes });
    out.on('error', watch.abort);
    const { signal, progress } = watch;
    const assertStillAllowed = allowedFor(mayHave);
    const made = await maker.make({ order, client, out, signal, progress, assertStillAllowed });
    if (!out.writableEnded) out.end();
    await finished(out);
    signal.throwIfAborted();
    await mayHave();
    await handOver(deps, { order, run, client, file, made, signal, mayHave });
  } finally {
    await file.close();
  }
}

/** Slack is not asked more often than this whether somebody is still in a channel, in milliseconds. */
const trustedForMs = 5_000;

function allowedFor(ask: () => Promise<void>): () => Promise<void> {
  let askedAt = performance.now();
  return async () => {
    if (performance.now() - askedAt < trustedForMs) return;
    await ask();
    askedAt = performance.now();
  };
}
