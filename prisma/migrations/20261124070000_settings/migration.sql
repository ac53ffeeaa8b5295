-- CreateEnum
CREATE TYPE "default_nudge" AS ENUM ('in_1_hour', 'in_4_hours', 'next_morning');

-- CreateEnum
CREATE TYPE "channel_settings_by" AS ENUM ('everyone', 'admins');

-- CreateEnum
CREATE TYPE "reminders" AS ENUM ('all', 'fewer', 'none');

-- CreateEnum
CREATE TYPE "setting_scope" AS ENUM ('workspace', 'channel', 'personal');

-- AlterTable
ALTER TABLE "channel_setting" ADD COLUMN     "case_visibility" "case_visibility" NOT NULL DEFAULT 'channel',
ADD COLUMN     "default_nudge" "default_nudge" NOT NULL DEFAULT 'next_morning',
ADD COLUMN     "language" TEXT,
ADD COLUMN     "retention_months" INTEGER;

-- CreateTable
CREATE TABLE "workspace_setting" (
    "workspace_id" TEXT NOT NULL,
    "retention_months" INTEGER,
    "external_channels_allowed" BOOLEAN NOT NULL DEFAULT false,
    "channel_settings_by" "channel_settings_by" NOT NULL DEFAULT 'everyone',
    "language" TEXT,
    "changed_by" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "workspace_setting_pkey" PRIMARY KEY ("workspace_id")
);

-- CreateTable
CREATE TABLE "personal_setting" (
    "workspace_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "language" TEXT,
    "quiet_from_minutes" INTEGER,
    "quiet_to_minutes" INTEGER,
    "working_days" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "nudges" "reminders" NOT NULL DEFAULT 'all',
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "personal_setting_pkey" PRIMARY KEY ("workspace_id","user_id")
);

-- CreateTable
CREATE TABLE "setting_change" (
    "workspace_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "scope" "setting_scope" NOT NULL,
    "subject_id" TEXT,
    "changed_by" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "setting_change_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateIndex
CREATE INDEX "setting_change_workspace_id_scope_subject_id_changed_at_idx" ON "setting_change"("workspace_id", "scope", "subject_id", "changed_at");

-- A retention of no months would delete what has only just been closed.
alter table "workspace_setting" add constraint "workspace_setting_retention" check ("retention_months" between 1 and 600);
alter table "channel_setting" add constraint "channel_setting_retention" check ("retention_months" between 1 and 600);

-- Quiet hours have both ends or none, and never last all day.
alter table "personal_setting" add constraint "personal_setting_quiet_hours" check (
  ("quiet_from_minutes" is null) = ("quiet_to_minutes" is null)
  and "quiet_from_minutes" between 0 and 1439
  and "quiet_to_minutes" between 0 and 1439
  and "quiet_from_minutes" <> "quiet_to_minutes"
);
alter table "personal_setting" add constraint "personal_setting_working_days"
  check ("working_days" <@ array[1, 2, 3, 4, 5, 6, 7]);

select evenkeel_secure_tenant_tables();
