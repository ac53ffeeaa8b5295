import type { App, BlockAction } from '@slack/bolt';
import { dayAfter } from '../calendar/day';
import { localDay } from '../calendar/working-time';
import type { Deps } from '../deps';
import { learnMember } from '../member/learn-member';
import { reviewFor } from '../phrase/review-for';
import { tellExpired } from '../posting/tell-expired';
import { type Actor, actorOf } from '../slack/actor';
import { formOf } from '../slack/form';
import { buttonPress } from '../slack/interactions';
import { showModal } from '../slack/show-modal';
import type { WebClient } from '../slack/web-clients';
import { assertOpenItem } from './action-item';
import { actionItemIds, type ItemMenuChoice, readItemMenu } from './action-item-views';
import {
  dropActionItem,
  finishActionItem,
  passOnActionItem,
  reopenActionItem,
  rescheduleActionItem,
} from './change-action-item';
import {
  changeFormIds,
  dropForm,
  newDateForm,
  passOnForm,
  readDropForm,
  readItemMetadata,
  readNewDateForm,
  readPassOnForm,
} from './change-forms';
import { getSharedItem } from './get-shared-item';

const titles: Record<ItemMenuChoice, string> = {
  new_date: 'New date',
  pass_on: 'Pass it on',
  drop: 'Drop, because…',
};

/** The buttons and the menu of an action item. */
export function registerChangeListeners(app: App, deps: Deps): void {
  app.action<BlockAction>(actionItemIds.done, async ({ ack, body, action, client, context }) => {
    await ack();
    const { value: itemId } = buttonPress(body, action);
    await finishActionItem({ ...deps, client }, { ...actorOf(context), itemId });
  });

  app.action<BlockAction>(actionItemIds.reopen, async ({ ack, body, action, client, context }) => {
    await ack();
    const { value: itemId } = buttonPress(body, action);
    await reopenActionItem({ ...deps, client }, { ...actorOf(context), itemId });
  });

  app.action<BlockAction>(actionItemIds.menu, async ({ ack, body, action, client, context }) => {
    await ack();
    const { value, triggerId, channelId } = buttonPress(body, action);
    const { what, itemId } = readItemMenu(value);
    const actor = actorOf(context);
    await showModal({
      client,
      triggerId,
      title: titles[what],
      logger: deps.logger,
      load: () => loadForm(deps, client, { ...actor, itemId, what }),
      onExpired: () => tellExpired(client, actor, channelId),
    });
  });

  registerChangeForms(app, deps);
}

function registerChangeForms(app: App, deps: Deps): void {
  app.view(
    { callback_id: changeFormIds.newDate, type: 'view_submission' },
    async ({ ack, view, client, context }) => {
      const { itemId } = readItemMetadata(view.private_metadata);
      const day = readNewDateForm(formOf(view.state.values));
      await rescheduleActionItem({ ...deps, client }, { ...actorOf(context), itemId }, day);
      await ack();
    },
  );

  app.view(
    { callback_id: changeFormIds.passOn, type: 'view_submission' },
    async ({ ack, view, client, context }) => {
      const { itemId } = readItemMetadata(view.private_metadata);
      const ownerId = readPassOnForm(formOf(view.state.values));
      await passOnActionItem({ ...deps, client }, { ...actorOf(context), itemId }, ownerId);
      await ack();
    },
  );

  app.view(
    { callback_id: changeFormIds.drop, type: 'view_submission' },
    async ({ ack, view, client, context }) => {
      const { itemId, asked } = readItemMetadata(view.private_metadata);
      const reason = readDropForm(formOf(view.state.values));
      const actor = actorOf(context);
      const found = asked ? null : (await reviewFor(deps, actor.workspaceId))(reason);
      if (found && found.findings.length > 0) {
        const item = await getSharedItem({ ...deps, client }, { ...actor, itemId });
        return ack({ response_action: 'update', view: dropForm(item, { reason, found }) });
      }
      await dropActionItem({ ...deps, client }, { ...actor, itemId }, reason);
      return ack();
    },
  );
}

async function loadForm(
  deps: Deps,
  client: WebClient,
  { what, itemId, ...actor }: Actor & { what: ItemMenuChoice; itemId: string },
) {
  const item = await getSharedItem({ ...deps, client }, { ...actor, itemId });
  assertOpenItem(item);
  if (what === 'pass_on') return passOnForm(item);
  if (what === 'drop') return dropForm(item);
  const { timeZone } = await learnMember({ ...deps, client }, actor);
  const tomorrow = dayAfter(localDay(deps.clock.now(), timeZone), 1);
  // A picker that starts on a day that cannot be chosen would only be in the way.
  const isDueAlready = item.dueOn < tomorrow;
  return newDateForm(item, isDueAlready ? tomorrow : item.dueOn);
}
