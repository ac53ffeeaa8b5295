import type { App, BlockAction, ViewOutput } from '@slack/bolt';
import type { Deps } from '../deps';
import { reviewFor } from '../phrase/review-for';
import { type Actor, actorOf } from '../slack/actor';
import { formOf } from '../slack/form';
import { buttonPress } from '../slack/interactions';
import { updateModal } from '../slack/show-modal';
import type { WebClient } from '../slack/web-clients';
import { actionItemIds, itemMenuChoices, readItemMenu } from './action-item-views';
import type { ListPlace } from './action-list';
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
  readDropForm,
  readItemMetadata,
  readNewDateForm,
  readPassOnForm,
} from './change-forms';
import { followUpFormIds } from './follow-up-views';
import { getSharedItem } from './get-shared-item';
import { loadActionList } from './load-action-list';
import { openChangeForm } from './open-change-form';

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
    const press = buttonPress(body, action);
    await openChangeForm(deps, client, { ...actorOf(context), ...readItemMenu(press.value) }, press);
  });

  // The same forms, from the private messages about an item.
  for (const what of itemMenuChoices) {
    app.action<BlockAction>(followUpFormIds[what], async ({ ack, body, action, client, context }) => {
      await ack();
      const press = buttonPress(body, action);
      await openChangeForm(deps, client, { ...actorOf(context), what, itemId: press.value }, press);
    });
  }

  registerChangeForms(app, deps);
}

function registerChangeForms(app: App, deps: Deps): void {
  app.view(
    { callback_id: changeFormIds.newDate, type: 'view_submission' },
    async ({ ack, view, client, context }) => {
      const { itemId, list } = readItemMetadata(view.private_metadata);
      const actor = actorOf(context);
      const day = readNewDateForm(formOf(view.state.values));
      await rescheduleActionItem({ ...deps, client }, { ...actor, itemId }, day);
      await ack();
      await redrawListBelow(deps, client, actor, { list, view });
    },
  );

  app.view(
    { callback_id: changeFormIds.passOn, type: 'view_submission' },
    async ({ ack, view, client, context }) => {
      const { itemId, list } = readItemMetadata(view.private_metadata);
      const actor = actorOf(context);
      const ownerId = readPassOnForm(formOf(view.state.values));
      await passOnActionItem({ ...deps, client }, { ...actor, itemId }, ownerId);
      await ack();
      await redrawListBelow(deps, client, actor, { list, view });
    },
  );

  app.view(
    { callback_id: changeFormIds.drop, type: 'view_submission' },
    async ({ ack, view, client, context }) => {
      const { itemId, asked, list } = readItemMetadata(view.private_metadata);
      const reason = readDropForm(formOf(view.state.values));
      const actor = actorOf(context);
      const found = asked ? null : (await reviewFor(deps, actor.workspaceId))(reason);
      if (found && found.findings.length > 0) {
        const item = await getSharedItem({ ...deps, client }, { ...actor, itemId });
        return ack({ response_action: 'update', view: dropForm({ ...item, list }, { reason, found }) });
      }
      await dropActionItem({ ...deps, client }, { ...actor, itemId }, reason);
      await ack();
      return redrawListBelow(deps, client, actor, { list, view });
    },
  );
}

/** The list below a form shows what the form has changed. */
async function redrawListBelow(
  deps: Deps,
  client: WebClient,
  actor: Actor,
  { list, view }: { list: ListPlace | undefined; view: ViewOutput },
): Promise<void> {
  const { root_view_id: id } = view;
  if (list === undefined || id === null) return;
  await updateModal({ client, ...deps }, { id }, await loadActionList(deps, client, actor, list));
}
