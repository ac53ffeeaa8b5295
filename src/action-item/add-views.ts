import type { KnownBlock } from '@slack/types';
import { actions, button, type Mrkdwn, md } from '../slack/block-kit';
import { actionItemIds } from './action-item-views';

/** What to do where there is no retro to add an item to. */
export const notInARetro = (slashCommand: string): Mrkdwn =>
  md`Action items are agreed on in a retro, and this message is not in the thread of one you are part of. Open the retro’s thread and choose *Add action item* on any message in it. If there is none yet, *Start a retro* in the menu of this message begins one, and *${slashCommand} actions* shows what is open already.`;

/** Offered to an author in private once they have shared what they can do differently. */
export const fromAnswerButton = (postingId: string) =>
  button({ text: 'Make it an action item', actionId: actionItemIds.fromAnswer, value: postingId });

/** The same as a row of its own. */
export const fromAnswerBlocks = (postingId: string): KnownBlock[] => [actions([fromAnswerButton(postingId)])];
