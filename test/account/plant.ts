import type { House } from '../support/house';

const workspaceId = 'T0SANDBOX1';

/** Rows that name a person, one for each column that takes many steps to get to; where there can be one only, the first stays. */
const plantings: Record<string, (who: string, now: string) => string> = {
  'retro.facilitator_id': (who, now) =>
    `insert into retro (workspace_id, id, channel_id, title, state, facilitator_id, opened_at, latest_by, closed_at, closed_by)
     values ('${workspaceId}', gen_random_uuid(), 'C9', 'Of ${who}', 'closed', '${who}', ${now}, ${now}, ${now}, '${who}')`,
  'incident.started_by': (who, now) =>
    `insert into incident (workspace_id, id, channel_id, title, happened_at, started_by, opened_at)
     values ('${workspaceId}', gen_random_uuid(), 'C9', 'Slow search', ${now}, '${who}', ${now})`,
  'check_in.user_id': (who, now) =>
    `with of as (${plantings['incident.started_by']?.('U0NOBODY', now)} returning id)
     insert into check_in (workspace_id, id, incident_id, user_id) select '${workspaceId}', gen_random_uuid(), id, '${who}' from of`,
  'incident_source.created_by': (who, now) =>
    `insert into incident_source (workspace_id, id, kind, name, channel_id, secret, created_by, created_at)
     values ('${workspaceId}', gen_random_uuid(), 'generic', 'Tool', 'C9', '', '${who}', ${now})`,
  'plan.added_by': (who, now) =>
    `insert into plan (workspace_id, id, title, applies_when, steps, added_by, added_at, changed_at)
     values ('${workspaceId}', gen_random_uuid(), 'Roll back ' || gen_random_uuid(), 'Slow', 'Do it', '${who}', ${now}, ${now})`,
  'plan_change.changed_by': (who, now) =>
    `with of as (${plantings['plan.added_by']?.('U0NOBODY', now)} returning id)
     insert into plan_change (workspace_id, id, plan_id, kind, changed_by, changed_at)
     select '${workspaceId}', gen_random_uuid(), id, 'edited', '${who}', ${now} from of`,
  'plan_feedback.user_id': (who, now) =>
    `with of as (${plantings['plan.added_by']?.('U0NOBODY', now)} returning id)
     insert into plan_feedback (workspace_id, plan_id, user_id, verdict, given_at)
     select '${workspaceId}', id, '${who}', 'helped', ${now} from of`,
  'phrase_change.changed_by': (who, now) =>
    `insert into phrase_change (workspace_id, id, kind, changed_by, changed_at)
     values ('${workspaceId}', gen_random_uuid(), 'added', '${who}', ${now})`,
  'pause_list.changed_by': (who, now) =>
    `insert into pause_list (workspace_id, changed_by, changed_at) values ('${workspaceId}', '${who}', ${now})
     on conflict do nothing`,
  'workspace_setting.changed_by': (who, now) =>
    `insert into workspace_setting (workspace_id, changed_by, changed_at) values ('${workspaceId}', '${who}', ${now})
     on conflict do nothing`,
  'check_in_setting.changed_by': (who, now) =>
    `insert into check_in_setting (workspace_id, talk_to, changed_by, changed_at) values ('${workspaceId}', 'Ada', '${who}', ${now})
     on conflict do nothing`,
  'channel_setting.changed_by': (who, now) =>
    `insert into channel_setting (workspace_id, channel_id, changed_by, changed_at)
     values ('${workspaceId}', gen_random_uuid()::text, '${who}', ${now})`,
  'tag_follow.followed_by': (who, now) =>
    `insert into tag_follow (workspace_id, channel_id, factor, followed_by, followed_at)
     values ('${workspaceId}', gen_random_uuid()::text, 'tooling', '${who}', ${now})`,
  // A colleague was asked to pass on what they own.
  'outbox_message.natural_key': (who, now) =>
    `insert into outbox_message (workspace_id, id, kind, subject_id, natural_key, recipient_id, due_at, state, send_id, created_at)
     select '${workspaceId}', item, 'action_item.ask_to_pass_on', item, item || ':${who}:U0NOBODY', 'U0NOBODY', ${now}, 'unknown', item, ${now}
     from gen_random_uuid() as item`,
  'summary_schedule.changed_by': (who, now) =>
    `insert into summary_schedule (workspace_id, channel_id, is_on, weekday, minutes, time_zone, changed_by, changed_at)
     values ('${workspaceId}', gen_random_uuid()::text, false, 1, 570, 'UTC', '${who}', ${now})`,
  'personal_setting.user_id': (who, now) =>
    `insert into personal_setting (workspace_id, user_id, changed_at) values ('${workspaceId}', '${who}', ${now}) on conflict do nothing`,
  'setting_change.subject_id': (who, now) =>
    `insert into setting_change (workspace_id, id, scope, subject_id, changed_by, changed_at)
     values ('${workspaceId}', gen_random_uuid(), 'personal', '${who}', '${who}', ${now})`,
  'setting_change.changed_by': (who, now) =>
    `insert into setting_change (workspace_id, id, scope, changed_by, changed_at)
     values ('${workspaceId}', gen_random_uuid(), 'workspace', '${who}', ${now})`,
};

export const plantedColumns = Object.keys(plantings);

/** Puts rows into the database that name people, by column. */
export async function plant(house: House, rows: readonly { column: string; who: string }[]): Promise<void> {
  const now = `'${house.clock.now().toISOString()}'::timestamptz`;
  const statements = rows.map(({ column, who }) =>
    (plantings[column] as (typeof plantings)[string])(who, now),
  );
  await house.test.database.withTenant(workspaceId, async (tx) => {
    for (const statement of statements) await tx.$executeRawUnsafe(statement);
  });
}
