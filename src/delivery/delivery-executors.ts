import { type Executor, executor } from '../queue/task';
import { sendMessageTask } from './delivery-tasks';
import { type DeliveryDeps, sendMessage } from './send-message';

/** What the queue calls for a promised message. */
export function deliveryExecutors(deps: DeliveryDeps): Executor[] {
  return [executor(sendMessageTask, ({ workspaceId, outboxId }) => sendMessage(deps, workspaceId, outboxId))];
}
