import type { App } from '@slack/bolt';
import type { Deps } from '../deps';
import { say } from '../language/say';
import { reviewFor } from '../phrase/review-for';
import { postingIds } from '../posting/posting-views';
import { actorOf } from '../slack/actor';
import { formOf } from '../slack/form';
import { connectFormButton } from '../slack/form-button';
import { showModal } from '../slack/show-modal';
import { tellExpired } from '../slack/tell-expired';
import { actionItemIds } from './action-item-views';
import { addActionItem } from './add-action-item';
import { addForm, addFormIds, readAddForm, readAddMetadata } from './add-form';
import { loadFromAnswer, loadFromMessage, loadFromPosting } from './load-add-form';
import { titleBlocks } from './title-views';

/** The ways to a new action item: from what was shared, from any message of a retro's thread, from one's own third answer. */
export function registerAddListeners(app: App, deps: Deps): void {
  connectFormButton(app, deps, {
    actionId: postingIds.addActionItem,
    title: 'action-item.add.title',
    load: (client, actor, press) => loadFromPosting(deps, client, actor, press),
  });
  connectFormButton(app, deps, {
    actionId: actionItemIds.fromAnswer,
    title: 'action-item.add.title',
    load: (_client, actor, { value: postingId }) => loadFromAnswer(deps, actor, postingId),
  });
  registerFromMessage(app, deps);
  registerAddForm(app, deps);
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
