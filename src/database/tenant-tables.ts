import { Prisma, type TenantTransaction } from './database';

/** Every table with rows of workspaces, those that refer to others first, so that they can be emptied in this order. */
export async function listTenantTables(tx: TenantTransaction): Promise<string[]> {
  const rows = await tx.$queryRaw<{ name: string; refersTo: string[] }[]>`
    select c.relname as name, array(
        select distinct referred.relname::text from pg_constraint f join pg_class referred on referred.oid = f.confrelid
        where f.contype = 'f' and f.conrelid = c.oid and f.confrelid <> c.oid) as "refersTo"
      from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id' and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
     order by c.relname`;
  const ordered: string[] = [];
  let left = rows;
  while (left.length > 0) {
    const referred = new Set(left.flatMap(({ refersTo }) => refersTo));
    const free = left.filter(({ name }) => !referred.has(name));
    // A circle of references cannot be emptied in any order; taken as it is, the database says so.
    const next = free.length > 0 ? free : left;
    ordered.push(...next.map(({ name }) => name));
    left = left.filter((row) => !next.includes(row));
  }
  return ordered;
}

/** Deletes some of the workspace's rows of a table. Returns how many. */
export async function deleteSomeRows(tx: TenantTransaction, table: string, limit: number): Promise<number> {
  const name = Prisma.raw(`"${table.replaceAll('"', '""')}"`);
  return tx.$executeRaw`delete from ${name} where ctid = any(array(select ctid from ${name} limit ${limit}))`;
}
