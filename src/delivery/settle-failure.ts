import { AppError } from '../errors';
import { classifySlackFailure } from '../slack/slack-failure';
import { endOutboxMessage, releaseOutboxMessage } from './outbox-store';
import { enqueueSend } from './promise-message';
import type { Attempt, DeliveryDeps } from './send-message';
import { closeUntil } from './slack-gate-store';
import { methodFor } from './slack-method';

/** How long to wait before asking again when Slack refuses our token: somebody has to mend that by hand. */
const unauthorisedPauseMs = 5 * 60_000;

/**
 * Decides what becomes of a message after a failed try. The rule behind it all: where Slack may have stored the message,
 * the next try looks first, and not before the request has had the time to arrive.
 */
export async function settleFailure(deps: DeliveryDeps, attempt: Attempt, error: unknown): Promise<void> {
  const { clock, logger, timing } = deps;
  const { message } = attempt;
  const later = (milliseconds: number) => new Date(clock.now().getTime() + milliseconds);
  const about = { outboxId: message.id, kind: message.kind, attempt: message.attempt };

  if (error instanceof AppError && error.code === 'cannot_look')
    return end(deps, attempt, 'unknown', 'cannot_look');
  if (error instanceof AppError && error.code === 'workspace_not_installed') {
    return end(deps, attempt, 'cancelled', error.code);
  }
  if (error instanceof AppError && error.code === 'lease_expired') {
    logger.warn(about, 'came back after the lease; leaving the message to whoever holds it now');
    return;
  }

  const failure = classifySlackFailure(error);
  logger.warn({ ...about, failure: failure.kind, err: error }, 'a message was not delivered at this try');
  switch (failure.kind) {
    case 'rate_limited':
      return release(deps, attempt, {
        dueAt: later(failure.retryAfterSeconds * 1000),
        reached: false,
        closeMethod: true,
      });
    case 'not_sent':
      return release(deps, attempt, { dueAt: later(pauseFor(attempt, clock.now())), reached: false });
    case 'uncertain':
      return release(deps, attempt, { dueAt: later(timing.inFlightMs), reached: true });
    case 'unauthorised':
      return release(deps, attempt, {
        dueAt: later(unauthorisedPauseMs),
        reached: false,
        error: failure.code,
      });
    case 'refused':
      return refuse(deps, attempt, failure.code);
    case 'invalid':
      logger.error(
        { ...about, code: failure.code },
        'Slack called a message of ours invalid; it was not sent',
      );
      return end(deps, attempt, 'dead', failure.code);
  }
}

/** Grows with the message's lateness: 5 seconds at first, a minute at most. */
function pauseFor({ message }: Attempt, now: Date): number {
  const lateMs = now.getTime() - message.dueAt.getTime();
  return Math.min(Math.max(lateMs / 4, 5_000), 60_000);
}

async function release(
  { database, clock, processId: owner }: DeliveryDeps,
  { message, drawn }: Attempt,
  {
    dueAt,
    reached,
    error,
    closeMethod,
  }: { dueAt: Date; reached: boolean; error?: string; closeMethod?: boolean },
): Promise<void> {
  const { workspaceId, id, slotAt } = message;
  await database.withTenant(workspaceId, async (tx) => {
    if (closeMethod) await closeUntil(tx, { workspaceId, method: methodFor(message, drawn), until: dueAt });
    await releaseOutboxMessage(tx, { message, owner, dueAt, reached, error, slotAt });
    await enqueueSend(tx, { clock, workspaceId }, id, dueAt);
  });
}

async function refuse(deps: DeliveryDeps, attempt: Attempt, code: string): Promise<void> {
  const { message, kind, drawn } = attempt;
  // Nothing to take away any more is what a withdrawal wanted.
  if (drawn.action === 'withdraw') return end(deps, attempt, 'cancelled', code);
  await deps.database.withTenant(message.workspaceId, async (tx) => {
    await endOutboxMessage(tx, { message, owner: deps.processId, state: 'dead', error: code });
    await kind.refused?.(tx, message, code);
  });
}

async function end(
  { database, processId: owner }: DeliveryDeps,
  { message }: Attempt,
  state: 'cancelled' | 'dead' | 'unknown',
  error: string,
): Promise<void> {
  await database.withTenant(message.workspaceId, (tx) =>
    endOutboxMessage(tx, { message, owner, state, error }),
  );
}
