-- CreateEnum
CREATE TYPE "quiet_week" AS ENUM ('silence', 'line');

-- AlterTable
ALTER TABLE "installation" ADD COLUMN     "workspace_url" TEXT;

-- CreateTable
CREATE TABLE "summary_schedule" (
    "workspace_id" TEXT NOT NULL,
    "channel_id" TEXT NOT NULL,
    "is_on" BOOLEAN NOT NULL DEFAULT true,
    "weekday" INTEGER NOT NULL,
    "minutes" INTEGER NOT NULL,
    "time_zone" TEXT NOT NULL,
    "quiet_week" "quiet_week" NOT NULL DEFAULT 'silence',
    "skipped_at" TIMESTAMPTZ(3),
    "changed_by" TEXT,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "summary_schedule_pkey" PRIMARY KEY ("workspace_id","channel_id")
);

-- CreateTable
CREATE TABLE "weekly_summary" (
    "workspace_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "channel_id" TEXT NOT NULL,
    "week" DATE NOT NULL,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "slot_at" TIMESTAMPTZ(3) NOT NULL,
    "case_id" UUID,
    "said_hash" TEXT,

    CONSTRAINT "weekly_summary_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "summary_part" (
    "workspace_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "summary_id" UUID NOT NULL,
    "retro_id" UUID NOT NULL,

    CONSTRAINT "summary_part_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "weekly_summary_workspace_id_channel_id_week_key" ON "weekly_summary"("workspace_id", "channel_id", "week");

-- CreateIndex
CREATE UNIQUE INDEX "summary_part_workspace_id_summary_id_retro_id_key" ON "summary_part"("workspace_id", "summary_id", "retro_id");

-- AddForeignKey
ALTER TABLE "summary_part" ADD CONSTRAINT "summary_part_workspace_id_summary_id_fkey" FOREIGN KEY ("workspace_id", "summary_id") REFERENCES "weekly_summary"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

select evenkeel_secure_tenant_tables();
