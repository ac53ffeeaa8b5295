-- AlterTable
ALTER TABLE "member" ADD COLUMN     "is_full_member" BOOLEAN;

select evenkeel_secure_tenant_tables();
