import type { Clock } from '../clock';
import type { Database } from '../database/database';
import { type Executor, executor } from '../queue/task';
import { forgetExpired } from './keep-unfinished';
import { forgetUnfinishedTask } from './unfinished-tasks';

/** What the queue calls for unfinished forms. */
export function unfinishedExecutors(deps: { database: Database; clock: Clock }): Executor[] {
  return [executor(forgetUnfinishedTask, (payload) => forgetExpired(deps, payload))];
}
