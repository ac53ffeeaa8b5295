import type { App, BlockAction } from '@slack/bolt';
import { z } from 'zod';
import type { Subcommand } from '../command/subcommand';
import type { Deps } from '../deps';
import { say } from '../language/say';
import { type Actor, actorOf } from '../slack/actor';
import { formOf } from '../slack/form';
import { viewOf } from '../slack/interactions';
import { redrawModal } from '../slack/redraw-modal';
import { showModal } from '../slack/show-modal';
import type { WebClient } from '../slack/web-clients';
import { isWorkspaceAdmin } from '../slack/workspace-admin';
import { type ChannelSettingsDeps, changeChannelSettings } from './change-channel-settings';
import { changePersonalSettings, type PersonalSettingsDeps } from './change-personal-settings';
import { changeWorkspaceSettings } from './change-workspace-settings';
import { loadChannelForm, loadHub, loadPersonalForm, loadSettings, loadWorkspaceForm } from './load-settings';
import { assertMayChangeChannel } from './may-change';
import { personalFields, readPersonalForm } from './personal-form';
import { readSettingsForm, readSettingsMetadata } from './settings-form';
import { settingsIds } from './settings-ids';
import { readWorkspaceForm, readWorkspaceMetadata } from './workspace-form';

export type SettingsDeps = Deps & ChannelSettingsDeps & PersonalSettingsDeps;

/** `/retro settings`: how this channel wants its retros; elsewhere, the ways to all settings. */
export const settingsCommand: Subcommand = {
  names: ['settings', 'setting', 'config', 'preferences'],
  help: 'settings.command_help',
  async run(deps, { actor, channelId, triggerId, client, reply }) {
    await showModal({
      client,
      triggerId,
      title: say('settings.hub.title'),
      logger: deps.logger,
      load: () => loadSettings(deps, client, actor, channelId),
      onExpired: () => reply(say('slack.expired.try_again')),
    });
  },
};

/** The forms of all settings, and what leads from one to another. */
export function registerSettingsListeners(app: App, deps: SettingsDeps): void {
  registerWays(app, deps);
  registerChannelForm(app, deps);
  registerWorkspaceForm(app, deps);
  registerPersonalForm(app, deps);
}

/** A button in Home opens a form, one in a form lays it on top. */
function registerWays(app: App, deps: Deps): void {
  const ways = {
    [settingsIds.openHub]: { title: 'settings.hub.title', load: loadHub },
    [settingsIds.openPersonal]: { title: 'settings.mine.title', load: loadPersonalForm },
    [settingsIds.openWorkspace]: {
      title: 'settings.workspace.title',
      load: (all: Deps, client: WebClient, actor: Actor) => loadWorkspaceForm(all, client, actor),
    },
  } as const;
  for (const [actionId, { title, load }] of Object.entries(ways)) {
    app.action<BlockAction>(actionId, async ({ ack, body, client, context }) => {
      await ack();
      const actor = actorOf(context);
      await showModal({
        client,
        triggerId: body.trigger_id,
        title: say(title),
        logger: deps.logger,
        push: body.view?.type === 'modal',
        load: () => load(deps, client, actor),
        onExpired: async () => {
          await client.chat.postMessage({ channel: actor.userId, text: say('slack.expired.try_again') });
        },
      });
    });
  }

  app.action<BlockAction>(settingsIds.openChannel, async ({ ack, body, action, client, context }) => {
    await ack();
    const channelId = chosenChannel.parse(action).selected_conversation;
    const load = () => loadSettings(deps, client, actorOf(context), channelId);
    await redrawModal({ client, view: viewOf(body), logger: deps.logger, load });
  });
}

const chosenChannel = z.object({ selected_conversation: z.string().regex(/^[CGD][A-Z0-9]+$/) });

function registerChannelForm(app: App, deps: SettingsDeps): void {
  app.view(
    { callback_id: settingsIds.form, type: 'view_submission' },
    async ({ ack, view, context, client }) => {
      const { channelId, askedMonths } = readSettingsMetadata(view.private_metadata);
      const actor = actorOf(context);
      const settings = readSettingsForm(formOf(view.state.values));
      await assertMayChangeChannel({ ...deps, client }, actor, channelId);
      const asked = await changeChannelSettings(deps, actor, { channelId, settings, askedMonths });
      if (asked === null) return ack();
      const forAdmin = await isWorkspaceAdmin(client, actor.userId);
      const again = { channelId, forAdmin, filled: { settings, asked } };
      await ack({ response_action: 'update', view: await loadChannelForm(deps, client, actor, again) });
    },
  );
}

function registerWorkspaceForm(app: App, deps: SettingsDeps): void {
  app.view(
    { callback_id: settingsIds.workspaceForm, type: 'view_submission' },
    async ({ ack, view, context, client }) => {
      const { askedMonths } = readWorkspaceMetadata(view.private_metadata);
      const actor = actorOf(context);
      const settings = readWorkspaceForm(formOf(view.state.values));
      const asked = await changeWorkspaceSettings({ ...deps, client }, actor, { settings, askedMonths });
      if (asked === null) return ack();
      const again = await loadWorkspaceForm(deps, client, actor, { settings, asked });
      await ack({ response_action: 'update', view: again });
    },
  );
}

function registerPersonalForm(app: App, deps: SettingsDeps): void {
  app.view(
    { callback_id: settingsIds.personalForm, type: 'view_submission' },
    async ({ ack, view, context }) => {
      const settings = readPersonalForm(formOf(view.state.values));
      const fields = { quietHours: personalFields.to, workingDays: personalFields.days };
      const actor = actorOf(context);
      await changePersonalSettings(deps, actor, settings, fields);
      deps.languages.forget(actor);
      await ack();
    },
  );
}
