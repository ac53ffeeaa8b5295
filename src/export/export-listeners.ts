import type { App, BlockAction } from '@slack/bolt';
import { z } from 'zod';
import type { Subcommand } from '../command/subcommand';
import type { Deps } from '../deps';
import { AppError } from '../errors';
import { listRetros } from '../retro/retro-store';
import { retroIds } from '../retro/retro-views';
import { actorOf } from '../slack/actor';
import { input, modal, plain, staticSelect } from '../slack/block-kit';
import { isChannelMember } from '../slack/channel-access';
import { formOf } from '../slack/form';
import { buttonPress } from '../slack/interactions';
import { notice } from '../slack/notice';
import { showModal } from '../slack/show-modal';
import type { WebClient } from '../slack/web-clients';
import { orderRetro } from './order-export';

const exportFormId = 'export.choose';
const retrosShown = 100;
const onItsWay = 'The Markdown file is on its way to you, in our direct messages.';

/** For somebody outside, a channel with retros reads like one without. */
const nothingYet = (slashCommand: string, isMember: boolean) =>
  isMember
    ? `There are no retros in this channel yet. *${slashCommand}* opens the first one.`
    : `There is nothing to export here. Type *${slashCommand} export* in a channel that you and Evenkeel are both in.`;

/** `/retro export`: a retro of this channel as a Markdown file. */
export const exportCommand: Subcommand = {
  names: ['export', 'markdown', 'download'],
  help: 'export.command_help',
  async run(deps, { actor, channelId, triggerId, client, reply }) {
    const isMember = await isChannelMember(client, channelId, actor.userId);
    const retros = await deps.database.withTenant(actor.workspaceId, async (tx) =>
      isMember ? listRetros(tx, channelId, retrosShown) : [],
    );
    if (retros.length === 0) return reply(nothingYet(deps.slashCommand, isMember));
    await showModal({
      client,
      triggerId,
      title: 'Export a retro',
      logger: deps.logger,
      onExpired: () =>
        reply(
          'Slack gives a form three seconds to open, and that was not enough this time. Please try again.',
        ),
      load: async () =>
        modal({
          callbackId: exportFormId,
          title: 'Export a retro',
          submit: 'Send it to me',
          close: 'Not now',
          blocks: [
            input({
              label: 'Which retrospective?',
              blockId: 'export.retro',
              hint: 'You get what was shared and the kept replies. No drafts, and no names that were not given.',
              element: staticSelect({
                actionId: 'retro',
                options: retros.map(({ id, title }) => ({ text: plain(title, 75), value: id })),
                initialValue: retros[0]?.id,
              }),
            }),
          ],
        }),
    });
  },
};

/** The export form and the button of a headline. */
export function registerExportListeners(app: App, deps: Deps): void {
  app.view({ callback_id: exportFormId, type: 'view_submission' }, async ({ ack, view, client, context }) => {
    const retroId = z.uuid().parse(formOf(view.state.values).choice('export.retro'));
    await orderRetro({ ...deps, isMember: isMemberBy(client) }, actorOf(context), {
      retroId,
      format: 'markdown',
    });
    await ack({ response_action: 'update', view: notice('Export a retro', onItsWay) });
  });

  app.action<BlockAction>(retroIds.export, async ({ ack, body, action, client, context }) => {
    await ack();
    const { value: retroId, channelId } = buttonPress(body, action);
    const actor = actorOf(context);
    await orderRetro({ ...deps, isMember: isMemberBy(client) }, actor, { retroId, format: 'markdown' });
    if (channelId === undefined)
      throw new AppError('no_channel', 'a headline button came without its channel');
    await client.chat.postEphemeral({ channel: channelId, user: actor.userId, text: onItsWay });
  });
}

const isMemberBy = (client: WebClient) => (channelId: string, userId: string) =>
  isChannelMember(client, channelId, userId);
