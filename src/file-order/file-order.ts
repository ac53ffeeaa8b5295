import type { Writable } from 'node:stream';
import type { TenantTransaction } from '../database/database';
import { AppError } from '../errors';
import { say } from '../language/say';
import type { Mrkdwn } from '../slack/block-kit';
import type { WebClient } from '../slack/web-clients';

/** A file somebody has asked for: made in the background, handed over in their direct messages. */
export interface FileOrder {
  workspaceId: string;
  id: string;
  /** Who asked, and the only one who gets it. */
  userId: string;
  /** Which maker makes it. */
  kind: string;
  /** What was asked for, as its maker reads it: ids, days and a format. */
  request: unknown;
  /** Where its words were shared; null when they are the person's own. */
  channelId: string | null;
  state: FileOrderState;
  runId: string | null;
  isStale: boolean;
  begins: number;
  failures: number;
  done: number;
  total: number;
  fileId: string | null;
  handedOverAt: Date | null;
  problem: string | null;
  reference: string | null;
  orderedAt: Date;
}

/** `waiting -> making -> handing_over -> delivered`; `stopped` and `failed` from anywhere before the handing over. */
export type FileOrderState = 'waiting' | 'making' | 'handing_over' | 'delivered' | 'stopped' | 'failed';

/** What a maker is given: where the bytes go, and how to say how far it is. */
export interface FileWork {
  order: FileOrder;
  client: WebClient;
  /** Takes the bytes; full disks and files that Slack would not take end the work here. */
  out: Writable;
  /** Aborted when the person stops it, or when another run has taken over. */
  signal: AbortSignal;
  /** How far it is, for the person; cheap, to be called often. */
  progress(done: number, total: number): void;
  /** Asks once more whether the person may have it; to be called at each step of a long work, and throws as `mayHave` does. */
  assertStillAllowed(): Promise<void>;
}

/** How one kind of file is made. Each feature provides its own; this folder knows none of them. */
export interface FileMaker {
  kind: string;
  /** Whether this person may have it, as things are right now. @throws AppError with a `userMessage` */
  mayHave(client: WebClient, order: FileOrder): Promise<void>;
  /** Writes the whole file. Begun anew whenever it was interrupted, so it must not change anything. */
  make(work: FileWork): Promise<MadeFile>;
  /** What it is called in messages, such as “The archive of #payments”. */
  describe(tx: TenantTransaction, order: FileOrder): Promise<FileWords>;
}

export interface MadeFile {
  /** As it is saved. */
  name: string;
  /** What stands beside it in the message. */
  comment: string;
}

export interface FileWords {
  /** Begins a sentence, such as “The archive of #payments as PDF”. */
  subject: Mrkdwn;
  /** How far it is, such as “1,200 of 5,000 retros”. */
  howFar(done: number, total: number): string;
  /** How to order it again. */
  again: Mrkdwn;
}

/** The outbox kind of the one message that says how an order is doing. */
export const progressKind = 'file_order.progress';

/** How often a file may begin anew because something in it was taken back meanwhile. */
export const mostBegins = 10;
/** How often in a row making or handing over may come to nothing. */
export const mostFailures = 6;

/** Somebody has one under way already. */
export function oneAtATime(): AppError {
  return new AppError('file_order_unfinished', 'the person has an unfinished file order', {
    userMessage: say('file-order.one_at_a_time'),
  });
}
