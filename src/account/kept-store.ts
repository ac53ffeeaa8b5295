import type { TenantTransaction } from '../database/database';

/** How much of a person there is, part by part. */
export interface KeptCounts {
  drafts: number;
  journal: number;
  notes: number;
  checkins: number;
  asked: number;
  read: number;
  shared: number;
  replies: number;
  thanks: number;
  owned: number;
  added: number;
  retros: number;
  incidents: number;
  plans: number;
  verdicts: number;
  follows: number;
  settings: number;
  messages: number;
}

/** Counts everything that says whose it is, in one statement. */
export async function countKept(tx: TenantTransaction, userId: string): Promise<KeptCounts> {
  const [counts] = await tx.$queryRaw<KeptCounts[]>`
    with me as (select ${userId}::text as id)
    select
      (select count(*)::int from assessment where author_id = me.id and answers is not null) as drafts,
      (select count(*)::int from journal_entry where owner_id = me.id) as journal,
      (select count(*)::int from check_in where user_id = me.id and words is not null) as notes,
      (select count(*)::int from check_in where user_id = me.id and not is_ended) as "checkins",
      (select count(*)::int from reader_request where author_id = me.id) as asked,
      (select count(*)::int from reader_request where reader_id = me.id) as read,
      (select count(*)::int from posting where author_id = me.id) as shared,
      (select count(*)::int from reply where author_id = me.id and deleted_at is null) as replies,
      (select count(*)::int from posting_thanks where user_id = me.id) as thanks,
      (select count(*)::int from action_item where owner_id = me.id) as owned,
      (select count(*)::int from action_item where created_by = me.id) as added,
      (select count(*)::int from retro where facilitator_id = me.id) as retros,
      (select count(*)::int from incident where started_by = me.id) as incidents,
      (select count(*)::int from plan where added_by = me.id) as plans,
      (select count(*)::int from plan_feedback where user_id = me.id) as verdicts,
      (select count(*)::int from tag_follow where followed_by = me.id) as follows,
      (select count(*)::int from setting_change where changed_by = me.id) as settings,
      (select count(*)::int from outbox_message where recipient_id = me.id and state in ('pending', 'sending', 'sent')) as messages
    from me`;
  return counts as KeptCounts;
}
