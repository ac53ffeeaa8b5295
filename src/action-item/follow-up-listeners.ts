import type { App, BlockAction } from '@slack/bolt';
import type { Deps } from '../deps';
import { actorOf } from '../slack/actor';
import { buttonPress } from '../slack/interactions';
import { resumeFollowUps, snoozeFollowUp, stopFollowUps } from './change-follow-up';
import { followUpIds, readFollowUpMenu } from './follow-up-views';

/** When an item's owner is written to about it: later, no more, or again. */
export function registerFollowUpListeners(app: App, deps: Deps): void {
  app.action<BlockAction>(followUpIds.menu, async ({ ack, body, action, context }) => {
    await ack();
    const { what, itemId } = readFollowUpMenu(buttonPress(body, action).value);
    const target = { ...actorOf(context), itemId };
    if (what === 'stop') await stopFollowUps(deps, target);
    else await snoozeFollowUp(deps, target, what);
  });

  app.action<BlockAction>(followUpIds.resume, async ({ ack, body, action, context }) => {
    await ack();
    const { value: itemId } = buttonPress(body, action);
    await resumeFollowUps(deps, { ...actorOf(context), itemId });
  });
}
