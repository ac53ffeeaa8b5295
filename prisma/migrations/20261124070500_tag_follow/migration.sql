-- AlterTable
ALTER TABLE "assessment" ADD COLUMN     "nudge_from" TIMESTAMPTZ(3),
ADD COLUMN     "nudge_timing" "default_nudge";

-- CreateTable
CREATE TABLE "tag_follow" (
    "workspace_id" TEXT NOT NULL,
    "channel_id" TEXT NOT NULL,
    "factor" "contributing_factor" NOT NULL,
    "followed_by" TEXT NOT NULL,
    "followed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "tag_follow_pkey" PRIMARY KEY ("workspace_id","channel_id","factor")
);

-- CreateTable
CREATE TABLE "followed_case" (
    "workspace_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "retro_id" UUID NOT NULL,
    "channel_id" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "for_members" BOOLEAN,

    CONSTRAINT "followed_case_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateIndex
CREATE INDEX "followed_case_workspace_id_channel_id_due_at_idx" ON "followed_case"("workspace_id", "channel_id", "due_at");

-- CreateIndex
CREATE UNIQUE INDEX "followed_case_workspace_id_retro_id_channel_id_key" ON "followed_case"("workspace_id", "retro_id", "channel_id");

-- AddForeignKey
ALTER TABLE "followed_case" ADD CONSTRAINT "followed_case_workspace_id_retro_id_fkey" FOREIGN KEY ("workspace_id", "retro_id") REFERENCES "retro"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

select evenkeel_secure_tenant_tables();
