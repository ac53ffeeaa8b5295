import type { App, BlockAction } from '@slack/bolt';
import type { Deps } from '../deps';
import { say } from '../language/say';
import { settingsIds } from '../settings/settings-form';
import { actorOf } from '../slack/actor';
import { formOf } from '../slack/form';
import { buttonPress } from '../slack/interactions';
import { showModal } from '../slack/show-modal';
import { assertWorkspaceAdmin } from '../slack/workspace-admin';
import { getTalkTo, saveTalkTo } from './check-in-settings-store';
import { checkInIds } from './check-in-views';
import { readTalkToForm, talkToForm } from './talk-to-form';

/** Whom to talk to at the foot of every check-in, from the admins' button in the settings. */
export function registerTalkToListeners(app: App, deps: Deps): void {
  const { database, logger, clock } = deps;
  app.action<BlockAction>(settingsIds.checkIns, async ({ ack, body, action, client, context }) => {
    await ack();
    const { triggerId } = buttonPress(body, action);
    const { workspaceId, userId } = actorOf(context);
    await showModal({
      client,
      triggerId,
      title: say('checkin.talk_to.title'),
      logger,
      push: true,
      async load() {
        await assertWorkspaceAdmin(client, userId);
        return talkToForm(await database.withTenant(workspaceId, getTalkTo));
      },
      async onExpired() {
        await client.chat.postMessage({ channel: userId, text: say('slack.expired.unchanged') });
      },
    });
  });

  app.view(
    { callback_id: checkInIds.talkToForm, type: 'view_submission' },
    async ({ ack, view, client, context }) => {
      const { workspaceId, userId: changedBy } = actorOf(context);
      const talkTo = readTalkToForm(formOf(view.state.values));
      await assertWorkspaceAdmin(client, changedBy);
      const change = { workspaceId, talkTo, changedBy, changedAt: clock.now() };
      await database.withTenant(workspaceId, (tx) => saveTalkTo(tx, change));
      await ack();
    },
  );
}
