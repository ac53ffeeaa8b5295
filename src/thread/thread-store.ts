import type { TenantTransaction } from '../database/database';

/** A message somebody wrote in a retro's thread. */
export interface Reply {
  workspaceId: string;
  channelId: string;
  ts: string;
  retroId: string;
  authorId: string;
  /** Null once its author deleted it: who and when stay, the words go. */
  text: string | null;
  postedAt: Date;
  editedAt: Date | null;
  deletedAt: Date | null;
}

/**
 * Keeps the newest state of a reply, in whatever order Slack's events arrive: a deletion is final, a later edit wins over
 * an earlier one and over the original.
 */
export async function putReply(tx: TenantTransaction, reply: Reply): Promise<void> {
  const { workspaceId, channelId, ts, retroId, authorId, text, postedAt, editedAt, deletedAt } = reply;
  await tx.$executeRaw`
    insert into reply (workspace_id, channel_id, ts, retro_id, author_id, text, posted_at, edited_at, deleted_at)
    values (${workspaceId}, ${channelId}, ${ts}, ${retroId}::uuid, ${authorId}, ${text}, ${postedAt}::timestamptz,
      ${editedAt}::timestamptz, ${deletedAt}::timestamptz)
    on conflict (workspace_id, channel_id, ts) do update
    set text = case when excluded.deleted_at is not null then null else excluded.text end,
        edited_at = coalesce(excluded.edited_at, reply.edited_at),
        deleted_at = excluded.deleted_at
    where reply.deleted_at is null
      and (excluded.deleted_at is not null
        or reply.edited_at is null and excluded.edited_at is null
        or excluded.edited_at is not null and (reply.edited_at is null or excluded.edited_at >= reply.edited_at))`;
}

/** Takes the words out of a kept reply; nothing is added when it was not kept. */
export async function forgetWords(
  tx: TenantTransaction,
  { channelId, ts, deletedAt }: Pick<Reply, 'channelId' | 'ts'> & { deletedAt: Date },
): Promise<void> {
  await tx.reply.updateMany({ where: { channelId, ts, deletedAt: null }, data: { text: null, deletedAt } });
}

/** The replies of several retros, those of each oldest first, deleted ones included. */
export async function listRepliesOf(tx: TenantTransaction, retroIds: readonly string[]): Promise<Reply[]> {
  return tx.reply.findMany({ where: { retroId: { in: [...retroIds] } }, orderBy: { postedAt: 'asc' } });
}

interface SomeReplies {
  authorId: string;
  until: Date;
  limit: number;
}

/** Puts somebody else's id under some of a person's replies. Returns how many. */
export async function renameReplies(
  tx: TenantTransaction,
  { authorId, until, limit }: SomeReplies,
  newAuthorId: string,
): Promise<number> {
  return tx.$executeRaw`
    update reply set author_id = ${newAuthorId} where (channel_id, ts) in (
      select channel_id, ts from reply where author_id = ${authorId} and posted_at <= ${until}::timestamptz
      limit ${limit} for update)`;
}

/** The same, and takes the words out: an edit that Slack tells of later does not bring them back. */
export async function emptyReplies(
  tx: TenantTransaction,
  { authorId, until, limit }: SomeReplies,
  { newAuthorId, now }: { newAuthorId: string; now: Date },
): Promise<number> {
  return tx.$executeRaw`
    update reply set author_id = ${newAuthorId}, text = null, deleted_at = coalesce(deleted_at, ${now}::timestamptz)
    where (channel_id, ts) in (
      select channel_id, ts from reply where author_id = ${authorId} and posted_at <= ${until}::timestamptz
      limit ${limit} for update)`;
}

/** A person's own replies that are still there, oldest first. */
export async function listRepliesBy(
  tx: TenantTransaction,
  authorId: string,
  limit: number,
): Promise<Reply[]> {
  return tx.reply.findMany({
    where: { authorId, deletedAt: null },
    orderBy: [{ postedAt: 'asc' }, { ts: 'asc' }],
    take: limit,
  });
}
