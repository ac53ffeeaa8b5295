import type { App, BlockAction } from '@slack/bolt';
import type { Deps } from '../deps';
import { say } from '../language/say';
import { reviewFor } from '../phrase/review-for';
import { postingIds } from '../posting/posting-views';
import { tellExpired } from '../posting/tell-expired';
import { actorOf } from '../slack/actor';
import { formOf } from '../slack/form';
import { buttonPress } from '../slack/interactions';
import { showModal } from '../slack/show-modal';
import { actionItemIds } from './action-item-views';
import { addActionItem } from './add-action-item';
import { addForm, addFormIds, readAddForm, readAddMetadata } from './add-form';
import { loadFromAnswer, loadFromMessage, loadFromPosting } from './load-add-form';
import { titleBlocks } from './title-views';

/** The ways to a new action item: from what was shared, from any message of a retro's thread, from one's own third answer. */
export function registerAddListeners(app: App, deps: Deps): void {
  app.action<BlockAction>(postingIds.addActionItem, async ({ ack, body, action, client, context }) => {
    await ack();
    const press = buttonPress(body, action);
    const actor = actorOf(context);
    await showModal({
      client,
      triggerId: press.triggerId,
      title: say('action-item.add.title'),
      logger: deps.logger,
      load: () => loadFromPosting(deps, client, actor, press),
      onExpired: () => tellExpired(client, actor, press.channelId),
    });
  });

  registerFromAnswer(app, deps);
  registerFromMessage(app, deps);
  registerAddForm(app, deps);
}

function registerFromAnswer(app: App, deps: Deps): void {
  app.action<BlockAction>(actionItemIds.fromAnswer, async ({ ack, body, action, client, context }) => {
    await ack();
    const { value: postingId, triggerId, view } = buttonPress(body, action);
    const actor = actorOf(context);
    await showModal({
      client,
      triggerId,
      title: say('action-item.add.title'),
      logger: deps.logger,
      push: view !== undefined,
      load: () => loadFromAnswer(deps, actor, postingId),
      onExpired: () => tellExpired(client, actor, undefined),
    });
  });
}

function registerFromMessage(app: App, deps: Deps): void {
  app.shortcut(
    { callback_id: actionItemIds.fromMessage, type: 'message_action' },
    async ({ ack, shortcut, client, context }) => {
      await ack();
      const { message, channel, trigger_id: triggerId } = shortcut;
      const actor = actorOf(context);
      await showModal({
        client,
        triggerId,
        title: say('action-item.add.title'),
        logger: deps.logger,
        load: () => loadFromMessage(deps, client, actor, { channelId: channel.id, message }),
        onExpired: () => tellExpired(client, actor, channel.id),
      });
    },
  );
}

function registerAddForm(app: App, deps: Deps): void {
  app.view(
    { callback_id: addFormIds.form, type: 'view_submission' },
    async ({ ack, view, client, context }) => {
      const metadata = readAddMetadata(view.private_metadata);
      const filled = readAddForm(formOf(view.state.values));
      const actor = actorOf(context);
      const review = await reviewFor(deps, actor.workspaceId);
      if (!metadata.asked && titleBlocks(filled.title, review).length > 0) {
        const asked = addForm({ ...metadata, asked: true }, filled, review);
        return ack({ response_action: 'update', view: asked });
      }
      await addActionItem({ ...deps, client }, actor, { ...metadata, ...filled });
      return ack();
    },
  );
}
