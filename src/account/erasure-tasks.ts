import { z } from 'zod';
import { defineTask } from '../queue/task';

/** Goes on with erasing what a person asked to have erased. */
export const erasePersonTask = defineTask(
  'erase_person',
  z.object({ workspaceId: z.string(), erasureId: z.uuid() }),
);
