-- CreateEnum
CREATE TYPE "action_state" AS ENUM ('open', 'done', 'dropped');

-- AlterEnum
ALTER TYPE "posting_kind" ADD VALUE 'similar';

-- CreateTable
CREATE TABLE "action_item" (
    "workspace_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "retro_id" UUID NOT NULL,
    "channel_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "owner_id" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "link" TEXT,
    "state" "action_state" NOT NULL DEFAULT 'open',
    "drop_reason" TEXT,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "state_changed_at" TIMESTAMPTZ(3),
    "state_changed_by" TEXT,

    CONSTRAINT "action_item_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateIndex
CREATE INDEX "action_item_workspace_id_retro_id_idx" ON "action_item"("workspace_id", "retro_id");

-- AddForeignKey
ALTER TABLE "action_item" ADD CONSTRAINT "action_item_workspace_id_retro_id_fkey" FOREIGN KEY ("workspace_id", "retro_id") REFERENCES "retro"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

select evenkeel_secure_tenant_tables();
