-- CreateEnum
CREATE TYPE "incident_source_kind" AS ENUM ('generic', 'pagerduty', 'alertmanager', 'incident_io', 'opsgenie');

-- CreateEnum
CREATE TYPE "check_in_step" AS ENUM ('first_words', 'three_questions', 'last_offer');

-- CreateEnum
CREATE TYPE "check_in_timing" AS ENUM ('soon', 'after_the_fire', 'in_1_hour', 'next_morning', 'picked');

-- AlterTable
ALTER TABLE "retro" ADD COLUMN     "incident_id" UUID;

-- CreateTable
CREATE TABLE "incident_source" (
    "workspace_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "kind" "incident_source_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "channel_id" TEXT NOT NULL,
    "secret" BYTEA NOT NULL,
    "previous_secret" BYTEA,
    "previous_until" TIMESTAMPTZ(3),
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "incident_source_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "incident_route" (
    "workspace_id" TEXT NOT NULL,
    "source_id" UUID NOT NULL,
    "service" TEXT NOT NULL,
    "channel_id" TEXT NOT NULL,

    CONSTRAINT "incident_route_pkey" PRIMARY KEY ("workspace_id","source_id","service")
);

-- CreateTable
CREATE TABLE "incident" (
    "workspace_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "channel_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "known_so_far" TEXT,
    "link" TEXT,
    "happened_at" TIMESTAMPTZ(3) NOT NULL,
    "started_by" TEXT NOT NULL,
    "source_id" UUID,
    "external_key" TEXT,
    "plan_id" UUID,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "resolved_at" TIMESTAMPTZ(3),
    "unknown_people" BYTEA,

    CONSTRAINT "incident_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "check_in" (
    "workspace_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "user_id" TEXT NOT NULL,
    "shown_step" "check_in_step",
    "shown_occurrence" INTEGER NOT NULL DEFAULT 0,
    "next_step" "check_in_step",
    "next_at" TIMESTAMPTZ(3),
    "next_timing" "check_in_timing",
    "next_from" TIMESTAMPTZ(3),
    "occurrence" INTEGER NOT NULL DEFAULT 0,
    "is_ended" BOOLEAN NOT NULL DEFAULT false,
    "draft_id" UUID,
    "words" BYTEA,

    CONSTRAINT "check_in_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "check_in_ending" (
    "workspace_id" TEXT NOT NULL,
    "proof" BYTEA NOT NULL,

    CONSTRAINT "check_in_ending_pkey" PRIMARY KEY ("workspace_id","proof")
);

-- CreateTable
CREATE TABLE "check_in_setting" (
    "workspace_id" TEXT NOT NULL,
    "talk_to" TEXT NOT NULL,
    "changed_by" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "check_in_setting_pkey" PRIMARY KEY ("workspace_id")
);

-- CreateIndex
CREATE INDEX "incident_workspace_id_channel_id_opened_at_idx" ON "incident"("workspace_id", "channel_id", "opened_at");

-- CreateIndex
CREATE INDEX "check_in_workspace_id_user_id_idx" ON "check_in"("workspace_id", "user_id");

-- CreateIndex
CREATE INDEX "check_in_workspace_id_draft_id_idx" ON "check_in"("workspace_id", "draft_id");

-- CreateIndex
CREATE UNIQUE INDEX "check_in_workspace_id_incident_id_user_id_key" ON "check_in"("workspace_id", "incident_id", "user_id");

-- CreateIndex
CREATE INDEX "retro_workspace_id_incident_id_idx" ON "retro"("workspace_id", "incident_id");

-- AddForeignKey
ALTER TABLE "incident_route" ADD CONSTRAINT "incident_route_workspace_id_source_id_fkey" FOREIGN KEY ("workspace_id", "source_id") REFERENCES "incident_source"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_in" ADD CONSTRAINT "check_in_workspace_id_incident_id_fkey" FOREIGN KEY ("workspace_id", "incident_id") REFERENCES "incident"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A source that says the same again, as alert managers do every few hours, finds the incident that is still open.
create unique index "incident_one_unresolved" on "incident" ("workspace_id", "source_id", "external_key") where "resolved_at" is null;

select evenkeel_secure_tenant_tables();
