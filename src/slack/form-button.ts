import type { App, BlockAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { MessageKey } from '../language/catalogues';
import { say } from '../language/say';
import type { Logger } from '../logger';
import { type Actor, actorOf } from './actor';
import { type ButtonPress, buttonPress } from './interactions';
import { showModal } from './show-modal';
import { tellExpired } from './tell-expired';
import type { WebClient } from './web-clients';

/** A button that opens a form, and who may see what is in it: what `load` throws is told to the person. */
export interface FormButton {
  actionId: string;
  /** Said while the form is being fetched. */
  title: MessageKey;
  load(client: WebClient, actor: Actor, press: ButtonPress): Promise<ModalView>;
}

/** Connects a button with the form it opens: on top of the form it stands in, by itself from a message or a Home tab. */
export function connectFormButton(
  app: App,
  { logger }: { logger: Logger },
  { actionId, title, load }: FormButton,
): void {
  app.action<BlockAction>(actionId, async ({ ack, body, action, client, context }) => {
    await ack();
    const press = buttonPress(body, action);
    const actor = actorOf(context);
    await showModal({
      client,
      logger,
      triggerId: press.triggerId,
      title: say(title),
      push: isInForm(press),
      load: () => load(client, actor, press),
      onExpired: () => tellExpired(client, actor, press.channelId),
    });
  });
}

/** Whether something was pressed in a form, which another one may be put on top of. */
export const isInForm = ({ view }: ButtonPress): boolean => view?.type === 'modal';
