import { z } from 'zod';
import { defineTask } from '../queue/task';

/** Makes one ordered file and hands it over. The row decides whether there is anything to do. */
export const makeFileTask = defineTask('make_file', z.object({ workspaceId: z.string(), orderId: z.uuid() }));

export const makeFileJobKey = (orderId: string) => `file_order:${orderId}`;
