import type { KnownBlock } from '@slack/types';
import type { DataVisualizationBlock } from '../slack/block-kit';
import type { WebClient } from '../slack/web-clients';

/** A message we have promised: posted once, then kept up to date in place. See docs/architecture.md, "Delivery". */
export interface OutboxMessage {
  workspaceId: string;
  id: string;
  kind: string;
  subjectId: string;
  /** Together with the kind: the promise itself. */
  naturalKey: string;
  recipientId: string;
  dueAt: Date;
  state: OutboxState;
  revision: number;
  deliveredRevision: number;
  /** Tries since it was last delivered that may have reached Slack; above one, Slack is asked before anything is posted. */
  attempt: number;
  /** Tries in a row that came to nothing. */
  failures: number;
  firstTriedAt: Date | null;
  sendId: string;
  slotAt: Date | null;
  slackChannelId: string | null;
  slackTs: string | null;
  slackThreadTs: string | null;
  forgetOnceSent: boolean;
  /** Deleted from Slack whatever it would say: everything of its recipient is erased. */
  takeBack: boolean;
}

export type OutboxState = 'pending' | 'sending' | 'sent' | 'unknown' | 'cancelled' | 'dead';

/** What a message says right now. Drawn at the moment of sending, from the rows as they are then. */
export interface Drawing {
  blocks: MessageBlock[];
  /** The same without what some workspaces do not take; said instead when Slack calls the blocks invalid. */
  plainBlocks?: MessageBlock[];
  /** What notifications and screen readers get; holds no private words. */
  text: string;
  /** The conversation's message to answer under. */
  threadTs?: string;
}

export type DrawnBlock = KnownBlock;
export type MessageBlock = DrawnBlock | DataVisualizationBlock;

/** What to do with a message that has become due. */
export type DrawResult =
  | { action: 'send'; drawing: Drawing }
  /** Nothing to say any more: not posted if it was not, deleted if it was. `reason` is a code that is kept with the row. */
  | { action: 'withdraw'; reason?: string }
  /** What it hangs on will never be there: treated as if Slack had refused it with this code. */
  | { action: 'give_up'; code: string }
  /** Not yet: something it hangs on has not been posted. */
  | { action: 'wait'; milliseconds: number };

/** A client, and the way each call has to go so that its rate limit is kept. */
export interface AskSlack {
  client: WebClient;
  call<T>(method: string, work: () => Promise<T>): Promise<T>;
}

/**
 * How a kind of message behaves. Each feature provides one per kind; the delivery room knows no feature.
 * `draw` and the hooks run inside a tenant transaction of the message's workspace.
 */
export interface MessageKind<Tx> {
  kind: string;
  /**
   * What to do when we cannot find out whether Slack stored a post: `once` gives up and marks it unknown (nudges: rather
   * none than two), `again` posts anew (what a channel must not miss).
   */
  whenUncertain: 'once' | 'again';
  draw(tx: Tx, message: OutboxMessage): Promise<DrawResult>;
  /**
   * Asked outside of any transaction right before a message is first posted: until when it has to wait after all, for what
   * only Slack can say, such as do-not-disturb. Null to post it now.
   */
  holdUntil?(slack: AskSlack, message: OutboxMessage): Promise<Date | null>;
  /** The Web API methods `holdUntil` calls, so that their rate limits are kept. */
  holdMethods?: readonly string[];
  /** Slack has it. */
  delivered?(tx: Tx, message: OutboxMessage): Promise<void>;
  /** Whether Slack has it cannot be found out, and it is not tried again. */
  unknown?(tx: Tx, message: OutboxMessage): Promise<void>;
  /** Slack will not take it (archived, removed, deactivated…); `code` is Slack's. */
  refused?(tx: Tx, message: OutboxMessage, code: string): Promise<void>;
}
