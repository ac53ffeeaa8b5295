import type { TenantTransaction } from '../database/database';
import type { DrawnBlock } from '../delivery/outbox-message';
import type { Deps } from '../deps';
import type { button } from '../slack/block-kit';
import type { Assessment } from './assessment';

/** What an author's card shows of a companion. */
export interface CardAddition {
  /** The name of somebody who may read it at the moment besides its author. */
  alsoSeenBy: string | null;
  blocks: DrawnBlock[];
  buttons: ReturnType<typeof button>[];
}

/**
 * Something that stands beside an author's assessment without the assessment knowing what it is, such as a trusted reader. The
 * composition root wires it; each call runs in the transaction of what it is about.
 */
export interface AssessmentCompanion {
  onCard(tx: TenantTransaction, assessment: Assessment): Promise<CardAddition>;
  /** It has been shared or has lapsed: it does not wait for its author any more. */
  whenFinished(tx: TenantTransaction, assessment: Assessment): Promise<void>;
  /** Its row is about to be deleted, and nothing may be left that leads to its author. */
  whenDeleted(tx: TenantTransaction, assessment: Assessment): Promise<void>;
}

/** What features of assessments are given. */
export interface AssessmentDeps extends Deps {
  companion: AssessmentCompanion;
}
