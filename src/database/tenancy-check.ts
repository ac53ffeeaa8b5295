import { AppError } from '../errors';
import { Prisma } from './generated/client';
import { APP_ROLE } from './tenant-roles';

interface RoleFacts {
  name: string;
  superuser: boolean;
  bypasses: boolean;
}

interface TableFacts {
  name: string;
  enabled: boolean;
  forced: boolean;
  owned: boolean;
  policies: number;
}

/**
 * Proves, before anything is served, that the database keeps workspaces apart.
 * @param tx a transaction as the app role with no workspace set
 * @throws AppError `tenancy_unsafe`
 */
export async function assertTenancy(tx: Prisma.TransactionClient): Promise<void> {
  const [role] = await tx.$queryRaw<RoleFacts[]>(
    Prisma.sql`select rolname as name, rolsuper as superuser, rolbypassrls as bypasses from pg_roles where rolname = current_user`,
  );
  if (role?.name !== APP_ROLE) throw unsafe(`work is done as the role ${role?.name} instead of ${APP_ROLE}`);
  if (role.superuser || role.bypasses) throw unsafe(`the role ${APP_ROLE} passes by row-level security`);
  const tables = await tenantTables(tx);
  if (tables.length === 0) throw unsafe('there is no table with a workspace_id');
  for (const table of tables) assertTable(table);
  await assertNothingVisible(tx, tables);
}

function tenantTables(tx: Prisma.TransactionClient): Promise<TableFacts[]> {
  return tx.$queryRaw<TableFacts[]>(Prisma.sql`
    select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
           pg_has_role(current_user, c.relowner, 'member') as owned,
           (select count(*)::int from pg_policy p where p.polrelid = c.oid
              and p.polroles && array[0::oid, (select oid from pg_roles where rolname = current_user)]) as policies
      from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id' and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
     order by c.relname`);
}

function assertTable({ name, enabled, forced, owned, policies }: TableFacts): void {
  if (!enabled) throw unsafe(`row-level security is off on the table ${name}`);
  if (!forced) throw unsafe(`row-level security is not forced on the table ${name}`);
  if (policies === 0) throw unsafe(`the table ${name} has no policy`);
  if (owned) throw unsafe(`the role ${APP_ROLE} owns the table ${name}`);
}

/** The catalogue can look right while a policy lets everything through; so look. */
async function assertNothingVisible(tx: Prisma.TransactionClient, tables: TableFacts[]): Promise<void> {
  const looks = tables.map(({ name }) => {
    const table = Prisma.raw(`public."${name.replaceAll('"', '""')}"`);
    return Prisma.sql`select ${name}::text as name where exists (select from ${table})`;
  });
  const [seen] = await tx.$queryRaw<{ name: string }[]>(Prisma.join(looks, ' union all '));
  if (seen)
    throw unsafe(
      `rows of the table ${seen.name} are visible without a workspace`,
      'drop the policy that shows them',
    );
}

const REPAIR = 'run `select evenkeel_secure_tenant_tables();`';

function unsafe(what: string, repair = REPAIR): AppError {
  return new AppError(
    'tenancy_unsafe',
    `Evenkeel will not start, because workspaces could see each other's data: ${what}. ` +
      `As the owner of the database ${repair} and start again.`,
  );
}
