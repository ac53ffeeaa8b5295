import type { App } from '@slack/bolt';
import type { Deps } from '../deps';
import { AppError } from '../errors';
import { say } from '../language/say';
import { assertMayChangeChannel, findChangeHindrance } from '../settings/may-change';
import { settingsIds } from '../settings/settings-ids';
import { type Actor, actorOf } from '../slack/actor';
import { assertMayTakePart } from '../slack/channel-access';
import { formOf } from '../slack/form';
import { connectFormButton } from '../slack/form-button';
import type { WebClient } from '../slack/web-clients';
import { changeFollows } from './change-follows';
import { followForm, followIds, followView, readFollowForm, readFollowMetadata } from './follow-form';
import { listFollows } from './tag-follow-store';

/** What a channel follows: from its settings, and from what it was told because of it. */
export function registerFollowListeners(app: App, deps: Deps): void {
  connectFormButton(app, deps, {
    actionId: settingsIds.follows,
    title: 'case.follow.title',
    load: (client, actor, { value: channelId }) => loadFollowForm(deps, client, actor, channelId),
  });

  app.view(
    { callback_id: followIds.form, type: 'view_submission' },
    async ({ ack, view, client, context }) => {
      const { channelId } = readFollowMetadata(view.private_metadata);
      const actor = actorOf(context);
      const factors = readFollowForm(formOf(view.state.values));
      await assertMayChangeChannel({ ...deps, client }, actor, channelId);
      await assertMayFollow(client, actor, channelId);
      await changeFollows(deps, actor, { channelId, factors });
      await ack();
    },
  );
}

/** @throws AppError `not_a_member`, `channel_not_ready`. */
async function loadFollowForm(deps: Deps, client: WebClient, actor: Actor, channelId: string) {
  await assertMayFollow(client, actor, channelId);
  const hindrance = await findChangeHindrance({ ...deps, client }, actor);
  const follows = await deps.database.withTenant(actor.workspaceId, (tx) => listFollows(tx, channelId));
  return hindrance === null ? followForm(channelId, follows) : followView(follows, hindrance);
}

/** Cases are for the workspace: a channel that another organisation reads hears of none, whatever else is allowed there. */
async function assertMayFollow(client: WebClient, { userId }: Actor, channelId: string): Promise<void> {
  await assertMayTakePart(client, {
    channelId,
    userId,
    async mayBeExternal() {
      throw new AppError('follows_external', 'a channel shared with another organisation cannot follow', {
        userMessage: say('case.follow.external'),
      });
    },
  });
}
