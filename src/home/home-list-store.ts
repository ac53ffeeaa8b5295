import { z } from 'zod';
import { Prisma, type TenantTransaction } from '../database/database';

export const instant = z.coerce.date();
export const sealed = z
  .string()
  .nullable()
  .transform((text) => (text === null ? null : new Uint8Array(Buffer.from(text, 'base64'))));

export const draftSchema = z.object({
  id: z.string(),
  state: z.enum(['writing', 'cooling', 'ready', 'lapsed']),
  /** Null until its retro is open. */
  title: z.string().nullable(),
  savedAt: instant,
  nudgeAt: instant.nullable(),
  latestBy: instant.nullable(),
  /** The author's words, of those whose title is among them. */
  answers: sealed,
});
export const requestSchema = z.object({
  id: z.string(),
  authorName: z.string().nullable(),
  title: z.string(),
  expiresAt: instant,
});

export const itemSchema = z.object({
  id: z.string(),
  title: z.string(),
  channelId: z.string(),
  dueOn: z.string(),
});

export type DraftRow = z.infer<typeof draftSchema>;

/** Which part of a list. */
export interface Slice {
  limit: number;
  offset: number;
}

/** Rows as one value of JSON. */
export const list = (rows: Prisma.Sql) =>
  Prisma.sql`(select coalesce(json_agg(each), '[]') from (${rows}) as each)`;

/** What waits comes first, what is over last. */
export const draftsOf = (userId: string, { limit, offset }: Slice) => Prisma.sql`
  select draft.id, draft.state::text, retro.title, draft.saved_at as "savedAt", draft.nudge_at as "nudgeAt",
    retro.latest_by as "latestBy", case when retro.id is null then encode(draft.answers, 'base64') end as answers
  from assessment draft left join retro on retro.workspace_id = draft.workspace_id and retro.id = draft.retro_id
  where draft.author_id = ${userId} and draft.state <> 'shared'
  order by array_position(array['ready', 'writing', 'cooling', 'lapsed'], draft.state::text), draft.nudge_at nulls first,
    draft.saved_at desc, draft.id
  limit ${limit} offset ${offset}`;

export const draftCount = (userId: string) =>
  Prisma.sql`select count(*)::int from assessment where author_id = ${userId} and state <> 'shared'`;

const openRequests = (userId: string, now: Date) => Prisma.sql`
  reader_request asked
  join assessment draft on draft.workspace_id = asked.workspace_id and draft.id = asked.assessment_id
    and draft.state in ('cooling', 'ready')
  join retro on retro.workspace_id = draft.workspace_id and retro.id = draft.retro_id
  where asked.reader_id = ${userId} and asked.state = 'asked' and asked.expires_at > ${now}::timestamptz`;

export const requestsOf = (userId: string, { now, limit, offset }: Slice & { now: Date }) => Prisma.sql`
  select asked.id, retro.title, asked.expires_at as "expiresAt",
    (select display_name from member where user_id = asked.author_id) as "authorName"
  from ${openRequests(userId, now)} order by asked.expires_at, asked.id limit ${limit} offset ${offset}`;

export const requestCount = (userId: string, now: Date) =>
  Prisma.sql`select count(*)::int from ${openRequests(userId, now)}`;

/** What was due first comes first. They are their owner's to see, wherever they are. */
export const itemsOf = (userId: string, limit: number) => Prisma.sql`
  select id, title, channel_id as "channelId", due_on as "dueOn" from action_item
  where owner_id = ${userId} and state = 'open' order by due_on, created_at, id limit ${limit}`;

export const itemCount = (userId: string) =>
  Prisma.sql`select count(*)::int from action_item where owner_id = ${userId} and state = 'open'`;

/** A page of the person's own drafts, and how many there are. */
export async function listDrafts(tx: TenantTransaction, userId: string, slice: Slice) {
  const rows = await tx.$queryRaw<unknown[]>`
    select ${list(draftsOf(userId, slice))} as shown, (${draftCount(userId)}) as total`;
  return z.object({ shown: z.array(draftSchema), total: z.number() }).parse(rows[0]);
}

/** A page of what the person is asked to read, and how many there are. */
export async function listRequests(tx: TenantTransaction, userId: string, slice: Slice & { now: Date }) {
  const rows = await tx.$queryRaw<unknown[]>`
    select ${list(requestsOf(userId, slice))} as shown, (${requestCount(userId, slice.now)}) as total`;
  return z.object({ shown: z.array(requestSchema), total: z.number() }).parse(rows[0]);
}
