import { type Executor, executor } from '../queue/task';
import type { DeliveryDeps } from './delivery-deps';
import { sendMessageTask } from './delivery-tasks';
import { sendMessage } from './send-message';

/** What the queue calls for a promised message. */
export function deliveryExecutors(deps: DeliveryDeps): Executor[] {
  return [executor(sendMessageTask, ({ workspaceId, outboxId }) => sendMessage(deps, workspaceId, outboxId))];
}
