import type { App, BlockAction } from '@slack/bolt';
import type { Deps } from '../deps';
import { say } from '../language/say';
import { learnMember } from '../member/learn-member';
import { settingsIds } from '../settings/settings-form';
import { type Actor, actorOf } from '../slack/actor';
import { sayMd, slackDate } from '../slack/block-kit';
import { formOf } from '../slack/form';
import { showModal } from '../slack/show-modal';
import type { WebClient } from '../slack/web-clients';
import { assertWorkspaceAdmin } from '../slack/workspace-admin';
import { pausesFrom } from './pause';
import { pauseForm, pauseIds, readPauseForm } from './pause-form';
import { findPauseChange, listPauses, savePauses } from './pause-store';

/** The workspace's ideas for a pause, from its admins' button in the settings. */
export function registerPauseListeners(app: App, deps: Deps): void {
  app.action<BlockAction>(settingsIds.pauses, async ({ ack, body, client, context }) => {
    await ack();
    const actor = actorOf(context);
    await showModal({
      client,
      triggerId: body.trigger_id,
      title: say('pause.form.title'),
      logger: deps.logger,
      push: true,
      load: () => load(deps, client, actor),
      async onExpired() {
        await client.chat.postMessage({
          channel: actor.userId,
          text: say('slack.expired.press_again'),
        });
      },
    });
  });

  app.view(
    { callback_id: pauseIds.form, type: 'view_submission' },
    async ({ ack, view, client, context }) => {
      const { workspaceId, userId: changedBy } = actorOf(context);
      const pauses = pausesFrom(readPauseForm(formOf(view.state.values)), pauseIds.lines);
      await assertWorkspaceAdmin(client, changedBy);
      await deps.database.withTenant(workspaceId, (tx) =>
        savePauses(tx, { workspaceId, pauses, changedBy, changedAt: deps.clock.now() }),
      );
      await ack();
    },
  );
}

async function load(deps: Deps, client: WebClient, actor: Actor) {
  const { workspaceId, userId } = actor;
  await assertWorkspaceAdmin(client, userId);
  const { timeZone: zone } = await learnMember({ ...deps, client }, actor);
  const { pauses, change } = await deps.database.withTenant(workspaceId, async (tx) => ({
    pauses: await listPauses(tx),
    change: await findPauseChange(tx),
  }));
  if (change === null) return pauseForm(pauses, null);
  const { displayName } = await learnMember({ ...deps, client }, { workspaceId, userId: change.changedBy });
  return pauseForm(
    pauses,
    sayMd('pause.form.last_changed', { name: displayName, when: slackDate(change.changedAt, { zone }) }),
  );
}
