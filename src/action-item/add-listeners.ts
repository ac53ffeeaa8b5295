import { randomUUID } from 'node:crypto';
import type { App, BlockAction } from '@slack/bolt';
import { dayAfter } from '../calendar/day';
import { localDay } from '../calendar/working-time';
import type { Deps } from '../deps';
import { learnMember } from '../member/learn-member';
import { reviewFor, reviewIn } from '../phrase/review-for';
import type { Posting } from '../posting/posting';
import { postingIds } from '../posting/posting-views';
import { getPressedPosting } from '../posting/pressed-posting';
import { tellExpired } from '../posting/tell-expired';
import { type Actor, actorOf } from '../slack/actor';
import { formOf } from '../slack/form';
import { type ButtonPress, buttonPress } from '../slack/interactions';
import { showModal } from '../slack/show-modal';
import type { WebClient } from '../slack/web-clients';
import { addActionItem } from './add-action-item';
import { addForm, addFormIds, readAddForm, readAddMetadata } from './add-form';
import { titleBlocks } from './title-views';

const usualDays = 7;

/** "Add an action item" on what was shared in a retro. */
export function registerAddListeners(app: App, deps: Deps): void {
  app.action<BlockAction>(postingIds.addActionItem, async ({ ack, body, action, client, context }) => {
    await ack();
    const press = buttonPress(body, action);
    const actor = actorOf(context);
    await showModal({
      client,
      triggerId: press.triggerId,
      title: 'Add an action item',
      logger: deps.logger,
      load: () => loadForm(deps, client, actor, press),
      onExpired: () => tellExpired(client, actor, press.channelId),
    });
  });

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

async function loadForm(deps: Deps, client: WebClient, actor: Actor, press: ButtonPress) {
  const { database, clock } = deps;
  const { timeZone } = await learnMember({ ...deps, client }, actor);
  const { posting, review } = await database.withTenant(actor.workspaceId, async (tx) => ({
    posting: await getPressedPosting(tx, press),
    review: await reviewIn(tx),
  }));
  return addForm(
    { newItemId: randomUUID(), retroId: posting.retroId },
    {
      title: firstIntention(posting, actor),
      ownerId: actor.userId,
      dueOn: dayAfter(localDay(clock.now(), timeZone), usualDays),
      link: '',
    },
    review,
  );
}

/**
 * The first line of "What I can do differently", offered to the person who wrote it. Shared without a name it is not:
 * handed in as it stands, their own words beside their name would say whose they were.
 */
function firstIntention({ kind, authorId, texts }: Posting, { userId }: Actor): string {
  if (kind !== 'assessment' || authorId !== userId) return '';
  return texts[2].trim().split('\n')[0] ?? '';
}
