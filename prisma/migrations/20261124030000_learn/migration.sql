-- CreateEnum
CREATE TYPE "contributing_factor" AS ENUM ('missed_opportunity', 'communication_gap', 'guideline_not_followed', 'guideline_did_not_fit', 'tooling', 'load', 'unknown');

-- CreateEnum
CREATE TYPE "plan_change_kind" AS ENUM ('added', 'imported', 'edited', 'retired', 'brought_back');

-- CreateEnum
CREATE TYPE "plan_verdict" AS ENUM ('helped', 'did_not_fit');

-- AlterTable
ALTER TABLE "journal_entry" ADD COLUMN     "mood" BYTEA;

-- AlterTable
ALTER TABLE "posting" ADD COLUMN     "search" tsvector;

-- AlterTable
ALTER TABLE "reply" ADD COLUMN     "search" tsvector;

-- AlterTable
ALTER TABLE "retro" ADD COLUMN     "factors" "contributing_factor"[] DEFAULT ARRAY[]::"contributing_factor"[],
ADD COLUMN     "search" tsvector;

-- CreateTable
CREATE TABLE "plan" (
    "workspace_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "link" TEXT,
    "applies_when" TEXT NOT NULL,
    "steps" TEXT NOT NULL,
    "added_by" TEXT NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "retired_at" TIMESTAMPTZ(3),
    "search" tsvector,

    CONSTRAINT "plan_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "plan_change" (
    "workspace_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "kind" "plan_change_kind" NOT NULL,
    "changed_by" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_change_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "plan_feedback" (
    "workspace_id" TEXT NOT NULL,
    "plan_id" UUID NOT NULL,
    "user_id" TEXT NOT NULL,
    "channel_id" TEXT,
    "verdict" "plan_verdict" NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_feedback_pkey" PRIMARY KEY ("workspace_id","plan_id","user_id")
);

-- CreateIndex
CREATE INDEX "plan_workspace_id_retired_at_idx" ON "plan"("workspace_id", "retired_at");

-- CreateIndex
CREATE INDEX "plan_change_workspace_id_plan_id_changed_at_idx" ON "plan_change"("workspace_id", "plan_id", "changed_at");

-- AddForeignKey
ALTER TABLE "plan_change" ADD CONSTRAINT "plan_change_workspace_id_plan_id_fkey" FOREIGN KEY ("workspace_id", "plan_id") REFERENCES "plan"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_feedback" ADD CONSTRAINT "plan_feedback_workspace_id_plan_id_fkey" FOREIGN KEY ("workspace_id", "plan_id") REFERENCES "plan"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Two people adding the same plan at once make one; a retired one does not stand in the way.
create unique index plan_title_in_use on plan (workspace_id, lower(title)) where retired_at is null;

-- A text as people read it: of Slack's markup for mentions, links and dates only the labels of links and channels stay.
-- Who was mentioned is nobody's search.
create function evenkeel_readable(words text) returns text
language sql immutable strict parallel safe
set search_path = pg_catalog, pg_temp
as $function$
  select regexp_replace(regexp_replace(words, '<@[^<>]*>', ' ', 'g'),
    '<(?:[#!]|https?:|mailto:)[^<>|]*\|?([^<>]*)>', ' \1 ', 'g')
$function$;

-- Search compares words without accents and without Slack's markup. unaccent and pg_trgm are there already
-- (src/database/extensions.ts) and may live in any schema, so it is looked up and written into the functions.
do $setup$
declare
  accents text := (select quote_ident(n.nspname) from pg_extension e join pg_namespace n on n.oid = e.extnamespace
    where e.extname = 'unaccent');
  trigrams text := (select quote_ident(n.nspname) from pg_extension e join pg_namespace n on n.oid = e.extnamespace
    where e.extname = 'pg_trgm');
begin
  execute format($create$
    create function evenkeel_plain(words text) returns text
    language sql stable parallel safe
    set search_path = pg_catalog, pg_temp
    as $body$ select lower(%1$s.unaccent(%2$L::regdictionary, public.evenkeel_readable(words))) $body$
  $create$, accents, accents || '.unaccent');
  execute format($create$
    create function evenkeel_similarity(one text, other text) returns real
    language sql immutable strict parallel safe
    as $body$ select %1$s.similarity(one, other) $body$
  $create$, trigrams);
end
$setup$;

create function evenkeel_words(words text) returns tsvector
language sql stable parallel safe
set search_path = pg_catalog, pg_temp
as $function$
  select to_tsvector('pg_catalog.english', public.evenkeel_plain(coalesce(words, '')))
$function$;

-- The words go wherever their text goes: whatever changes a row changes what search finds, in the same statement.
create function evenkeel_note_retro_words() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $function$
begin
  new.search := setweight(public.evenkeel_words(new.title), 'A') || setweight(public.evenkeel_words(new.learned), 'B');
  return new;
end
$function$;

create function evenkeel_note_posting_words() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $function$
begin
  new.search := setweight(public.evenkeel_words(
    concat_ws(E'\n', new.first_text, new.second_text, new.third_text)), 'C');
  return new;
end
$function$;

create function evenkeel_note_reply_words() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $function$
begin
  new.search := setweight(public.evenkeel_words(new.text), 'D');
  return new;
end
$function$;

create function evenkeel_note_plan_words() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $function$
begin
  new.search := setweight(public.evenkeel_words(new.title), 'A') || setweight(public.evenkeel_words(new.applies_when), 'B')
    || setweight(public.evenkeel_words(new.steps), 'D');
  return new;
end
$function$;

create trigger note_words before insert or update on retro for each row execute function evenkeel_note_retro_words();
create trigger note_words before insert or update on posting for each row execute function evenkeel_note_posting_words();
create trigger note_words before insert or update on reply for each row execute function evenkeel_note_reply_words();
create trigger note_words before insert or update on plan for each row execute function evenkeel_note_plan_words();

-- What was there before this migration is found as well. Forced again right below.
alter table retro no force row level security;
alter table posting no force row level security;
alter table reply no force row level security;
update retro set title = title;
update posting set first_text = first_text;
update reply set text = text;

select evenkeel_secure_tenant_tables();
