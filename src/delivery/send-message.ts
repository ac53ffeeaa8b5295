import type { Clock } from '../clock';
import type { Database, TenantTransaction } from '../database/database';
import { AppError } from '../errors';
import type { Logger } from '../logger';
import type { WebClient, WebClients } from '../slack/web-clients';
import { findInSlack, messageMetadata } from './find-in-slack';
import type { Drawing, DrawResult, MessageKind, OutboxMessage } from './outbox-message';
import {
  claimOutboxMessage,
  deleteOutboxMessage,
  endOutboxMessage,
  markSent,
  nextLook,
  releaseOutboxMessage,
} from './outbox-store';
import { enqueueSend } from './promise-message';
import { settleFailure } from './settle-failure';
import { closedUntil, type Pace, takeTurn } from './slack-gate-store';
import { methodFor } from './slack-method';

/** The points at which a test may kill or pause the process. */
export type SendPoint =
  | 'before_claim'
  | 'after_claim'
  | 'before_send'
  | 'after_send'
  | 'before_mark'
  | 'after_mark';

export interface DeliveryDeps {
  database: Database;
  clock: Clock;
  logger: Logger;
  slack: WebClients;
  kinds: ReadonlyMap<string, MessageKind<TenantTransaction>>;
  /** Names this process in leases; its proof of life is the queue's advisory lock of the same name. */
  processId: string;
  pace: Pace;
  timing: DeliveryTiming;
  atPoint?: (point: SendPoint, message: { id: string; kind: string }) => void | Promise<void>;
}

export interface DeliveryTiming {
  /** How long a claimed row is ours, in milliseconds. Longer than any request we would wait for. */
  leaseMs: number;
  /** How long a request may still arrive at Slack after we stopped waiting, in milliseconds. */
  inFlightMs: number;
  /** The HTTP timeout of one call, in milliseconds. */
  requestMs: number;
}

export const productionTiming: DeliveryTiming = { leaseMs: 90_000, inFlightMs: 15_000, requestMs: 10_000 };

/** One try at one message: what it is, what it should say, and the clock it must finish by. */
export interface Attempt {
  message: OutboxMessage;
  kind: MessageKind<TenantTransaction>;
  drawn: DrawResult;
  /** On this process's monotonic clock; it keeps running while the process is stopped. */
  lastMomentToPost: number;
}

/**
 * Brings one promised message to Slack: claim, draw, look for an earlier try, post or update, mark.
 * Safe to call any number of times, from any number of processes.
 */
export async function sendMessage(deps: DeliveryDeps, workspaceId: string, outboxId: string): Promise<void> {
  const attempt = await claim(deps, workspaceId, outboxId);
  if (attempt === null) return;
  await reach(deps, 'after_claim', attempt.message);
  let posted: { channelId: string; ts: string } | null;
  try {
    posted = await bringToSlack(deps, await deps.slack.for(workspaceId), attempt);
  } catch (error) {
    await settleFailure(deps, attempt, error);
    return;
  }
  await reach(deps, 'before_mark', attempt.message);
  await settleSuccess(deps, attempt, posted);
  await reach(deps, 'after_mark', attempt.message);
}

async function reach(
  deps: DeliveryDeps,
  point: SendPoint,
  message: { id: string; kind: string },
): Promise<void> {
  await deps.atPoint?.(point, message);
}

/** Takes the row and draws it in one transaction; null when there is nothing to send now. */
async function claim(deps: DeliveryDeps, workspaceId: string, id: string): Promise<Attempt | null> {
  const { database, clock, processId: owner, timing } = deps;
  await reach(deps, 'before_claim', { id, kind: '' });
  const claimedAt = performance.now();
  return database.withTenant(workspaceId, async (tx) => {
    const now = clock.now();
    const message = await claimOutboxMessage(tx, {
      id,
      owner,
      now,
      leaseMs: timing.leaseMs,
      inFlightMs: timing.inFlightMs,
    });
    if (message === null) {
      await ringLater(deps, tx, workspaceId, id);
      return null;
    }
    const kind = deps.kinds.get(message.kind);
    if (kind === undefined) throw new AppError('unknown_message_kind', `no feature draws "${message.kind}"`);
    const drawn = await kind.draw(tx, message);
    const waitUntil = await whenAllowed(deps, tx, message, drawn);
    if (waitUntil) {
      const { dueAt, slotAt } = waitUntil;
      await releaseOutboxMessage(tx, { message, owner, dueAt, slotAt, reached: false });
      await enqueueSend(tx, { clock, workspaceId }, id, dueAt);
      return null;
    }
    const lastMomentToPost = claimedAt + timing.leaseMs - timing.requestMs - timing.inFlightMs;
    return { message, kind, drawn, lastMomentToPost };
  });
}

/** A row that is not due, or leased to somebody, is looked at again when that has passed. */
async function ringLater(
  deps: DeliveryDeps,
  tx: TenantTransaction,
  workspaceId: string,
  id: string,
): Promise<void> {
  const look = await nextLook(tx, id);
  if (look === null) return;
  const soon = deps.clock.now().getTime() + (look.state === 'sending' ? 5_000 : 1_000);
  await enqueueSend(
    tx,
    { clock: deps.clock, workspaceId },
    id,
    new Date(Math.max(look.dueAt.getTime(), soon)),
  );
}

