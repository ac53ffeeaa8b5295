-- CreateEnum
CREATE TYPE "reader_request_state" AS ENUM ('asked', 'declined', 'answered', 'ended');

-- CreateEnum
CREATE TYPE "reader_request_ending" AS ENUM ('withdrawn', 'finished', 'expired', 'unreachable');

-- CreateTable
CREATE TABLE "reader_request" (
    "workspace_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "author_id" TEXT NOT NULL,
    "reader_id" TEXT NOT NULL,
    "state" "reader_request_state" NOT NULL DEFAULT 'asked',
    "ended_because" "reader_request_ending",
    "note" BYTEA,
    "answer" BYTEA,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "reader_request_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateIndex
CREATE INDEX "reader_request_workspace_id_assessment_id_idx" ON "reader_request"("workspace_id", "assessment_id");

-- CreateIndex
CREATE INDEX "reader_request_workspace_id_reader_id_state_idx" ON "reader_request"("workspace_id", "reader_id", "state");

-- AddForeignKey
ALTER TABLE "reader_request" ADD CONSTRAINT "reader_request_workspace_id_assessment_id_fkey" FOREIGN KEY ("workspace_id", "assessment_id") REFERENCES "assessment"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Two requests made at the same moment: the second finds the first.
create unique index "reader_request_one_open" on "reader_request" ("workspace_id", "assessment_id") where "state" = 'asked';

select evenkeel_secure_tenant_tables();
