import type { KnownBlock } from '@slack/types';
import { say } from '../language/say';
import { actions, button, type Mrkdwn, sayMd } from '../slack/block-kit';
import { actionItemIds } from './action-item-views';

/** What to do where there is no retro to add an item to. */
export const notInARetro = (slashCommand: string): Mrkdwn =>
  sayMd('action-item.add.elsewhere', { command: slashCommand });

/** Offered to an author in private once they have shared what they can do differently. */
const fromAnswerButton = (postingId: string) =>
  button({
    text: say('action-item.from_answer.button'),
    actionId: actionItemIds.fromAnswer,
    value: postingId,
  });

/** The same as a row of its own. */
export const fromAnswerBlocks = (postingId: string): KnownBlock[] => [actions([fromAnswerButton(postingId)])];
