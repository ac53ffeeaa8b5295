import type { TenantTransaction } from '../database/database';

type Limit = { before: Date; limit: number };

/** Promises that came to nothing or were taken back: nothing in Slack hangs on them. */
export async function deleteEndedMessages(tx: TenantTransaction, { before, limit }: Limit): Promise<number> {
  return tx.$executeRaw`
    delete from outbox_message where id in (
      select id from outbox_message
      where created_at < ${before}::timestamptz and due_at < ${before}::timestamptz
        and (state in ('cancelled', 'unknown') or state = 'dead' and slack_ts is null)
      limit ${limit})`;
}

/** When Slack was last asked for something, long ago. */
export async function deletePassedGates(tx: TenantTransaction, { before, limit }: Limit): Promise<number> {
  return tx.$executeRaw`
    delete from slack_gate where name in (select name from slack_gate where next_at < ${before}::timestamptz limit ${limit})`;
}

export async function deleteDoneErasures(tx: TenantTransaction, { before, limit }: Limit): Promise<number> {
  return tx.$executeRaw`
    delete from erasure where id in (select id from erasure where done_at < ${before}::timestamptz limit ${limit})`;
}

/** What became of files people ordered, once nobody asks any more. */
export async function deleteEndedFileOrders(
  tx: TenantTransaction,
  { before, limit }: Limit,
): Promise<number> {
  return tx.$executeRaw`
    delete from file_order where id in (select id from file_order where ended_at < ${before}::timestamptz limit ${limit})`;
}

/** Old weekly summaries that repeat no shared words any more, with what was promised about them; their messages stay in Slack. */
export async function deleteOldSummaries(tx: TenantTransaction, { before, limit }: Limit): Promise<number> {
  return tx.$executeRaw`
    with old as (
      delete from weekly_summary where id in (
        select id from weekly_summary
        where slot_at < ${before}::timestamptz
          and not exists (select from summary_part where summary_part.summary_id = weekly_summary.id)
        limit ${limit})
      returning id
    ), messages as (
      delete from outbox_message where subject_id in (select id from old)
    )
    select id from old`;
}
