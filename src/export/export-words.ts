import type { ActionState } from '../action-item/action-item';
import type { PostingKind } from '../posting/posting';

/** How a kind of posting is called in a document. */
export const kindNames: Record<PostingKind, string> = {
  assessment: 'assessment',
  early_facts: 'early facts',
  similar: 'something similar',
};

/** How an action item stands. */
export const stateNames: Record<ActionState, string> = { open: 'open', done: 'done', dropped: 'dropped' };
