import { z } from 'zod';
import { defineTask } from '../queue/task';

/** Sends or updates one promised message. The job is only the alarm clock; the outbox row decides. */
export const sendMessageTask = defineTask(
  'send_message',
  z.object({ workspaceId: z.string(), outboxId: z.uuid() }),
);

export const sendJobKey = (outboxId: string) => `outbox:${outboxId}`;
