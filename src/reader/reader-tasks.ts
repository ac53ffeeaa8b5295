import { z } from 'zod';
import { defineTask } from '../queue/task';

/** Ends a request nobody has answered in time. */
export const expireReaderRequestTask = defineTask(
  'expire_reader_request',
  z.object({ workspaceId: z.string(), requestId: z.uuid() }),
);
