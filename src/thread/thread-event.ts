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

/** A message that is no more, when Slack does not say what it was. */
export interface UnknownDeletion {
  ts: string;
  deletedAt: Date;
}

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
  if (subtype === 'message_changed') return changeOf(message, eventTs, null);
  if (subtype === 'message_deleted') return changeOf(previous, eventTs, toDate(String(eventTs)));
  return written.has(subtype as string | undefined) ? changeOf(event, eventTs, null) : null;
}

const homeSchema = z.object({ user_team: z.string().optional() });

/** Whether a message in a channel shared with another organisation was written by one of its people. */
export function isFromOutside(body: unknown, event: unknown): boolean {
  const { team_id: workspaceId, is_ext_shared_channel: isShared } = body as Record<string, unknown>;
  const { message, previous_message: previous } = event as Record<string, unknown>;
  const home = homeSchema.safeParse(message ?? previous ?? event).data?.user_team;
  return isShared === true && home !== undefined && home !== workspaceId;
}

/** Reads a `message_deleted` event that came without the message (Slack's reference shows it so); null for any other. */
export function readUnknownDeletion(event: unknown): UnknownDeletion | null {
  const parsed = bareDeletion.safeParse(event);
  if (!parsed.success || parsed.data.previous_message !== undefined) return null;
  return { ts: parsed.data.deleted_ts, deletedAt: toDate(parsed.data.event_ts) };
}

const bareDeletion = z.object({
  subtype: z.literal('message_deleted'),
  deleted_ts: z.string(),
  event_ts: z.string(),
  previous_message: z.unknown().optional(),
});

function changeOf(message: unknown, eventTs: unknown, deletedAt: Date | null): ThreadChange | null {
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
    editedAt: edited ? editTime(edited.ts, eventTs) : null,
    deletedAt,
  };
}

/**
 * Slack cuts the time of an edit to the second, and two edits may come within one: the event about it knows better, unless
 * it is about something later, such as an unfolded link.
 */
function editTime(editedTs: string, eventTs: unknown): Date {
  const atSeconds = Number(eventTs) - Number(editedTs);
  return toDate(atSeconds >= 0 && atSeconds < 1 ? String(eventTs) : editedTs);
}

/** Slack's timestamps are seconds with a fraction. */
function toDate(ts: string): Date {
  return new Date(Number(ts) * 1000);
}
