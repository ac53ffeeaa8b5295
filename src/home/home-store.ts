import { z } from 'zod';
import type { CaseReach } from '../case/case';
import { casesWithin } from '../case/case-store';
import { Prisma, type TenantTransaction } from '../database/database';
import { openForMs } from '../incident/incident';
import { moodsShown } from '../journal/load-journal';
import { homeShows } from './home';

const instant = z.coerce.date();
const sealed = z
  .string()
  .nullable()
  .transform((text) => (text === null ? null : new Uint8Array(Buffer.from(text, 'base64'))));

const draftSchema = z.object({
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
const requestSchema = z.object({
  id: z.string(),
  authorName: z.string().nullable(),
  title: z.string(),
  expiresAt: instant,
});

/** What the one statement brings: everything that can be read, and what its owner can have opened. */
const homeSchema = z.object({
  member: z
    .object({
      timeZone: z.string(),
      isDeactivated: z.boolean(),
      seenAt: instant,
      isFullMember: z.boolean().nullable(),
      isWatched: z.boolean(),
    })
    .nullable(),
  page: z.object({ drawn: sealed, hash: z.string() }).nullable(),
  hasHistory: z.boolean(),
  start: z
    .object({
      kind: z.enum(['check_in', 'incident', 'retro']),
      id: z.string(),
      title: z.string(),
      channelId: z.string(),
      latestBy: instant.nullable(),
    })
    .nullable(),
  drafts: z.array(draftSchema),
  draftCount: z.number(),
  requests: z.array(requestSchema),
  requestCount: z.number(),
  items: z.array(z.object({ id: z.string(), title: z.string(), channelId: z.string(), dueOn: z.string() })),
  itemCount: z.number(),
  entries: z.array(z.object({ id: z.string(), words: sealed, mood: sealed, writtenAt: instant })),
  entryCount: z.number(),
  cases: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      learned: z.string().nullable(),
      channelId: z.string(),
      closedAt: instant,
      view: z.enum(['all', 'shared', 'learned']),
    }),
  ),
});

export type HomeRows = z.infer<typeof homeSchema>;
export type DraftRow = z.infer<typeof draftSchema>;
export type RequestRow = z.infer<typeof requestSchema>;

export interface HomeAsk {
  userId: string;
  reach: CaseReach;
  now: Date;
  /** Every key the person's page may be under. */
  pageKeys: readonly Uint8Array<ArrayBuffer>[];
  /** The day on which they are looking at it, to be noted; null when nobody looks. */
  openedOn: string | null;
}

/** Everything a Home tab shows, in one statement: a person waits for it, and every statement is a way to the database and back. */
export async function readHome(tx: TenantTransaction, ask: HomeAsk): Promise<HomeRows> {
  const { userId, now } = ask;
  const rows = await tx.$queryRaw<unknown[]>`
    with opened as (${noteOpened(ask)})
    select
      (select to_json(one) from (${memberOf(ask)}) as one) as member,
      (select to_json(one) from (${pageOf(ask)}) as one) as page,
      ${hasHistory(userId)} as "hasHistory",
      (select to_json(one) from (${startOf(ask)}) as one) as start,
      ${list(draftsOf(userId, { limit: homeShows.drafts, offset: 0 }))} as drafts,
      (${draftCount(userId)}) as "draftCount",
      ${list(requestsOf(userId, { now, limit: homeShows.requests, offset: 0 }))} as requests,
      (${requestCount(userId, now)}) as "requestCount",
      ${list(itemsOf(userId))} as items,
      (select count(*)::int from action_item where owner_id = ${userId} and state = 'open') as "itemCount",
      ${list(entriesOf(userId))} as entries,
      (select count(*)::int from journal_entry where owner_id = ${userId}) as "entryCount",
      ${list(casesOf(ask.reach))} as cases
    from (select count(*) from opened) as noted`;
  return homeSchema.parse(rows[0]);
}

const list = (rows: Prisma.Sql) => Prisma.sql`(select coalesce(json_agg(each), '[]') from (${rows}) as each)`;

/** The day and no more, and only once a day: nothing is written at the moment at which somebody looks a second time. */
const noteOpened = ({ userId, openedOn }: HomeAsk) => Prisma.sql`
  update member set home_opened_on = ${openedOn}::date
  where user_id = ${userId} and ${openedOn}::date is not null and home_opened_on is distinct from ${openedOn}::date
  returning user_id`;

const memberOf = ({ userId }: HomeAsk) => Prisma.sql`
  select time_zone as "timeZone", is_deactivated as "isDeactivated", seen_at as "seenAt", is_full_member as "isFullMember",
    home_opened_on is not null as "isWatched"
  from member where user_id = ${userId}`;

const pageOf = ({ pageKeys }: HomeAsk) => Prisma.sql`
  select encode(drawn, 'base64') as drawn, hash from home_page
  where key in (${Prisma.join(pageKeys.map((key) => Prisma.sql`${key}`))}) limit 1`;

