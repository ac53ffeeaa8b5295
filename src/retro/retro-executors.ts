import { type Executor, executor } from '../queue/task';
import { type CloseRetroDeps, closeRetro } from './close-retro';
import { closeRetroTask } from './retro-tasks';

/** What the queue calls for retros. */
export function retroExecutors(deps: CloseRetroDeps): Executor[] {
  return [
    executor(closeRetroTask, ({ workspaceId, retroId }) =>
      closeRetro(deps, {
        workspaceId,
        retroId,
        closedBy: null,
        learned: null,
        visibility: 'channel',
        factors: [],
      }),
    ),
  ];
}
