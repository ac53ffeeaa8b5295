-- CreateTable
CREATE TABLE "pause_list" (
    "workspace_id" TEXT NOT NULL,
    "pauses" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "changed_by" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pause_list_pkey" PRIMARY KEY ("workspace_id")
);

select evenkeel_secure_tenant_tables();
