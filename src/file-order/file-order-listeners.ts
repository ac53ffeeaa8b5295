import type { App, BlockAction } from '@slack/bolt';
import { z } from 'zod';
import type { Deps } from '../deps';
import { actorOf } from '../slack/actor';
import { buttonPress } from '../slack/interactions';
import { fileOrderIds } from './file-order-views';
import { stopOrder } from './stop-order';

/** *Stop*, on the message about a file that is being made. */
export function registerFileOrderListeners(app: App, deps: Deps): void {
  app.action<BlockAction>(fileOrderIds.stop, async ({ ack, body, action, context }) => {
    await ack();
    await stopOrder(deps, actorOf(context), z.uuid().parse(buttonPress(body, action).value));
  });
}
