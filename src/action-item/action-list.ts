import { z } from 'zod';
import type { Day } from '../calendar/day';

/** Whose items a list shows: the person's own, the channel's, or everything overdue that they may see. */
export const listTabs = ['mine', 'channel', 'overdue'] as const;
export type ListTab = (typeof listTabs)[number];

/** Where in a list somebody is. */
export const listPlace = z.object({
  tab: z.enum(listTabs),
  page: z.number().int().min(0).max(10_000),
  /** The channel it was opened in, if any; whether they may see its items is asked every time. */
  channelId: z.string().nullable(),
});
export type ListPlace = z.infer<typeof listPlace>;

/** As many as can be read without scrolling for long. */
export const itemsOnPage = 8;

const dayMs = 24 * 60 * 60 * 1000;
const settledShownMs = 28 * dayMs;

/** Since when what has been settled is still shown. */
export const settledSince = (now: Date): Date => new Date(now.getTime() - settledShownMs);

/** What a list asks the store for. */
export type ListQuery =
  | { tab: 'mine'; ownerId: string; settledSince: Date }
  | { tab: 'channel'; channelId: string; settledSince: Date }
  | { tab: 'overdue'; ownerId: string; channelIds: readonly string[]; today: Day };
