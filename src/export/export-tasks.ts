import { z } from 'zod';
import { defineTask } from '../queue/task';

/** Sends a retro as a Markdown file to the person who asked. */
export const exportRetroTask = defineTask(
  'export_retro',
  z.object({ workspaceId: z.string(), retroId: z.uuid(), userId: z.string() }),
);
