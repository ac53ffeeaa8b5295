-- CreateEnum
CREATE TYPE "shared_fate" AS ENUM ('stays', 'goes');

-- AlterEnum
ALTER TYPE "reader_request_ending" ADD VALUE 'erased';

-- AlterTable
ALTER TABLE "outbox_message" ADD COLUMN     "take_back" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "erasure" (
    "workspace_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "user_id" TEXT,
    "shared" "shared_fate" NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "counts" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "erasure_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "tidy_up" (
    "workspace_id" TEXT NOT NULL,
    "next_at" TIMESTAMPTZ(3) NOT NULL,
    "last_at" TIMESTAMPTZ(3),

    CONSTRAINT "tidy_up_pkey" PRIMARY KEY ("workspace_id")
);

-- One at a time for each person; a second form, or the same one handed in twice, changes nothing.
CREATE UNIQUE INDEX "erasure_under_way" ON "erasure"("workspace_id", "user_id") WHERE "user_id" IS NOT NULL;

select evenkeel_secure_tenant_tables();

-- The sweeper may also ask which workspaces there are, so that each of them is tidied up, those that have gone included.
create policy sweeper on installation for select to evenkeel_sweeper using (current_user = 'evenkeel_sweeper');
grant select (workspace_id) on installation to evenkeel_sweeper;
