import { z } from 'zod';
import { defineTask } from '../queue/task';

/** Draws one person's Home tab again. The database adds it; see the migration `home`. */
export const drawHomeTask = defineTask(
  'draw_home',
  z.object({
    workspaceId: z.string(),
    userId: z.string(),
    /** How often Slack could not be reached, which is when it is tried later. */
    failures: z.number().int().min(0).optional(),
  }),
);

/** Has the Home tabs of a channel's people drawn again. The database adds it, too. */
export const drawChannelHomesTask = defineTask(
  'draw_channel_homes',
  z.object({ workspaceId: z.string(), channelId: z.string() }),
);

/** What is drawn at once; the database uses the same. */
export const homeJobKey = (workspaceId: string, userId: string) => `home:${workspaceId}:${userId}`;

/** What can wait has a place of its own in the queue, so that it does not take the one of what cannot. */
export const laterJobKey = (workspaceId: string, userId: string) => `home:${workspaceId}:${userId}:later`;
