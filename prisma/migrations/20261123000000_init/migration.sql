-- CreateEnum
CREATE TYPE "outbox_state" AS ENUM ('pending', 'sending', 'sent', 'unknown', 'cancelled', 'dead');

-- CreateEnum
CREATE TYPE "retro_state" AS ENUM ('open', 'closed');

-- CreateEnum
CREATE TYPE "case_visibility" AS ENUM ('channel', 'workspace', 'without_names');

-- CreateEnum
CREATE TYPE "assessment_state" AS ENUM ('writing', 'cooling', 'ready', 'shared', 'lapsed');

-- CreateEnum
CREATE TYPE "posting_kind" AS ENUM ('assessment', 'early_facts');

-- CreateTable
CREATE TABLE "installation" (
    "workspace_id" TEXT NOT NULL,
    "workspace_name" TEXT NOT NULL,
    "bot_user_id" TEXT NOT NULL,
    "bot_token" BYTEA NOT NULL,
    "installed_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "installation_pkey" PRIMARY KEY ("workspace_id")
);

-- CreateTable
CREATE TABLE "data_key" (
    "workspace_id" TEXT NOT NULL,
    "owner_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "wrapped_by" TEXT NOT NULL,
    "wrapped_key" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "data_key_pkey" PRIMARY KEY ("workspace_id","owner_id")
);

-- CreateTable
CREATE TABLE "inbox_event" (
    "workspace_id" TEXT NOT NULL,
    "event_id" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "inbox_event_pkey" PRIMARY KEY ("workspace_id","event_id")
);

