-- AlterTable
ALTER TABLE "erasure" ADD COLUMN     "language" TEXT;

select evenkeel_secure_tenant_tables();
