/** A column that may hold somebody's id, and what erasing them makes of it. */
export interface PersonColumn {
  table: string;
  column: string;
  /** `former`: the id gives way to a stand-in, the row belongs to the team. `delete`: the row is theirs and goes. */
  become: 'former' | 'delete';
  /** When it was put there, where the row says so: what was done after asking stays. */
  at?: string;
}

const former = (table: string, column: string, at: string): PersonColumn => ({
  table,
  column,
  become: 'former',
  at,
});

/** What needs nothing but another value, or goes alone. Erased in this order. */
export const plainColumns: readonly PersonColumn[] = [
  former('retro', 'facilitator_id', 'opened_at'),
  former('retro', 'closed_by', 'closed_at'),
  former('incident', 'started_by', 'opened_at'),
  former('incident_source', 'created_by', 'created_at'),
  former('plan', 'added_by', 'added_at'),
  former('plan_change', 'changed_by', 'changed_at'),
  { table: 'plan_feedback', column: 'user_id', become: 'delete', at: 'given_at' },
  former('phrase_change', 'changed_by', 'changed_at'),
  former('pause_list', 'changed_by', 'changed_at'),
  former('check_in_setting', 'changed_by', 'changed_at'),
  former('tag_follow', 'followed_by', 'followed_at'),
  former('summary_schedule', 'changed_by', 'changed_at'),
  former('channel_setting', 'changed_by', 'changed_at'),
  former('workspace_setting', 'changed_by', 'changed_at'),
  { table: 'setting_change', column: 'subject_id', become: 'delete', at: 'changed_at' },
  former('setting_change', 'changed_by', 'changed_at'),
];

/** What its own feature erases, because messages show it, a key opens it, or other rows hang on it. */
export const columnsOfFeatures: readonly Pick<PersonColumn, 'table' | 'column'>[] = [
  { table: 'data_key', column: 'owner_id' },
  { table: 'member', column: 'user_id' },
  { table: 'personal_setting', column: 'user_id' },
  { table: 'file_order', column: 'user_id' },
  { table: 'journal_entry', column: 'owner_id' },
  { table: 'assessment', column: 'author_id' },
  { table: 'check_in', column: 'user_id' },
  { table: 'reader_request', column: 'author_id' },
  { table: 'reader_request', column: 'reader_id' },
  { table: 'posting', column: 'author_id' },
  { table: 'posting_thanks', column: 'user_id' },
  { table: 'action_item', column: 'owner_id' },
  { table: 'action_item', column: 'created_by' },
  { table: 'action_item', column: 'state_changed_by' },
  { table: 'reply', column: 'author_id' },
  { table: 'outbox_message', column: 'recipient_id' },
  { table: 'outbox_message', column: 'natural_key' },
  { table: 'slack_gate', column: 'name' },
  { table: 'erasure', column: 'user_id' },
];

/** Where somebody's id may stand after their things were erased: in what other people wrote about them. */
export const othersWords: readonly Pick<PersonColumn, 'table' | 'column'>[] = [
  { table: 'reply', column: 'text' },
  { table: 'reply', column: 'search' },
  { table: 'posting', column: 'first_text' },
  { table: 'posting', column: 'second_text' },
  { table: 'posting', column: 'third_text' },
  { table: 'posting', column: 'search' },
  { table: 'retro', column: 'title' },
  { table: 'retro', column: 'learned' },
  { table: 'retro', column: 'search' },
  { table: 'incident', column: 'title' },
  { table: 'incident', column: 'known_so_far' },
  { table: 'action_item', column: 'title' },
  { table: 'action_item', column: 'drop_reason' },
  { table: 'plan', column: 'title' },
  { table: 'plan', column: 'applies_when' },
  { table: 'plan', column: 'steps' },
  { table: 'plan', column: 'search' },
];
