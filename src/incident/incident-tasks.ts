import { z } from 'zod';
import { defineTask } from '../queue/task';

/** Finds the people a source has named in Slack. */
export const findPeopleTask = defineTask(
  'find_incident_people',
  z.object({ workspaceId: z.string(), incidentId: z.uuid() }),
);
