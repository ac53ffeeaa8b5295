import { type Executor, executor } from '../queue/task';
import { tidyUpTask } from './retention-tasks';
import { type TidyUpDeps, tidyUp } from './tidy-up';

/** What the queue calls for tidying up. */
export function retentionExecutors(deps: TidyUpDeps): Executor[] {
  return [executor(tidyUpTask, ({ workspaceId }) => tidyUp(deps, workspaceId))];
}
