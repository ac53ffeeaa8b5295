-- CreateTable
CREATE TABLE "installation" (
    "workspace_id" TEXT NOT NULL,
    "workspace_name" TEXT NOT NULL,
    "bot_user_id" TEXT NOT NULL,
    "bot_token" BYTEA NOT NULL,
    "installed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "installation_pkey" PRIMARY KEY ("workspace_id")
);
