-- CreateTable
CREATE TABLE "unfinished_form" (
    "workspace_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "key" BYTEA NOT NULL,
    "words" BYTEA NOT NULL,
    "kept_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "unfinished_form_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "unfinished_form_workspace_id_key_key" ON "unfinished_form"("workspace_id", "key");

select evenkeel_secure_tenant_tables();
