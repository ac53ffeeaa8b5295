-- AlterTable
ALTER TABLE "member" ADD COLUMN     "home_opened_on" DATE;

-- CreateTable
CREATE TABLE "home_page" (
    "workspace_id" TEXT NOT NULL,
    "key" BYTEA NOT NULL,
    "drawn" BYTEA NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "home_page_pkey" PRIMARY KEY ("workspace_id","key")
);

-- CreateIndex
CREATE INDEX "member_workspace_id_home_opened_on_idx" ON "member"("workspace_id", "home_opened_on");

-- CreateIndex
CREATE INDEX "retro_workspace_id_closed_at_idx" ON "retro"("workspace_id", "closed_at");

select evenkeel_secure_tenant_tables();

-- A Home tab shows rows of many tables, so what changes it is noted where the rows are: no use case can forget to. The job is added
-- in the transaction that changes the row, under a key of the person, so that however much changes at once is drawn once. It holds
-- ids only; src/home/ draws what is there when it runs.

-- Asks for the Home tabs of these people to be drawn again, of those who have looked at theirs in the last 30 days: the others
-- find theirs drawn anew when they open it. Priority 10 comes after messages.
create function evenkeel_touch_home(user_ids text[], seconds_from_now int default 0) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $function$
declare
  person record;
  -- What can wait must not take the place of what cannot.
  place constant text := case when seconds_from_now > 0 then 'later' end;
  -- Whom this transaction has asked for already: a thousand rows of one person are one job.
  asked text := coalesce(current_setting('app.homes_asked_for', true), '');
  wanted text[] := array(
    select distinct id from unnest(user_ids) as id where position(' ' || concat_ws(':', id, place) || ' ' in asked) = 0);
begin
  if wanted = '{}' then return; end if;
  for person in
    select member.workspace_id, member.user_id from public.member
     where member.user_id = any(wanted) and not member.is_deactivated and member.home_opened_on >= current_date - 30
  loop
    asked := asked || ' ' || concat_ws(':', person.user_id, place) || ' ';
    perform public.evenkeel_enqueue(
      'draw_home',
      json_build_object('workspaceId', person.workspace_id, 'userId', person.user_id),
      case when seconds_from_now > 0 then now() + make_interval(secs => seconds_from_now) end,
      concat_ws(':', 'home', person.workspace_id, person.user_id, place),
      25,
      10);
  end loop;
  perform set_config('app.homes_asked_for', asked, true);
end
$function$;

-- A row of one person: the trigger's first argument names the column with their id, the second how long it can wait, in seconds.
create function evenkeel_home_row_changed() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $function$
declare
  people text[];
begin
  if tg_op <> 'INSERT' then people := people || (to_jsonb(old) ->> tg_argv[0]); end if;
  if tg_op <> 'DELETE' then people := people || (to_jsonb(new) ->> tg_argv[0]); end if;
  perform public.evenkeel_touch_home(people, coalesce(tg_argv[1], '0')::int);
  return null;
end
$function$;

-- A row of a channel: who is in it only Slack can say, so that a job asks.
create function evenkeel_channel_homes_changed() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $function$
declare
  place record;
begin
  if tg_op = 'DELETE' then place := old; else place := new; end if;
  if exists (select from public.member where member.home_opened_on >= current_date - 30) then
    perform public.evenkeel_enqueue(
      'draw_channel_homes',
      json_build_object('workspaceId', place.workspace_id, 'channelId', place.channel_id),
      null,
      concat_ws(':', 'homes', place.workspace_id, place.channel_id),
      25,
      10);
  end if;
  return null;
end
$function$;

-- Drafts. A shared one is on no Home tab: nothing is to be noted about its author when its row goes because Slack has the posting.
create trigger home_on_insert after insert on assessment
  for each row execute function evenkeel_home_row_changed('author_id');
create trigger home_on_update after update on assessment
  for each row when (
    (old.state, old.nudge_at, old.retro_id, old.author_id) is distinct from (new.state, new.nudge_at, new.retro_id, new.author_id))
  execute function evenkeel_home_row_changed('author_id');
create trigger home_on_delete after delete on assessment
  for each row when (old.state <> 'shared') execute function evenkeel_home_row_changed('author_id');
-- While somebody types, the title of a draft changes with every pause.
create trigger home_on_typing after update on assessment
  for each row when (old.state = 'writing' and new.state = 'writing' and old.answers is distinct from new.answers)
  execute function evenkeel_home_row_changed('author_id', '20');

-- Asks to read.
create trigger home_on_insert after insert on reader_request
  for each row execute function evenkeel_home_row_changed('reader_id');
create trigger home_on_update after update on reader_request
  for each row when (old.state is distinct from new.state) execute function evenkeel_home_row_changed('reader_id');
create trigger home_on_delete after delete on reader_request
  for each row when (old.state = 'asked') execute function evenkeel_home_row_changed('reader_id');

-- Agreed work, of the one who passes it on as well.
create trigger home_on_insert after insert on action_item
  for each row execute function evenkeel_home_row_changed('owner_id');
create trigger home_on_update after update on action_item
  for each row when (
    (old.owner_id, old.state, old.due_on, old.title, old.link)
      is distinct from (new.owner_id, new.state, new.due_on, new.title, new.link))
  execute function evenkeel_home_row_changed('owner_id');
create trigger home_on_delete after delete on action_item
  for each row execute function evenkeel_home_row_changed('owner_id');

-- The journal.
create trigger home_on_change after insert or update or delete on journal_entry
  for each row execute function evenkeel_home_row_changed('owner_id');

-- Incidents of theirs.
create trigger home_on_insert after insert on check_in
  for each row execute function evenkeel_home_row_changed('user_id');
create trigger home_on_update after update on check_in
  for each row when (old.is_ended is distinct from new.is_ended) execute function evenkeel_home_row_changed('user_id');
create trigger home_on_delete after delete on check_in
  for each row when (not old.is_ended) execute function evenkeel_home_row_changed('user_id');
create trigger home_on_insert after insert on incident
  for each row execute function evenkeel_home_row_changed('started_by');

-- Their settings, and the zone their days are counted in.
create trigger home_on_change after insert or update or delete on personal_setting
  for each row execute function evenkeel_home_row_changed('user_id');
create trigger home_on_update after update on member
  for each row when (old.time_zone is distinct from new.time_zone) execute function evenkeel_home_row_changed('user_id');

-- Retros that open in their channels, and the cases they become.
create trigger homes_on_insert after insert on retro
  for each row execute function evenkeel_channel_homes_changed();
create trigger homes_on_update after update on retro
  for each row when (
    (old.state, old.title, old.visibility) is distinct from (new.state, new.title, new.visibility))
  execute function evenkeel_channel_homes_changed();
create trigger homes_on_delete after delete on retro
  for each row execute function evenkeel_channel_homes_changed();