-- CreateTable
CREATE TABLE "outbox_message" (
    "workspace_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "natural_key" TEXT NOT NULL,
    "recipient_id" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "state" "outbox_state" NOT NULL DEFAULT 'pending',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "delivered_revision" INTEGER NOT NULL DEFAULT 0,
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "lease_owner" TEXT,
    "lease_until" TIMESTAMPTZ(3),
    "first_tried_at" TIMESTAMPTZ(3),
    "last_tried_at" TIMESTAMPTZ(3),
    "slot_at" TIMESTAMPTZ(3),
    "send_id" UUID NOT NULL,
    "slack_channel_id" TEXT,
    "slack_ts" TEXT,
    "last_error" TEXT,
    "forget_once_sent" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_message_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "slack_gate" (
    "workspace_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "next_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "slack_gate_pkey" PRIMARY KEY ("workspace_id","name")
);

-- CreateTable
CREATE TABLE "member" (
    "workspace_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "is_deactivated" BOOLEAN NOT NULL DEFAULT false,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "member_pkey" PRIMARY KEY ("workspace_id","user_id")
);

-- CreateTable
CREATE TABLE "channel_setting" (
    "workspace_id" TEXT NOT NULL,
    "channel_id" TEXT NOT NULL,
    "minimum_delay_minutes" INTEGER NOT NULL DEFAULT 30,
    "latest_by_days" INTEGER NOT NULL DEFAULT 5,
    "early_facts_allowed" BOOLEAN NOT NULL DEFAULT true,
    "nameless_allowed" BOOLEAN NOT NULL DEFAULT true,
    "replies_stored" BOOLEAN NOT NULL DEFAULT true,
    "changed_by" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "channel_setting_pkey" PRIMARY KEY ("workspace_id","channel_id")
);

-- CreateTable
CREATE TABLE "retro" (
    "workspace_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "channel_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "state" "retro_state" NOT NULL DEFAULT 'open',
    "facilitator_id" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "latest_by" TIMESTAMPTZ(3) NOT NULL,
    "source_ts" TEXT,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by" TEXT,
    "learned" TEXT,
    "visibility" "case_visibility",

    CONSTRAINT "retro_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "assessment" (
    "workspace_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "author_id" TEXT NOT NULL,
    "channel_id" TEXT NOT NULL,
    "retro_id" UUID,
    "state" "assessment_state" NOT NULL,
    "answers" BYTEA,
    "without_name" BOOLEAN NOT NULL DEFAULT false,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "shareable_at" TIMESTAMPTZ(3),
    "nudge_at" TIMESTAMPTZ(3),
    "nudges" INTEGER NOT NULL DEFAULT 0,
    "shared_at" TIMESTAMPTZ(3),

    CONSTRAINT "assessment_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "posting" (
    "workspace_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "retro_id" UUID NOT NULL,
    "kind" "posting_kind" NOT NULL,
    "without_name" BOOLEAN NOT NULL,
    "author_id" TEXT,
    "author_proof" BYTEA NOT NULL,
    "first_text" TEXT NOT NULL,
    "second_text" TEXT NOT NULL,
    "third_text" TEXT NOT NULL,
    "shared_at" TIMESTAMPTZ(3) NOT NULL,
    "edited_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "posting_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "posting_thanks" (
    "workspace_id" TEXT NOT NULL,
    "posting_id" UUID NOT NULL,
    "user_id" TEXT NOT NULL,

    CONSTRAINT "posting_thanks_pkey" PRIMARY KEY ("workspace_id","posting_id","user_id")
);

-- CreateTable
CREATE TABLE "reply" (
    "workspace_id" TEXT NOT NULL,
    "channel_id" TEXT NOT NULL,
    "ts" TEXT NOT NULL,
    "retro_id" UUID NOT NULL,
    "author_id" TEXT NOT NULL,
    "text" TEXT,
    "posted_at" TIMESTAMPTZ(3) NOT NULL,
    "edited_at" TIMESTAMPTZ(3),
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "reply_pkey" PRIMARY KEY ("workspace_id","channel_id","ts")
);

-- CreateTable
CREATE TABLE "journal_entry" (
    "workspace_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "owner_id" TEXT NOT NULL,
    "words" BYTEA NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "journal_entry_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateIndex
CREATE INDEX "inbox_event_received_at_idx" ON "inbox_event"("received_at");

-- CreateIndex
CREATE INDEX "outbox_message_workspace_id_subject_id_idx" ON "outbox_message"("workspace_id", "subject_id");

-- CreateIndex
CREATE INDEX "outbox_message_state_due_at_idx" ON "outbox_message"("state", "due_at");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_message_workspace_id_kind_natural_key_key" ON "outbox_message"("workspace_id", "kind", "natural_key");

-- CreateIndex
CREATE INDEX "retro_workspace_id_channel_id_state_idx" ON "retro"("workspace_id", "channel_id", "state");

-- CreateIndex
CREATE INDEX "assessment_workspace_id_author_id_state_idx" ON "assessment"("workspace_id", "author_id", "state");

-- CreateIndex
CREATE INDEX "assessment_workspace_id_retro_id_idx" ON "assessment"("workspace_id", "retro_id");

-- CreateIndex
CREATE INDEX "posting_workspace_id_retro_id_idx" ON "posting"("workspace_id", "retro_id");

-- CreateIndex
CREATE INDEX "reply_workspace_id_retro_id_idx" ON "reply"("workspace_id", "retro_id");

-- CreateIndex
CREATE INDEX "journal_entry_workspace_id_owner_id_written_at_idx" ON "journal_entry"("workspace_id", "owner_id", "written_at");

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_workspace_id_retro_id_fkey" FOREIGN KEY ("workspace_id", "retro_id") REFERENCES "retro"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "posting" ADD CONSTRAINT "posting_workspace_id_retro_id_fkey" FOREIGN KEY ("workspace_id", "retro_id") REFERENCES "retro"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "posting_thanks" ADD CONSTRAINT "posting_thanks_workspace_id_posting_id_fkey" FOREIGN KEY ("workspace_id", "posting_id") REFERENCES "posting"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reply" ADD CONSTRAINT "reply_workspace_id_retro_id_fkey" FOREIGN KEY ("workspace_id", "retro_id") REFERENCES "retro"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
