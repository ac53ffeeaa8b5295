import type { App } from '@slack/bolt';
import type { Deps } from '../deps';
import { say } from '../language/say';
import { reviewFor } from '../phrase/review-for';
import { actorOf } from '../slack/actor';
import { messageText } from '../slack/message-text';
import { showModal } from '../slack/show-modal';
import { checkWordingIds, checkWordingView } from './check-wording-views';

/**
 * "Check wording" in the menu of any message the acting person sees. A form answers it: it opens in threads and where
 * Evenkeel is no member, too, and nobody else can see it. The message comes with the request and goes with it.
 */
export function registerCheckWordingListeners(app: App, deps: Deps): void {
  app.shortcut(
    { callback_id: checkWordingIds.shortcut, type: 'message_action' },
    async ({ ack, shortcut, client, context }) => {
      await ack();
      const actor = actorOf(context);
      const message = {
        text: messageText(shortcut.message),
        isOwn: shortcut.message.user === actor.userId,
      };
      await showModal({
        client: deps.alerts.through(actor.workspaceId, client),
        triggerId: shortcut.trigger_id,
        title: say('reread.check_wording.title'),
        logger: deps.logger,
        load: async () => checkWordingView(message, await reviewFor(deps, actor.workspaceId)),
        async onExpired() {
          await client.chat.postMessage({ channel: actor.userId, text: say('reread.check_wording.expired') });
        },
      });
    },
  );
}
