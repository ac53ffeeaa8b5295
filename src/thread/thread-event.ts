import { z } from 'zod';

const postedSchema = z.object({
  user: z.string(),
  ts: z.string(),
  thread_ts: z.string(),
  text: z.string().default(''),
  edited: z.object({ ts: z.string() }).optional(),
  bot_id: z.string().optional(),
});

/** Subtypes that are people's own words; everything else in a thread is Slack's or an app's. */
const written = new Set([undefined, 'thread_broadcast', 'file_share', 'me_message']);

/** A change in a thread, as far as Evenkeel cares. */
export interface ThreadChange {
  threadTs: string;
  ts: string;
  authorId: string;
  text: string | null;
  postedAt: Date;
  editedAt: Date | null;
  deletedAt: Date | null;
}

/** Reads Slack's `message` event; null for whatever is not a person's reply in a thread. */
export function readThreadChange(event: unknown): ThreadChange | null {
  const {
    subtype,
    message,
    previous_message: previous,
    event_ts: eventTs,
  } = event as Record<string, unknown>;
  if (subtype === 'message_changed') return changeOf(message, null);
  if (subtype === 'message_deleted') return changeOf(previous, toDate(String(eventTs)));
  return written.has(subtype as string | undefined) ? changeOf(event, null) : null;
}

function changeOf(message: unknown, deletedAt: Date | null): ThreadChange | null {
  const parsed = postedSchema.safeParse(message);
  if (!parsed.success || parsed.data.bot_id !== undefined) return null;
  const { user, ts, thread_ts: threadTs, text, edited } = parsed.data;
  if (ts === threadTs) return null;
  return {
    threadTs,
    ts,
    authorId: user,
    text: deletedAt === null ? text : null,
    postedAt: toDate(ts),
    editedAt: edited ? toDate(edited.ts) : null,
    deletedAt,
  };
}

/** Slack's timestamps are seconds with a fraction. */
function toDate(ts: string): Date {
  return new Date(Number(ts) * 1000);
}
