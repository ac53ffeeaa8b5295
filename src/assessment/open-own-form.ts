import type { App, BlockAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { Deps } from '../deps';
import type { MessageKey } from '../language/catalogues';
import { say } from '../language/say';
import { type Actor, actorOf } from '../slack/actor';
import { buttonPress } from '../slack/interactions';
import { showModal } from '../slack/show-modal';
import type { WebClient } from '../slack/web-clients';

/** Connects a button that carries an assessment's id with the form it opens for its author. */
export function openOwnForm(
  app: App,
  deps: Deps,
  {
    actionId,
    title,
    load,
  }: {
    actionId: string;
    /** Said while the form is being fetched. */
    title: MessageKey;
    load(actor: Actor, assessmentId: string, client: WebClient): Promise<ModalView>;
  },
): void {
  app.action<BlockAction>(actionId, async ({ ack, body, action, client, context }) => {
    await ack();
    const { value: assessmentId, triggerId } = buttonPress(body, action);
    const actor = actorOf(context);
    await showModal({
      client: deps.alerts.through(actor.workspaceId, client),
      triggerId,
      title: say(title),
      logger: deps.logger,
      load: () => load(actor, assessmentId, client),
      onExpired: () => tellExpired(client, actor),
    });
  });
}

/** A form of a direct message that could not open in time: pressing the same button again opens it. */
async function tellExpired(client: WebClient, { userId }: Actor): Promise<void> {
  await client.chat.postMessage({
    channel: userId,
    text: say('assessment.expired'),
  });
}
