-- CreateEnum
CREATE TYPE "follow_up_reason" AS ENUM ('handed_over', 'reminder', 'asked');

-- CreateTable
CREATE TABLE "follow_up" (
    "workspace_id" TEXT NOT NULL,
    "item_id" UUID NOT NULL,
    "occurrence" INTEGER NOT NULL DEFAULT 0,
    "next_reason" "follow_up_reason",
    "next_on" DATE,
    "shown_occurrence" INTEGER,
    "overdue_sent" INTEGER NOT NULL DEFAULT 0,
    "is_stopped" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "follow_up_pkey" PRIMARY KEY ("workspace_id","item_id")
);

-- CreateIndex
CREATE INDEX "action_item_workspace_id_owner_id_state_idx" ON "action_item"("workspace_id", "owner_id", "state");

-- CreateIndex
CREATE INDEX "action_item_workspace_id_channel_id_state_idx" ON "action_item"("workspace_id", "channel_id", "state");

-- AddForeignKey
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_workspace_id_item_id_fkey" FOREIGN KEY ("workspace_id", "item_id") REFERENCES "action_item"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

select evenkeel_secure_tenant_tables();
