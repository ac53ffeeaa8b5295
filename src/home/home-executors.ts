import { type Executor, executor } from '../queue/task';
import { drawChannelHomesTask, drawHomeTask } from './home-tasks';
import { type RefreshDeps, refreshChannel, refreshOne } from './refresh-homes';

/** What the queue calls for Home tabs. */
export function homeExecutors(deps: RefreshDeps): Executor[] {
  return [
    executor(drawHomeTask, (job) => refreshOne(deps, job)),
    executor(drawChannelHomesTask, (job) => refreshChannel(deps, job)),
  ];
}
