import { type Executor, executor } from '../queue/task';
import { findPeople } from './find-people';
import type { IncidentDeps } from './incident-deps';
import { findPeopleTask } from './incident-tasks';

/** What the queue calls for incidents. */
export function incidentExecutors(deps: IncidentDeps): Executor[] {
  return [executor(findPeopleTask, (payload) => findPeople(deps, payload))];
}
