import { z } from 'zod';
import { defineTask } from '../queue/task';

/** Closes a retro on its date. */
export const closeRetroTask = defineTask(
  'close_retro',
  z.object({ workspaceId: z.string(), retroId: z.uuid() }),
);
