import { Prisma, type TenantTransaction } from '../database/database';
import { anyCase, type Case, type CaseFilter, type CaseReach } from './case';

/**
 * What search may look through, as `viewOfCase` says it: rows of `id`, `search` and `at` for every case within reach.
 * PostgreSQL takes the workspace from row-level security.
 */
export function searchable(
  reach: CaseReach,
  filter: CaseFilter,
  { exceptIds = [], newest = null }: { exceptIds?: readonly string[]; newest?: number | null } = {},
): Prisma.Sql {
  const among = newest === null ? Prisma.empty : Prisma.sql`order by closed_at desc, id limit ${newest}`;
  const cases = Prisma.sql`${casesWithin(reach, filter, exceptIds)} ${among}`;
  return Prisma.sql`
    select id, search, closed_at as at from (${cases}) as title
    union all
    select posting.retro_id as id, posting.search, near.closed_at as at from (${cases}) as near
      join posting on posting.workspace_id = near.workspace_id and posting.retro_id = near.id
      where near.shows_shared
    union all
    select reply.retro_id as id, reply.search, inside.closed_at as at from (${cases}) as inside
      join reply on reply.workspace_id = inside.workspace_id and reply.retro_id = inside.id
      where inside.shows_all`;
}

/** The same cases as readable texts, with the part of the case each one is. */
export function readableParts(reach: CaseReach, filter: CaseFilter): Prisma.Sql {
  const cases = casesWithin(reach, filter, []);
  return Prisma.sql`
    select id, 'title' as part, title as text from (${cases}) as titled
    union all
    select id, 'learned' as part, learned as text from (${cases}) as taught where learned is not null
    union all
    select posting.retro_id as id, 'shared' as part,
      concat_ws(E'\\n', posting.first_text, posting.second_text, posting.third_text) as text
      from (${cases}) as near
      join posting on posting.workspace_id = near.workspace_id and posting.retro_id = near.id
      where near.shows_shared
    union all
    select reply.retro_id as id, 'reply' as part, reply.text from (${cases}) as inside
      join reply on reply.workspace_id = inside.workspace_id and reply.retro_id = inside.id
      where inside.shows_all and reply.text is not null`;
}

/** The cases within reach, as rows of `retro`, with how much of each is. */
export function casesWithin(
  reach: CaseReach,
  filter: CaseFilter = anyCase,
  exceptIds: readonly string[] = [],
): Prisma.Sql {
  const inside = Prisma.sql`channel_id = any(${[...reach.channelIds]}::text[])`;
  const narrowed = [
    Prisma.sql`state = 'closed'`,
    reach.isFullMember ? Prisma.sql`(${inside} or visibility in ('workspace', 'without_names'))` : inside,
    // A filter by channel is for people of it: of a case without names nobody may find out where it is from.
    ...(filter.channelId === null ? [] : [Prisma.sql`channel_id = ${filter.channelId} and ${inside}`]),
    ...(filter.factor === null ? [] : [Prisma.sql`${filter.factor}::contributing_factor = any(factors)`]),
    ...(filter.since === null ? [] : [Prisma.sql`closed_at >= ${filter.since}::timestamptz`]),
    ...(exceptIds.length === 0 ? [] : [Prisma.sql`id <> all(${[...exceptIds]}::uuid[])`]),
  ];
  return Prisma.sql`
    select workspace_id, id, title, learned, search, closed_at, ${inside} as shows_all,
      (${inside} or visibility = 'workspace') as shows_shared
    from retro where ${Prisma.join(narrowed, ' and ')}`;
}

/** Whether there is any closed retro, and in which channels: before anybody is asked who may see them. */
export async function listCaseChannels(tx: TenantTransaction): Promise<string[]> {
  const rows = await tx.retro.findMany({
    where: { state: 'closed' },
    distinct: ['channelId'],
    select: { channelId: true },
  });
  return rows.map(({ channelId }) => channelId);
}

/** The closed retros with these ids, in no order. Who may see them is the caller's to know. */
export async function listCases(tx: TenantTransaction, ids: readonly string[]): Promise<Case[]> {
  const rows = await tx.retro.findMany({ where: { id: { in: [...ids] }, state: 'closed' } });
  return rows.map(({ id, channelId, title, learned, factors, closedAt, latestBy, visibility }) => ({
    retroId: id,
    channelId,
    title,
    learned,
    factors,
    closedAt: closedAt ?? latestBy,
    visibility: visibility ?? 'channel',
  }));
}

/** What people who took part in a retro are called: in full, and by the first of their names. */
export async function listNamesIn(tx: TenantTransaction, retroId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ name: string }[]>`
    select distinct member.display_name as name from member where user_id in (
      select facilitator_id from retro where id = ${retroId}::uuid
      union select author_id from posting where retro_id = ${retroId}::uuid and author_id is not null
      union select author_id from reply where retro_id = ${retroId}::uuid
      union select owner_id from action_item where retro_id = ${retroId}::uuid
      union select created_by from action_item where retro_id = ${retroId}::uuid)`;
  return [...new Set(rows.flatMap(({ name }) => [name, name.split(/\s+/)[0] ?? '']))].filter(
    (name) => name.length > 1,
  );
}
