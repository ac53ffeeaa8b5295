-- Tenancy: the database itself keeps workspaces apart, so that a forgotten `where` shows nothing instead of everything.
--
-- The login role owns the tables and migrates them. Tenants' work is done as evenkeel_app, which the login role becomes for one
-- transaction (`set_config('role', …, true)`). Both roles are made before the migrations run (src/database/tenant-roles.ts),
-- since roles belong to the cluster and not to this database.
--
-- Row-level security is forced, so the owner sees no rows either. A later migration that has to change rows of every workspace
-- says `alter table … no force row level security`, does its work, and forces it again.

grant usage on schema public to evenkeel_app, evenkeel_sweeper;

-- Puts every table that has a column workspace_id under the rule. Call it again at the end of each migration that adds such a
-- table: `select evenkeel_secure_tenant_tables();`
create or replace function evenkeel_secure_tenant_tables() returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $function$
declare
  tenant_table regclass;
  sequence_name regclass;
begin
  for tenant_table in
    select c.oid::regclass
      from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id' and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
     order by c.relname
  loop
    execute format('alter table %s enable row level security', tenant_table);
    execute format('alter table %s force row level security', tenant_table);
    execute format('drop policy if exists tenant on %s', tenant_table);
    -- After a transaction that set it, an unset custom setting reads as '' instead of null; both mean "no workspace".
    execute format(
      'create policy tenant on %s for all to evenkeel_app '
      'using (workspace_id = nullif(current_setting(''app.workspace_id'', true), '''')) '
      'with check (workspace_id = nullif(current_setting(''app.workspace_id'', true), ''''))',
      tenant_table);
    execute format('grant select, insert, update, delete on %s to evenkeel_app', tenant_table);
    for sequence_name in
      select d.objid::regclass
        from pg_depend d
        join pg_class s on s.oid = d.objid and s.relkind = 'S'
       where d.refobjid = tenant_table and d.classid = 'pg_class'::regclass and d.deptype in ('a', 'i')
    loop
      execute format('grant usage on sequence %s to evenkeel_app', sequence_name);
    end loop;
  end loop;

  -- The sweeper asks one question across workspaces: whose messages are due? It may read the columns that answer it and nothing
  -- else; what the message says, and to whom, stays with evenkeel_app. The condition names the role because before
  -- PostgreSQL 16 a policy also holds for members of its role, which the owner is.
  if to_regclass('public.outbox_message') is not null then
    drop policy if exists sweeper on public.outbox_message;
    create policy sweeper on public.outbox_message for select to evenkeel_sweeper
      using (current_user = 'evenkeel_sweeper');
    grant select (workspace_id, id, state, due_at, lease_until) on public.outbox_message to evenkeel_sweeper;
  end if;
end
$function$;

revoke all on function evenkeel_secure_tenant_tables() from public;

-- Work is promised in the transaction that decides on it, by a role that cannot read the queue: other workspaces' jobs are in it.
-- These two run with the owner's rights. graphile-worker makes its schema after this migration; a body is looked up when called.
create or replace function evenkeel_enqueue(
  identifier text,
  payload json,
  run_at timestamptz,
  job_key text,
  max_attempts int,
  priority int default 0
) returns bigint
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $function$
declare
  job_id bigint;
begin
  -- A job with a key replaces the one that waits under the same key.
  select j.id into job_id
    from graphile_worker.add_job(
      identifier => evenkeel_enqueue.identifier,
      payload => evenkeel_enqueue.payload,
      run_at => evenkeel_enqueue.run_at,
      max_attempts => evenkeel_enqueue.max_attempts,
      job_key => evenkeel_enqueue.job_key,
      priority => evenkeel_enqueue.priority,
      job_key_mode => 'replace'
    ) as j;
  return job_id;
end
$function$;

create or replace function evenkeel_cancel_job(job_key text) returns void
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $function$
begin
  perform graphile_worker.remove_job(evenkeel_cancel_job.job_key);
end
$function$;

revoke all on function evenkeel_enqueue(text, json, timestamptz, text, int, int) from public;
revoke all on function evenkeel_cancel_job(text) from public;
grant execute on function evenkeel_enqueue(text, json, timestamptz, text, int, int) to evenkeel_app;
grant execute on function evenkeel_cancel_job(text) to evenkeel_app;

select evenkeel_secure_tenant_tables();
