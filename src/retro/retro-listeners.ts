import type { App, BlockAction, ViewOutput } from '@slack/bolt';
import type { TenantTransaction } from '../database/database';
import type { Deps } from '../deps';
import { say } from '../language/say';
import { getChannelSettings } from '../settings/channel-settings-store';
import { actorOf } from '../slack/actor';
import { formOf } from '../slack/form';
import { buttonPress } from '../slack/interactions';
import { readMetadata } from '../slack/metadata';
import { showModal } from '../slack/show-modal';
import { changeCase } from './change-case';
import { caseForm, closeForm, closeIds, readCloseForm, readCloseMetadata } from './close-form';
import { type CloseRetroDeps, closeRetro } from './close-retro';
import { assertFacilitatorIsThere } from './facilitator-is-there';
import { asFacilitator, assertClosed, assertOpen } from './retro';
import { findRetro } from './retro-store';
import { type Participation, retroIds } from './retro-views';
import { takeOverRetro } from './take-over-retro';

export interface RetroListenerDeps extends Deps, CloseRetroDeps {
  participation(tx: TenantTransaction, retroId: string): Promise<Participation>;
}

/** Closing a retro from its headline, and changing later what was learned. */
export function registerRetroListeners(app: App, deps: RetroListenerDeps): void {
  app.action<BlockAction>(retroIds.close, async ({ ack, body, action, client, context }) => {
    await ack();
    const { value: retroId, triggerId, channelId } = buttonPress(body, action);
    const { workspaceId, userId } = actorOf(context);
    await showModal({
      client,
      triggerId,
      title: say('retro.close.title'),
      logger: deps.logger,
      load: async () => {
        await takeOverRetro({ ...deps, client }, { workspaceId, userId }, retroId);
        await assertFacilitatorIsThere({ ...deps, client }, { workspaceId, userId }, retroId);
        return deps.database.withTenant(workspaceId, async (tx) => {
          const retro = asFacilitator(await findRetro(tx, retroId), userId);
          assertOpen(retro);
          const { caseVisibility } = await getChannelSettings(tx, retro.channelId);
          return closeForm(retro, await deps.participation(tx, retroId), caseVisibility);
        });
      },
      async onExpired() {
        await client.chat.postEphemeral({
          channel: channelId ?? userId,
          user: userId,
          text: say('retro.close.expired'),
        });
      },
    });
  });

  app.action<BlockAction>(retroIds.changeCase, async ({ ack, body, action, client, context }) => {
    await ack();
    const { value: retroId, triggerId, channelId } = buttonPress(body, action);
    const { workspaceId, userId } = actorOf(context);
    await showModal({
      client,
      triggerId,
      title: say('retro.case.title'),
      logger: deps.logger,
      load: async () => {
        await takeOverRetro({ ...deps, client }, { workspaceId, userId }, retroId);
        await assertFacilitatorIsThere({ ...deps, client }, { workspaceId, userId }, retroId);
        return deps.database.withTenant(workspaceId, async (tx) => {
          const retro = assertClosed(asFacilitator(await findRetro(tx, retroId), userId));
          return caseForm(retro, (await getChannelSettings(tx, retro.channelId)).caseVisibility);
        });
      },
      async onExpired() {
        await client.chat.postEphemeral({
          channel: channelId ?? userId,
          user: userId,
          text: say('slack.expired.press_again'),
        });
      },
    });
  });

  app.view(
    { callback_id: retroIds.closeForm, type: 'view_submission' },
    async ({ ack, view, client, context }) => {
      const { workspaceId, userId: closedBy } = actorOf(context);
      const learned = readLearned(view);
      await assertFacilitatorIsThere({ ...deps, client }, actorOf(context), learned.retroId);
      await closeRetro(deps, { workspaceId, closedBy, ...learned });
      await ack();
    },
  );

  app.view(
    { callback_id: retroIds.caseForm, type: 'view_submission' },
    async ({ ack, view, client, context }) => {
      const { workspaceId, userId: changedBy } = actorOf(context);
      const learned = readLearned(view);
      await assertFacilitatorIsThere({ ...deps, client }, actorOf(context), learned.retroId);
      await changeCase(deps, { workspaceId, changedBy, ...learned });
      await ack();
    },
  );
}

function readLearned(view: ViewOutput) {
  const { retroId } = readMetadata(readCloseMetadata, view.private_metadata);
  return { retroId, ...readCloseForm(formOf(view.state.values)), learnedBlockId: closeIds.learned };
}
