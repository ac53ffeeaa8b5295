import type { App, BlockAction } from '@slack/bolt';
import type { Subcommand } from '../command/subcommand';
import type { Deps } from '../deps';
import { AppError } from '../errors';
import { learnMember } from '../member/learn-member';
import { retroIds } from '../retro/retro-views';
import { type Actor, actorOf } from '../slack/actor';
import { isChannelMember, notAMember } from '../slack/channel-access';
import { type Form, formOf } from '../slack/form';
import { buttonPress, viewOf } from '../slack/interactions';
import { staleForm } from '../slack/metadata';
import { notice } from '../slack/notice';
import { redrawModal } from '../slack/redraw-modal';
import { showModal } from '../slack/show-modal';
import type { WebClient } from '../slack/web-clients';
import {
  datesBlock,
  type ExportChoice,
  exportForm,
  exportIds,
  exportTitle,
  readChosen,
  readExportForm,
  readExportMetadata,
  readFormat,
} from './export-form';
import { archiveOnItsWay, nothingYet, onItsWay, tooLate } from './export-views';
import { loadChannelScene, loadRetroScene } from './load-export-form';
import { orderArchive, orderRetro } from './order-export';

/** `/retro export`: a retro of this channel, or all of them, as a file. */
export const exportCommand: Subcommand = {
  names: ['export', 'markdown', 'download', 'pdf', 'json', 'archive'],
  help: 'export.command_help',
  async run(deps, { actor, channelId, triggerId, client, reply }) {
    const scene = await loadChannelScene(deps, client, actor, { channelId });
    if (scene === null) {
      const isMember = await isChannelMember(client, channelId, actor.userId);
      return reply(nothingYet(deps.slashCommand, isMember));
    }
    await showModal({
      client,
      triggerId,
      title: exportTitle(),
      logger: deps.logger,
      onExpired: () => reply(tooLate()),
      load: async () => exportForm(scene),
    });
  },
};

/** The export form and the button of a headline. */
export function registerExportListeners(app: App, deps: Deps): void {
  app.action<BlockAction>(exportIds.what, async ({ ack, body, client, context }) => {
    await ack();
    const view = viewOf(body);
    const where = readExportMetadata(view.private_metadata);
    if (!('channelId' in where)) throw staleForm();
    const chosenId = readChosen(formOf(view.state.values));
    const load = async () => {
      const scene = await loadChannelScene(deps, client, actorOf(context), { ...where, chosenId });
      if (scene === null) throw notAMember();
      return exportForm(scene);
    };
    await redrawModal({ client, view, load, logger: deps.logger });
  });

  app.view(
    { callback_id: exportIds.form, type: 'view_submission' },
    async ({ ack, view, client, context }) => {
      const where = readExportMetadata(view.private_metadata);
      const said = await order(deps, client, actorOf(context), { where, form: formOf(view.state.values) });
      await ack({ response_action: 'update', view: notice(exportTitle(), said) });
    },
  );

  app.action<BlockAction>(retroIds.export, async ({ ack, body, action, client, context }) => {
    await ack();
    const { value: retroId, triggerId, channelId } = buttonPress(body, action);
    const actor = actorOf(context);
    if (channelId === undefined)
      throw new AppError('no_channel', 'a headline button came without its channel');
    await showModal({
      client,
      triggerId,
      title: exportTitle(),
      logger: deps.logger,
      load: async () => exportForm(await loadRetroScene(deps, client, actor, retroId)),
      onExpired: async () => {
        await client.chat.postEphemeral({ channel: channelId, user: actor.userId, text: tooLate() });
      },
    });
  });
}

/** Orders what was chosen. Returns what to say about it. */
async function order(
  deps: Deps,
  client: WebClient,
  actor: Actor,
  { where, form }: { where: ReturnType<typeof readExportMetadata>; form: Form },
): Promise<string> {
  const asker = {
    ...deps,
    isMember: (channelId: string, userId: string) => isChannelMember(client, channelId, userId),
  };
  const choice: ExportChoice =
    'retroId' in where
      ? { kind: 'retro', retroId: where.retroId, format: readFormat(form) }
      : readExportForm(form);
  if (choice.kind === 'retro') {
    const { retroId, format } = choice;
    await orderRetro(asker, actor, { retroId, format });
    return onItsWay();
  }
  if (!('channelId' in where)) throw staleForm();
  const { timeZone: zone } = await learnMember({ ...deps, client }, actor);
  const { format, fromOn, toOn } = choice;
  await orderArchive(asker, actor, { ...where, format, fromOn, toOn, zone, datesBlock });
  return archiveOnItsWay();
}
