import { z } from 'zod';
import type { CaseReach } from '../case/case';
import { casesWithin } from '../case/case-store';
import { Prisma, type TenantTransaction } from '../database/database';
import { openForMs } from '../incident/incident';
import { moodsShown } from '../journal/load-journal';
import { reminderChoices } from '../settings/personal-settings';
import { homeShows } from './home';
import {
  draftCount,
  draftSchema,
  draftsOf,
  instant,
  itemCount,
  itemSchema,
  itemsOf,
  list,
  requestCount,
  requestSchema,
  requestsOf,
  sealed,
} from './home-list-store';

/** What the one statement brings: everything that can be read, and what its owner can have opened. */
const homeSchema = z.object({
  member: z
    .object({
      timeZone: z.string(),
      locale: z.string().nullable(),
      isDeactivated: z.boolean(),
      seenAt: instant,
      isFullMember: z.boolean().nullable(),
      isWatched: z.boolean(),
    })
    .nullable(),
  page: z.object({ drawn: sealed, hash: z.string() }).nullable(),
  settings: z
    .object({
      language: z.string().nullable(),
      nudges: z.enum(reminderChoices),
      workingDays: z.array(z.number()),
      quietFromMinutes: z.number().nullable(),
      quietToMinutes: z.number().nullable(),
    })
    .nullable(),
  workspaceLanguage: z.string().nullable(),
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
  items: z.array(itemSchema),
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
      (select to_json(one) from (${settingsOf(ask)}) as one) as settings,
      (select language from workspace_setting) as "workspaceLanguage",
      ${hasHistory(userId)} as "hasHistory",
      (select to_json(one) from (${startOf(ask)}) as one) as start,
      ${list(draftsOf(userId, { limit: homeShows.drafts, offset: 0 }))} as drafts,
      (${draftCount(userId)}) as "draftCount",
      ${list(requestsOf(userId, { now, limit: homeShows.requests, offset: 0 }))} as requests,
      (${requestCount(userId, now)}) as "requestCount",
      ${list(itemsOf(userId, homeShows.items))} as items,
      (${itemCount(userId)}) as "itemCount",
      ${list(entriesOf(userId))} as entries,
      (select count(*)::int from journal_entry where owner_id = ${userId}) as "entryCount",
      ${list(casesOf(ask.reach))} as cases
    from (select count(*) from opened) as noted`;
  return homeSchema.parse(rows[0]);
}

/** The day and no more, and only once a day: nothing is written at the moment at which somebody looks a second time. */
const noteOpened = ({ userId, openedOn }: HomeAsk) => Prisma.sql`
  update member set home_opened_on = ${openedOn}::date
  where user_id = ${userId} and ${openedOn}::date is not null and home_opened_on is distinct from ${openedOn}::date
  returning user_id`;

const memberOf = ({ userId }: HomeAsk) => Prisma.sql`
  select time_zone as "timeZone", locale, is_deactivated as "isDeactivated", seen_at as "seenAt", is_full_member as "isFullMember",
    home_opened_on is not null as "isWatched"
  from member where user_id = ${userId}`;

const settingsOf = ({ userId }: HomeAsk) => Prisma.sql`
  select language, nudges::text, working_days as "workingDays", quiet_from_minutes as "quietFromMinutes",
    quiet_to_minutes as "quietToMinutes"
  from personal_setting where user_id = ${userId}`;

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
