import type { Clock } from '../clock';
import type { Database, TenantTransaction } from '../database/database';
import type { Language } from '../language/language';
import type { Logger } from '../logger';
import type { WebClients } from '../slack/web-clients';
import type { ChannelGuard } from './channel-guard';
import type { DrawResult, MessageKind, OutboxMessage } from './outbox-message';
import type { Pace } from './pacing';
import type { SlackCalls } from './slack-calls';

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
  calls: SlackCalls;
  guard: ChannelGuard;
  /** In which language a person or a channel is written to. */
  languages: {
    ofRecipient(tx: TenantTransaction, workspaceId: string, recipientId: string): Promise<Language>;
  };
  defences: Defences;
  atPoint?: (point: SendPoint, message: { id: string; kind: string }) => void | Promise<void>;
}

/**
 * How long things may take, in milliseconds. Together they are the one assumption behind "exactly once": Slack stores a
 * request within `requestMs + inFlightMs` of our sending it, or never.
 */
export interface DeliveryTiming {
  /** How long a claimed row is ours. Longer than the other two together. */
  leaseMs: number;
  /** How long a request may still arrive at Slack after we stopped waiting for its answer. */
  inFlightMs: number;
  /** The HTTP timeout of one call. */
  requestMs: number;
}

export const productionTiming: DeliveryTiming = { leaseMs: 90_000, inFlightMs: 15_000, requestMs: 10_000 };

/** A post begins within this time of the claim, or the lease is renewed first, in milliseconds. */
export const freshMs = 1_000;

/** When a dead owner's lease may be broken: its last post has arrived by then, or never will. */
export const brokenAfterMs = ({ requestMs, inFlightMs }: DeliveryTiming) => freshMs + requestMs + inFlightMs;

/** What keeps a message from being posted twice or in the wrong place. Tests switch one off to show what it is for. */
export interface Defences {
  /** Looks in Slack for an earlier try before it posts again. */
  look: boolean;
  /** Makes sure that the lease is still ours right before posting. */
  lease: boolean;
  /** Keeps away from a method until Retry-After has passed. */
  gates: boolean;
  /** Asks Slack what has become of a channel before anything is posted there. */
  guard: boolean;
}

export const allDefences: Defences = { look: true, lease: true, gates: true, guard: true };

/** One try at one message: what it is, and what it should say. */
export interface Attempt {
  message: OutboxMessage;
  kind: MessageKind<TenantTransaction>;
  drawn: DrawResult;
  /** When the row was known to be ours, on both clocks: one of them stands still while a machine is frozen. */
  leasedAt: Instant;
}

export interface Instant {
  monotonic: number;
  wall: number;
}

/** This moment by both clocks: one does not jump, the other does not stand still while the machine sleeps. */
export function instant(clock: Clock): Instant {
  return { monotonic: performance.now(), wall: clock.now().getTime() };
}

/** The longer of what the two clocks say, in milliseconds. */
export function elapsedMs(clock: Clock, since: Instant): number {
  const now = instant(clock);
  return Math.max(now.monotonic - since.monotonic, now.wall - since.wall);
}
