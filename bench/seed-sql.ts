/** A channel's closed retros with a posting, an action item and a reply each, one an hour up to a day before `until`. One statement; ids come from the number of each retro, so that it is the same every time. */
export function seedSql(seed: {
  workspaceId: string;
  channelId: string;
  userId: string;
  count: number;
  until: Date;
}): string {
  const { workspaceId, channelId, userId, count, until } = seed;
  const at = `timestamptz '${until.toISOString()}' - (${count} - n) * interval '1 hour' - interval '1 day'`;
  const id = (kind: string) =>
    `overlay(overlay(md5('${workspaceId}${channelId}${kind}' || n) placing '4' from 13) placing '8' from 17)::uuid`;
  const words = `repeat('The alert fired at night and the runbook pointed to an old place. ', 4)`;
  return `with numbers as (select n from generate_series(1, ${count}) as n),
  retros as (
    insert into retro (workspace_id, id, channel_id, title, state, facilitator_id, opened_at, latest_by, closed_at, learned, visibility)
    select '${workspaceId}', ${id('retro')}, '${channelId}', 'Slow search ' || n, 'closed', '${userId}', ${at}, ${at}, ${at},
      'Alerts need owners.', 'channel' from numbers returning 1),
  postings as (
    insert into posting (workspace_id, id, retro_id, kind, without_name, author_id, author_proof, first_text, second_text, third_text, shared_at)
    select '${workspaceId}', ${id('posting')}, ${id('retro')}, 'assessment', n % 3 = 0, case when n % 3 = 0 then null else '${userId}' end,
      '\\x00', 'Words ' || n, ${words}, 'Ask sooner', ${at} from numbers returning 1),
  items as (
    insert into action_item (workspace_id, id, retro_id, channel_id, title, owner_id, due_on, created_by, created_at)
    select '${workspaceId}', ${id('item')}, ${id('retro')}, '${channelId}', 'Give the alert an owner', '${userId}', (${at})::date,
      '${userId}', ${at} from numbers returning 1)
  insert into reply (workspace_id, channel_id, ts, retro_id, author_id, text, posted_at)
  select '${workspaceId}', '${channelId}', '1.' || n, ${id('retro')}, '${userId}', 'Thank you', ${at} from numbers`;
}
