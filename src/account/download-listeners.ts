import type { App, BlockAction } from '@slack/bolt';
import type { Deps } from '../deps';
import { say } from '../language/say';
import { actorOf } from '../slack/actor';
import { formOf } from '../slack/form';
import { notice } from '../slack/notice';
import { showModal } from '../slack/show-modal';
import { downloadForm, downloadIds, readDownloadForm } from './download-form';
import { keptIds } from './kept-views';
import { orderMyData } from './my-data-maker';
import { tellExpired } from './tell-expired';

/** Everything that is one's own, as a file. */
export function registerDownloadListeners(app: App, deps: Deps): void {
  app.action<BlockAction>(keptIds.download, async ({ ack, body, client, context }) => {
    await ack();
    const actor = actorOf(context);
    await showModal({
      client,
      triggerId: body.trigger_id,
      title: say('account.download.title'),
      logger: deps.logger,
      push: body.view?.type === 'modal',
      load: async () => downloadForm(),
      onExpired: () => tellExpired(client, actor),
    });
  });

  app.view({ callback_id: downloadIds.form, type: 'view_submission' }, async ({ ack, view, context }) => {
    const { withNameless } = readDownloadForm(formOf(view.state.values));
    await orderMyData(deps, { ...actorOf(context), withNameless });
    await ack({ response_action: 'update', view: onItsWay() });
  });
}

const onItsWay = () => notice(say('account.download.title'), say('account.download.on_its_way'));
