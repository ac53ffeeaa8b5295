import type { TenantTransaction } from '../database/database';
import { AppError } from '../errors';
import { inLanguage } from '../language/current-language';
import { bringToSlack } from './bring-to-slack';
import { type Attempt, brokenAfterMs, type DeliveryDeps, instant } from './delivery-deps';
import {
  claimOutboxMessage,
  countFailures,
  nextLookMs,
  noteThread,
  postponeOutboxMessage,
  releaseOutboxMessage,
} from './lease-store';
import type { DrawResult, OutboxMessage } from './outbox-message';
import { backoffMs } from './pacing';
import { persistently } from './persistently';
import { enqueueSend } from './promise-message';
import { reach } from './send-point';
import { settleFailure } from './settle-failure';
import { settleSuccess } from './settle-success';
import { closedUntil } from './slack-gate-store';
import { methodsFor } from './slack-methods';
import { lockChannelOf, takeTurn } from './turn-store';

/**
 * Brings one promised message to Slack: claim, draw, look for an earlier try, post or update, mark.
 * Safe to call any number of times, from any number of processes.
 */
export async function sendMessage(deps: DeliveryDeps, workspaceId: string, outboxId: string): Promise<void> {
  const attempt = await claimOrPutOff(deps, workspaceId, outboxId);
  if (attempt === null) return;
  await reach(deps, 'after_claim', attempt.message);
  let posted: { channelId: string; ts: string } | null;
  try {
    posted = await bringToSlack(deps, attempt);
  } catch (error) {
    await persistently(() => settleFailure(deps, attempt, error));
    return;
  }
  await reach(deps, 'before_mark', attempt.message);
  await persistently(() => settleSuccess(deps, attempt, posted));
  await reach(deps, 'after_mark', attempt.message);
}

/** A message that cannot even be drawn steps back, so that it does not keep a lane busy for ever. */
async function claimOrPutOff(deps: DeliveryDeps, workspaceId: string, id: string): Promise<Attempt | null> {
  const { database, clock, logger } = deps;
  await reach(deps, 'before_claim', { id, kind: '' });
  try {
    return await claim(deps, workspaceId, id);
  } catch (error) {
    logger.warn(
      { err: error, outboxId: id },
      'a message could not be claimed and drawn; it is tried again later',
    );
    await database.withTenant(workspaceId, async (tx) => {
      const dueAt = new Date(clock.now().getTime() + backoffMs(await countFailures(tx, id)));
      await postponeOutboxMessage(tx, { id, dueAt, error: 'not_drawn' });
      await enqueueSend(tx, { clock, workspaceId }, id, dueAt);
    });
    return null;
  }
}

/** Takes the row and draws it in one transaction; null when there is nothing to send now. */
async function claim(deps: DeliveryDeps, workspaceId: string, id: string): Promise<Attempt | null> {
  const { database, clock, processId: owner, timing, pace } = deps;
  const leasedAt = instant(clock);
  return database.withTenant(workspaceId, async (tx) => {
    const now = clock.now();
    if (pace.everyMs > 0) await lockChannelOf(tx, id, now);
    const message = await claimOutboxMessage(tx, {
      id,
      owner,
      now,
      leaseMs: timing.leaseMs,
      brokenAfterMs: brokenAfterMs(timing),
    });
    if (message === null) {
      await ringLater(deps, tx, workspaceId, id);
      return null;
    }
    const kind = deps.kinds.get(message.kind);
    if (kind === undefined) throw new AppError('unknown_message_kind', `no feature draws "${message.kind}"`);
    const language = await deps.languages.ofRecipient(tx, workspaceId, message.recipientId);
    const drawn = message.takeBack ? takenBack : await inLanguage(language, () => kind.draw(tx, message));
    const wait = await whenAllowed(deps, tx, { message, kind, drawn });
    if (wait) {
      await releaseOutboxMessage(tx, { message, owner, dueAt: wait, reached: false, failed: false });
      await enqueueSend(tx, { clock, workspaceId }, id, wait);
      return null;
    }
    if (drawn.action === 'send') await keepThread(tx, message, drawn.drawing.threadTs);
    return { message, kind, drawn, leasedAt };
  });
}

const takenBack: DrawResult = { action: 'withdraw', reason: 'taken_back' };

/** A row that is not due, or leased to somebody, is looked at again when that has passed. */
async function ringLater(
  { clock, timing }: DeliveryDeps,
  tx: TenantTransaction,
  workspaceId: string,
  id: string,
): Promise<void> {
  const now = clock.now();
  const ms = await nextLookMs(tx, { id, now, brokenAfterMs: brokenAfterMs(timing) });
  if (ms === null) return;
  await enqueueSend(tx, { clock, workspaceId }, id, new Date(now.getTime() + Math.ceil(ms)));
}

/** Null when it may go now; else when to come back. */
async function whenAllowed(
  { clock, pace, defences }: DeliveryDeps,
  tx: TenantTransaction,
  { message, kind, drawn }: Omit<Attempt, 'leasedAt'>,
): Promise<Date | null> {
  const now = clock.now();
  if (drawn.action === 'wait') return new Date(now.getTime() + drawn.milliseconds);
  const closed = defences.gates
    ? await closedUntil(tx, methodsFor(message, drawn, { defences, kind }), now)
    : null;
  if (closed) return closed;
  if (drawn.action !== 'send' || message.slackTs || pace.everyMs === 0) return null;
  message.slotAt = await takeTurn(tx, { message, now, pace });
  return message.slotAt > now ? message.slotAt : null;
}

async function keepThread(tx: TenantTransaction, message: OutboxMessage, threadTs?: string): Promise<void> {
  if (!threadTs || message.slackThreadTs === threadTs) return;
  message.slackThreadTs = threadTs;
  await noteThread(tx, message.id, threadTs);
}
