-- AlterTable
ALTER TABLE "member" ADD COLUMN     "locale" TEXT;

select evenkeel_secure_tenant_tables();
