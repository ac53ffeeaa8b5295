import type { App } from '@slack/bolt';
import type { Subcommand } from '../command/subcommand';
import type { Deps } from '../deps';
import { AppError } from '../errors';
import { actorOf } from '../slack/actor';
import { type ChannelAccess, checkChannel, isChannelMember, notAMember } from '../slack/channel-access';
import { formOf } from '../slack/form';
import { showModal } from '../slack/show-modal';
import { isWorkspaceAdmin } from '../slack/workspace-admin';
import { getChannelSettings, saveChannelSettings } from './channel-settings-store';
import {
  readSettingsForm,
  readSettingsMetadata,
  settingsForm,
  settingsIds,
  workspaceOnlyForm,
} from './settings-form';

const invite =
  'Settings belong to a channel that Evenkeel is in. Type `/invite @Evenkeel` there first, then this again.';
const noSettings: Record<Exclude<ChannelAccess['kind'], 'ready'>, string> = {
  can_join: invite,
  must_be_invited: invite,
  archived: 'This channel is archived, so there is nothing to set.',
  external:
    'This channel is shared with another organisation. Evenkeel does not post there, so there is nothing to set.',
  not_a_channel: 'Settings belong to a channel. Type this in the channel they are for.',
};

/** `/retro settings`: how this channel wants its retrospectives. */
export const settingsCommand: Subcommand = {
  names: ['settings', 'setting', 'config', 'preferences'],
  help: 'settings.command_help',
  async run(deps, { actor, channelId, triggerId, client, reply }) {
    await showModal({
      client,
      triggerId,
      title: 'Channel settings',
      logger: deps.logger,
      onExpired: () =>
        reply(
          'Slack gives a form three seconds to open, and that was not enough this time. Please try again.',
        ),
      async load() {
        const [access, forAdmin] = await Promise.all([
          checkChannel(client, channelId, actor.userId),
          isWorkspaceAdmin(client, actor.userId),
        ]);
        if (access.kind !== 'ready' && forAdmin) return workspaceOnlyForm();
        if (access.kind !== 'ready') {
          throw new AppError('not_in_channel', 'settings of a channel Evenkeel is not in', {
            userMessage: noSettings[access.kind],
          });
        }
        const settings = await deps.database.withTenant(actor.workspaceId, (tx) =>
          getChannelSettings(tx, channelId),
        );
        return settingsForm(channelId, settings, { forAdmin });
      },
    });
  },
};

/** Takes in the settings form. */
export function registerSettingsListeners(app: App, deps: Deps): void {
  app.view(
    { callback_id: settingsIds.form, type: 'view_submission' },
    async ({ ack, view, context, client }) => {
      const { channelId } = readSettingsMetadata(view.private_metadata);
      const { workspaceId, userId: changedBy } = actorOf(context);
      const settings = readSettingsForm(formOf(view.state.values));
      // The form's metadata names the channel; whether the person is in it, only Slack can say.
      if (!(await isChannelMember(client, channelId, changedBy))) throw notAMember();
      await deps.database.withTenant(workspaceId, (tx) =>
        saveChannelSettings(tx, {
          workspaceId,
          channelId,
          ...settings,
          changedBy,
          changedAt: deps.clock.now(),
        }),
      );
      await ack();
    },
  );
}