/** Null when it may go now; else when to come back, and the turn it holds in its channel. */
async function whenAllowed(
  { clock, pace }: DeliveryDeps,
  tx: TenantTransaction,
  message: OutboxMessage,
  drawn: DrawResult,
): Promise<{ dueAt: Date; slotAt: Date | null } | null> {
  const now = clock.now();
  if (drawn.action === 'wait') return { dueAt: new Date(now.getTime() + drawn.milliseconds), slotAt: null };
  const closed = await closedUntil(tx, methodFor(message, drawn), now);
  if (closed) return { dueAt: closed, slotAt: message.slotAt };
  if (message.slackTs || message.slotAt) return null;
  const { workspaceId, recipientId: channelId } = message;
  const slotAt = await takeTurn(tx, { workspaceId, channelId, now, pace });
  return slotAt > now ? { dueAt: slotAt, slotAt } : null;
}

/** Returns where the message now is, or null when there is none and should be none. */
async function bringToSlack(
  deps: DeliveryDeps,
  client: WebClient,
  attempt: Attempt,
): Promise<{ channelId: string; ts: string } | null> {
  const { message, drawn } = attempt;
  const known =
    message.slackChannelId && message.slackTs
      ? { channelId: message.slackChannelId, ts: message.slackTs }
      : null;
  const place = known ?? (await findEarlierTry(client, attempt));
  if (drawn.action !== 'send') {
    if (place) await client.chat.delete({ channel: place.channelId, ts: place.ts });
    return null;
  }
  if (place) {
    await update(client, message, place, drawn.drawing);
    return place;
  }
  const channelId = message.slackChannelId ?? (await conversationOf(client, message.recipientId));
  await reach(deps, 'before_send', message);
  const posted = await post(client, attempt, channelId, drawn.drawing);
  await reach(deps, 'after_send', message);
  return posted;
}

/** After a try whose answer never came, Slack may have the message: it is looked for before anything is posted. */
async function findEarlierTry(
  client: WebClient,
  attempt: Attempt,
): Promise<{ channelId: string; ts: string } | null> {
  const { message, kind, drawn } = attempt;
  if (message.attempt <= 1) return null;
  const channelId = message.slackChannelId ?? (await conversationOf(client, message.recipientId));
  const threadTs = drawn.action === 'send' ? drawn.drawing.threadTs : undefined;
  try {
    const ts = await findInSlack(client, message, { channelId, threadTs });
    return ts ? { channelId, ts } : null;
  } catch (cause) {
    if ((cause as { data?: { error?: string } }).data?.error !== 'missing_scope') throw cause;
    if (kind.whenUncertain === 'again') return null;
    throw new AppError('cannot_look', 'an earlier try cannot be looked for and must not be repeated', {
      cause,
    });
  }
}

/** The direct-message conversation with a user, or the channel itself. */
async function conversationOf(client: WebClient, recipientId: string): Promise<string> {
  if (!/^[UW]/.test(recipientId)) return recipientId;
  const { channel } = await client.conversations.open({ users: recipientId });
  return channel?.id as string;
}

async function update(
  client: WebClient,
  message: OutboxMessage,
  { channelId, ts }: { channelId: string; ts: string },
  { blocks, text }: Drawing,
): Promise<void> {
  await client.chat.update({
    channel: channelId,
    ts,
    blocks,
    text,
    metadata: messageMetadata(message.sendId),
  });
}

async function post(
  client: WebClient,
  { message, lastMomentToPost }: Attempt,
  channelId: string,
  { blocks, text, threadTs }: Drawing,
): Promise<{ channelId: string; ts: string }> {
  // A process that was stopped past its lease must not post: somebody else may have done so meanwhile.
  if (performance.now() > lastMomentToPost) {
    throw new AppError('lease_expired', 'this process was away for longer than its lease');
  }
  const answer = await client.chat.postMessage({
    channel: channelId,
    blocks,
    text,
    thread_ts: threadTs as string,
    metadata: messageMetadata(message.sendId),
    unfurl_links: false,
    unfurl_media: false,
  });
  return { channelId: answer.channel ?? channelId, ts: answer.ts as string };
}

async function settleSuccess(
  deps: DeliveryDeps,
  { message, kind }: Attempt,
  posted: { channelId: string; ts: string } | null,
): Promise<void> {
  const { database, clock, processId: owner } = deps;
  const { workspaceId, id } = message;
  await database.withTenant(workspaceId, async (tx) => {
    if (posted === null) {
      await endOutboxMessage(tx, { message, owner, state: 'cancelled' });
      if (message.forgetOnceSent) await deleteOutboxMessage(tx, id);
      return;
    }
    const next = await markSent(tx, { message, owner, ...posted, now: clock.now() });
    if (next === 'lost') return;
    await kind.delivered?.(tx, message);
    if (next === 'again') await enqueueSend(tx, { clock, workspaceId }, id, clock.now());
    else if (message.forgetOnceSent) await deleteOutboxMessage(tx, id);
  });
}
