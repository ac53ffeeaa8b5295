import { type Executor, executor } from '../queue/task';
import { type ContinueErasureDeps, continueErasure } from './continue-erasure';
import { erasePersonTask } from './erasure-tasks';

/** What the queue calls for a person's own things. */
export function accountExecutors(deps: ContinueErasureDeps): Executor[] {
  return [executor(erasePersonTask, (payload) => continueErasure(deps, payload))];
}
