import { AppError } from '../errors';
import type { Attempt, DeliveryDeps } from './delivery-deps';
import { type End, endOutboxMessage, type Release, releaseOutboxMessage } from './lease-store';
import { backoffMs } from './pacing';
import { enqueueSend } from './promise-message';
import { MessageHeld, MethodClosed, SlackCallFailed } from './slack-calls';
import { closeUntil } from './slack-gate-store';

/** How long to wait before asking again when Slack refuses our token: somebody has to mend that by hand. */
const unauthorisedPauseMs = 5 * 60_000;
/** How often a message that should go but may not be deleted is tried again: an archived channel may come back. */
const deletePauseMs = 60 * 60_000;
const longestPauseMs = 6 * 60 * 60_000;

/** What Slack says when there is no message any more. */
const goneCodes = new Set(['message_not_found', 'channel_not_found', 'thread_not_found']);

/**
 * Decides what becomes of a message after a failed try. The rule behind it all: where Slack may have stored the message,
 * the next try looks first, and not before the request has had the time to arrive.
 */
export async function settleFailure(deps: DeliveryDeps, attempt: Attempt, error: unknown): Promise<void> {
  if (error instanceof SlackCallFailed) return settleSlackFailure(deps, attempt, error);
  if (error instanceof MethodClosed || error instanceof MessageHeld)
    return release(deps, attempt, { dueAt: error.until, reached: false, failed: false });
  if (error instanceof AppError) return settleOurs(deps, attempt, error);
  // Not from a call to Slack, so nothing was posted: a database that was away for a moment, or a defect of ours.
  return settleSlackFailure(deps, attempt, new SlackCallFailed('none', { kind: 'not_sent' }, error));
}

/** What we found out ourselves. */
async function settleOurs(deps: DeliveryDeps, attempt: Attempt, error: AppError): Promise<void> {
  const { logger, clock } = deps;
  const { drawn } = attempt;
  switch (error.code) {
    case 'cannot_look':
      return end(deps, attempt, { state: 'unknown', error: error.code });
    case 'workspace_not_installed':
      return end(deps, attempt, { state: 'cancelled', error: error.code });
    case 'lease_expired':
      logger.warn(about(attempt), 'came back after the lease; did not post');
      // Changes nothing when somebody else has the message by now.
      return release(deps, attempt, { dueAt: clock.now(), reached: false, failed: false });
    case 'given_up':
      return refuse(deps, attempt, drawn.action === 'give_up' ? drawn.code : error.code);
    case 'not_allowed_there':
      return refuse(deps, attempt, error.message);
    default:
      throw error;
  }
}

async function settleSlackFailure(
  deps: DeliveryDeps,
  attempt: Attempt,
  { method, failure, cause }: SlackCallFailed,
): Promise<void> {
  const { clock, logger, timing } = deps;
  const { failures } = attempt.message;
  const later = (milliseconds: number) => new Date(clock.now().getTime() + milliseconds);
  logger.warn(
    { ...about(attempt), method, failure: failure.kind, err: cause },
    'a message was not delivered at this try',
  );
  switch (failure.kind) {
    case 'rate_limited': {
      const dueAt = later(failure.retryAfterSeconds * 1_000);
      return release(deps, attempt, { dueAt, reached: false, failed: false }, method);
    }
    case 'not_sent':
      return release(deps, attempt, { dueAt: later(backoffMs(failures)), reached: false, failed: true });
    case 'uncertain': {
      const pauseMs = Math.max(timing.inFlightMs, failures === 0 ? 0 : backoffMs(failures));
      return release(deps, attempt, { dueAt: later(pauseMs), reached: mayHavePosted(method), failed: true });
    }
    case 'unauthorised': {
      const dueAt = later(backoffMs(failures, unauthorisedPauseMs, longestPauseMs));
      return release(deps, attempt, { dueAt, reached: false, failed: true, error: failure.code });
    }
    case 'invalid':
      logger.error(
        { ...about(attempt), method, code: failure.code },
        'Slack called a message of ours invalid',
      );
      return refuse(deps, attempt, failure.code);
    case 'refused':
      return refuse(deps, attempt, failure.code);
  }
}

/** Only a post leaves something behind; a failed look or an update can simply be repeated. */
const mayHavePosted = (method: string) => method === 'chat.postMessage';

const about = ({ message: { id, kind, attempt, failures } }: Attempt) => ({
  outboxId: id,
  kind,
  attempt,
  failures,
});

type Later = Pick<Release, 'dueAt' | 'reached' | 'failed' | 'error'>;

async function release(
  { database, clock, defences, processId: owner }: DeliveryDeps,
  { message }: Attempt,
  later: Later,
  closedMethod?: string,
): Promise<void> {
  const { workspaceId, id } = message;
  const { dueAt } = later;
  await database.withTenant(workspaceId, async (tx) => {
    if (closedMethod && defences.gates)
      await closeUntil(tx, { workspaceId, method: closedMethod, until: dueAt });
    await releaseOutboxMessage(tx, { message, owner, ...later });
    await enqueueSend(tx, { clock, workspaceId }, id, dueAt);
  });
}

/** Slack will not do it: what that means depends on what it was asked. */
async function refuse(deps: DeliveryDeps, attempt: Attempt, code: string): Promise<void> {
  const { message, drawn } = attempt;
  if (drawn.action === 'withdraw') return refuseRemoval(deps, attempt, code);
  // A change that is not taken leaves the message as it was; the next change is tried again.
  if (message.slackTs && !goneCodes.has(code)) return end(deps, attempt, { state: 'sent', error: code });
  await end(deps, attempt, { state: 'dead', error: code });
}

/** Nothing to take away any more is what a withdrawal wanted; anything else is tried until it is gone. */
async function refuseRemoval(deps: DeliveryDeps, attempt: Attempt, code: string): Promise<void> {
  if (goneCodes.has(code)) return end(deps, attempt, { state: 'cancelled', error: code });
  const pauseMs = backoffMs(attempt.message.failures, deletePauseMs, longestPauseMs);
  const dueAt = new Date(deps.clock.now().getTime() + pauseMs);
  await release(deps, attempt, { dueAt, reached: false, failed: true, error: code });
}

async function end(
  deps: DeliveryDeps,
  { message, kind }: Attempt,
  outcome: Pick<End, 'state' | 'error'>,
): Promise<void> {
  const { database, clock, processId: owner } = deps;
  const { workspaceId, id } = message;
  await database.withTenant(workspaceId, async (tx) => {
    const ended = await endOutboxMessage(tx, { message, owner, ...outcome });
    if (ended === 'again') await enqueueSend(tx, { clock, workspaceId }, id, clock.now());
    if (ended === 'done' && outcome.state === 'dead') {
      await kind.refused?.(tx, message, outcome.error ?? 'refused');
    }
    if (ended === 'done' && outcome.state === 'unknown') await kind.unknown?.(tx, message);
  });
}
