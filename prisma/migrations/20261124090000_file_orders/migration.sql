-- CreateEnum
CREATE TYPE "file_order_state" AS ENUM ('waiting', 'making', 'handing_over', 'delivered', 'stopped', 'failed');

-- CreateTable
CREATE TABLE "file_order" (
    "workspace_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "user_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "request" JSONB NOT NULL,
    "channel_id" TEXT,
    "state" "file_order_state" NOT NULL DEFAULT 'waiting',
    "run_id" UUID,
    "is_stale" BOOLEAN NOT NULL DEFAULT false,
    "begins" INTEGER NOT NULL DEFAULT 0,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "file_id" TEXT,
    "handed_over_at" TIMESTAMPTZ(3),
    "problem" TEXT,
    "reference" TEXT,
    "ordered_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "file_order_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateIndex
CREATE INDEX "file_order_workspace_id_user_id_idx" ON "file_order"("workspace_id", "user_id");

-- CreateIndex
CREATE INDEX "retro_workspace_id_channel_id_opened_at_id_idx" ON "retro"("workspace_id", "channel_id", "opened_at", "id");

-- One file at a time for each person.
create unique index "file_order_one_unfinished" on "file_order" ("workspace_id", "user_id")
  where "state" in ('waiting', 'making', 'handing_over');

-- A file that is being made may hold words that are taken back meanwhile: whatever takes them back says so to it, in the same
-- transaction, and it begins again. The retro may be gone already when what hangs on it goes; then every file may be meant.
create function evenkeel_mark_stale_files() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $function$
begin
  update public.file_order as file set is_stale = true
  where file.workspace_id = old.workspace_id and file.state = 'making' and not file.is_stale
    and file.channel_id = coalesce(
      (select retro.channel_id from public.retro where retro.workspace_id = old.workspace_id and retro.id = old.retro_id),
      file.channel_id);
  return null;
end
$function$;

create function evenkeel_mark_stale_files_of_retro() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $function$
begin
  update public.file_order as file set is_stale = true
  where file.workspace_id = old.workspace_id and file.state = 'making' and not file.is_stale
    and file.channel_id = old.channel_id;
  return null;
end
$function$;

create trigger mark_stale_files after delete or update of author_id, first_text, second_text, third_text, withdrawn_at on posting
  for each row execute function evenkeel_mark_stale_files();
create trigger mark_stale_files after delete or update of author_id, text on reply
  for each row execute function evenkeel_mark_stale_files();
create trigger mark_stale_files after delete on action_item
  for each row execute function evenkeel_mark_stale_files();
create trigger mark_stale_files_of_retro after delete or update of title, learned, facilitator_id on retro
  for each row execute function evenkeel_mark_stale_files_of_retro();

select evenkeel_secure_tenant_tables();
