-- AlterTable
ALTER TABLE "slack_gate" ADD COLUMN     "taken_at" TIMESTAMPTZ(3);

select evenkeel_secure_tenant_tables();
