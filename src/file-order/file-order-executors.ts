import { type Executor, executor } from '../queue/task';
import type { FileDeps } from './file-deps';
import { makeFileTask } from './file-order-tasks';
import { makeFile } from './make-file';

/** What the queue calls for an ordered file. */
export function fileOrderExecutors(deps: FileDeps): Executor[] {
  return [executor(makeFileTask, ({ workspaceId, orderId }) => makeFile(deps, workspaceId, orderId))];
}
