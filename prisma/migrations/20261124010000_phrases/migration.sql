-- CreateEnum
CREATE TYPE "phrase_kind" AS ENUM ('flag', 'allow');

-- CreateEnum
CREATE TYPE "phrase_change_kind" AS ENUM ('added', 'removed');

-- CreateTable
CREATE TABLE "phrase" (
    "workspace_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "kind" "phrase_kind" NOT NULL,
    "words" TEXT NOT NULL,
    "match_key" TEXT NOT NULL,
    "hint" TEXT,

    CONSTRAINT "phrase_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "phrase_change" (
    "workspace_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "kind" "phrase_change_kind" NOT NULL,
    "changed_by" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "phrase_change_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "phrase_workspace_id_match_key_key" ON "phrase"("workspace_id", "match_key");

-- CreateIndex
CREATE INDEX "phrase_change_workspace_id_changed_at_idx" ON "phrase_change"("workspace_id", "changed_at");

select evenkeel_secure_tenant_tables();
