import { z } from 'zod';
import { defineTask } from '../queue/task';

/** Tidies one workspace up; makes the next one itself. */
export const tidyUpTask = defineTask('tidy_up', z.object({ workspaceId: z.string() }));

export const tidyUpJobKey = (workspaceId: string) => `tidy_up:${workspaceId}`;
