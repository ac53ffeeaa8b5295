import { z } from 'zod';
import { defineTask } from '../queue/task';

/** Forgets what was left in a form for too long. */
export const forgetUnfinishedTask = defineTask(
  'forget_unfinished',
  z.object({ workspaceId: z.string(), unfinishedId: z.uuid() }),
);