/** Whether anything of theirs has been here, as far as anything kept says so. */
const hasHistory = (userId: string) => Prisma.sql`(
  exists (select from assessment where author_id = ${userId}) or exists (select from journal_entry where owner_id = ${userId})
  or exists (select from reader_request where reader_id = ${userId}) or exists (select from action_item where owner_id = ${userId})
  or exists (select from retro where facilitator_id = ${userId}))`;

/**
 * An incident they are asked about or have opened, the newest first; else a retro that is open in a channel of theirs. Not one they
 * have written in already, as far as anything kept says so.
 */
function startOf({ userId, reach, now }: HomeAsk): Prisma.Sql {
  const inside = (column: Prisma.Sql) => Prisma.sql`${column} = any(${[...reach.channelIds]}::text[])`;
  const since = new Date(now.getTime() - openForMs);
  const written = Prisma.sql`select mine.retro_id from assessment mine where mine.author_id = ${userId} and mine.retro_id is not null`;
  return Prisma.sql`
    select kind, id, title, channel_id as "channelId", latest_by as "latestBy" from (
      select 0 as rank, case when asked.id is null then 'incident' else 'check_in' end as kind, coalesce(asked.id, incident.id) as id,
        incident.title, incident.channel_id, null::timestamptz as latest_by, incident.opened_at
      from incident left join check_in asked on asked.workspace_id = incident.workspace_id and asked.incident_id = incident.id
        and asked.user_id = ${userId} and not asked.is_ended
      where incident.opened_at >= ${since}::timestamptz
        and (asked.id is not null or incident.started_by = ${userId} and incident.source_id is null)
        and ${inside(Prisma.sql`incident.channel_id`)}
        and not exists (select from retro where retro.workspace_id = incident.workspace_id and retro.incident_id = incident.id
          and (retro.state = 'closed' or retro.id in (${written})))
      union all
      select 1, 'retro', retro.id, retro.title, retro.channel_id, retro.latest_by, retro.opened_at from retro
      where retro.state = 'open' and ${inside(Prisma.sql`retro.channel_id`)} and retro.latest_by > ${now}::timestamptz
        and retro.id not in (${written})
    ) as possible order by rank, opened_at desc, id limit 1`;
}

/** What waits comes first, what is over last. */
const draftsOf = (userId: string, { limit, offset }: Slice) => Prisma.sql`
  select draft.id, draft.state::text, retro.title, draft.saved_at as "savedAt", draft.nudge_at as "nudgeAt",
    retro.latest_by as "latestBy", case when retro.id is null then encode(draft.answers, 'base64') end as answers
  from assessment draft left join retro on retro.workspace_id = draft.workspace_id and retro.id = draft.retro_id
  where draft.author_id = ${userId} and draft.state <> 'shared'
  order by array_position(array['ready', 'writing', 'cooling', 'lapsed'], draft.state::text), draft.nudge_at nulls first,
    draft.saved_at desc, draft.id
  limit ${limit} offset ${offset}`;

const draftCount = (userId: string) =>
  Prisma.sql`select count(*)::int from assessment where author_id = ${userId} and state <> 'shared'`;

const openRequests = (userId: string, now: Date) => Prisma.sql`
  reader_request asked
  join assessment draft on draft.workspace_id = asked.workspace_id and draft.id = asked.assessment_id
    and draft.state in ('cooling', 'ready')
  join retro on retro.workspace_id = draft.workspace_id and retro.id = draft.retro_id
  where asked.reader_id = ${userId} and asked.state = 'asked' and asked.expires_at > ${now}::timestamptz`;

const requestsOf = (userId: string, { now, limit, offset }: Slice & { now: Date }) => Prisma.sql`
  select asked.id, retro.title, asked.expires_at as "expiresAt",
    (select display_name from member where user_id = asked.author_id) as "authorName"
  from ${openRequests(userId, now)} order by asked.expires_at, asked.id limit ${limit} offset ${offset}`;

const requestCount = (userId: string, now: Date) =>
  Prisma.sql`select count(*)::int from ${openRequests(userId, now)}`;

/** What was due first comes first. */
const itemsOf = (userId: string) => Prisma.sql`
  select id, title, channel_id as "channelId", due_on as "dueOn" from action_item
  where owner_id = ${userId} and state = 'open' order by due_on, created_at, id limit ${homeShows.items}`;

/** The words of the newest, and the moods of as many as make the line. */
const entriesOf = (userId: string) => Prisma.sql`
  select id, written_at as "writtenAt", encode(mood, 'base64') as mood,
    case when row_number() over (order by written_at desc, id desc) <= ${homeShows.entries} then encode(words, 'base64') end as words
  from journal_entry where owner_id = ${userId} order by written_at desc, id desc limit ${moodsShown}`;

const casesOf = (reach: CaseReach) => Prisma.sql`
  select retro.id, retro.title, retro.learned, retro.channel_id as "channelId", retro.closed_at as "closedAt",
    case when near.shows_all then 'all' when near.shows_shared then 'shared' else 'learned' end as view
  from (${casesWithin(reach)}) as near join retro on retro.workspace_id = near.workspace_id and retro.id = near.id
  where near.closed_at is not null order by near.closed_at desc, near.id limit ${homeShows.cases}`;

interface Slice {
  limit: number;
  offset: number;
}

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
