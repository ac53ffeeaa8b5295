import type { Deps } from '../deps';
import { type Executor, executor } from '../queue/task';
import { expireRequest } from './end-request';
import { expireReaderRequestTask } from './reader-tasks';

/** What the queue calls for trusted readers. */
export function readerExecutors(deps: Deps): Executor[] {
  return [executor(expireReaderRequestTask, (payload) => expireRequest(deps, payload))];
}
